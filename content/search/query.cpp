#include "content/search/query.hpp"

#include "content/base/utf8.hpp"
#include "content/search/folded_text.hpp"
#include "content/search/grams.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace musubi::search {

namespace {

constexpr std::size_t kLetterLimit = 64;

bool isSpace(char32_t letter)
{
    return u_isUWhiteSpace(static_cast<UChar32>(letter)) != 0;
}

void addWord(std::vector<std::u32string>& words, std::u32string_view word)
{
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
        words.emplace_back(word);
}

/// A typed word that holds punctuation is several words.
void addWords(std::vector<std::u32string>& words, std::u32string_view typed)
{
    const std::u32string folded = foldLetters(encodeUtf8(typed));
    std::u32string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t length = std::min(rest.find(U' '), rest.size());
        addWord(words, rest.substr(0, length));
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
}

/// Letters of kana may stand where no word begins, and follow each other where one reading ends and the next begins.
bool holdsKana(std::u32string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char32_t letter) { return letter >= 0x3041 && letter <= 0x309F; });
}

void append(std::string& expression, std::string_view mark, std::string_view term)
{
    if (!expression.empty())
        expression += " AND ";
    // Terms are letters and digits, so that nothing in them could end the quotes.
    expression.append("\"").append(mark).append(term).append("\"");
}

} // namespace

Query Query::parse(std::string_view text)
{
    constexpr std::size_t kLongestLetter = 4;
    // A letter that is cut at the limit would become a wrong one; it is far behind the letters that count.
    const std::u32string letters = decodeUtf8(text.substr(0, (kLetterLimit + 1) * kLongestLetter));
    std::u32string_view rest = std::u32string_view(letters).substr(0, kLetterLimit);
    Query query;
    while (!rest.empty()) {
        const auto end = std::find_if(rest.begin(), rest.end(), isSpace);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        addWords(query.m_words, rest.substr(0, length));
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
    return query;
}

bool Query::isExact() const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [](const auto& word) { return areTermsExact(word) && !holdsKana(word); });
}

bool Query::hasKana() const
{
    return std::any_of(m_words.begin(), m_words.end(), holdsKana);
}

std::string Query::expression(std::string_view mark) const
{
    std::string expression;
    for (const std::u32string& word : m_words) {
        for (const std::string& term : termsOf(word))
            append(expression, mark, term);
    }
    return expression;
}

std::string Query::startExpression(std::string_view startMark, std::string_view mark) const
{
    std::string start;
    if (empty())
        return start;
    append(start, startMark, startTermOf(m_words.front()));
    return start + " AND " + expression(mark);
}

std::size_t findWord(std::u32string_view letters, std::u32string_view word, std::size_t from)
{
    if (word.empty())
        return std::u32string_view::npos;
    const auto isInsideWord = [&](std::size_t at) {
        return at > 0 && letters[at - 1] != U' ' && !isUnspaced(letters[at - 1]) && !isUnspaced(word.front());
    };
    std::size_t at = letters.find(word, from);
    while (at != std::u32string_view::npos && isInsideWord(at))
        at = letters.find(word, at + 1);
    return at;
}

} // namespace musubi::search
