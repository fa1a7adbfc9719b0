#include "kiosk/speech/sentence.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::speech {

namespace {

/// What stands before a full stop and never ends a sentence, in small letters.
constexpr std::array<std::u32string_view, 14> kAbbreviations{U"mt", U"mts", U"dr", U"mr",  U"mrs",    U"ms",  U"prof",
                                                             U"st", U"vs",  U"ca", U"fig", U"approx", U"e.g", U"i.e"};

bool isSpace(char32_t letter)
{
    return letter == U' ' || letter == U'\t' || letter == U'\r' || letter == U'\u00A0' || letter == U'\u3000';
}

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

bool isSmall(char32_t letter)
{
    return letter >= U'a' && letter <= U'z';
}

bool isCapital(char32_t letter)
{
    return letter >= U'A' && letter <= U'Z';
}

bool isFullWidthEnd(char32_t letter)
{
    return letter == U'。' || letter == U'！' || letter == U'？' || letter == U'｡';
}

bool isLatinEnd(char32_t letter)
{
    return letter == U'.' || letter == U'!' || letter == U'?';
}

bool isCloser(char32_t letter)
{
    return std::u32string_view(U"」』）】〉》)]\"'”’").find(letter) != std::u32string_view::npos;
}

/// Kana, kanji, Hangul and what is set among them: they stand without spaces.
bool isEastAsian(char32_t letter)
{
    return letter >= 0x2E80;
}

std::u32string inSmallLetters(std::u32string_view word)
{
    std::u32string small(word);
    for (char32_t& letter : small)
        letter = isCapital(letter) ? letter - U'A' + U'a' : letter;
    return small;
}

class Cutter
{
public:
    explicit Cutter(std::u32string_view text) : m_text(text) {}

    [[nodiscard]] std::vector<std::string> cut()
    {
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            if (m_text[at] == U'\n') {
                endAt(at);
            } else if (isFullWidthEnd(m_text[at]) || isLatinEnd(m_text[at])) {
                const std::size_t after = afterMarks(at);
                if (isEnd(at, after))
                    endAt(after);
                at = after - 1;
            }
        }
        endAt(m_text.size());
        return std::move(m_sentences);
    }

private:
    /// Behind all the marks at `at` and the brackets that they close: 「…。」, "?!".
    [[nodiscard]] std::size_t afterMarks(std::size_t at) const
    {
        while (at < m_text.size() && (isFullWidthEnd(m_text[at]) || isLatinEnd(m_text[at])))
            ++at;
        while (at < m_text.size() && isCloser(m_text[at]))
            ++at;
        return at;
    }

    [[nodiscard]] bool isEnd(std::size_t at, std::size_t after) const
    {
        if (after == m_text.size() || isFullWidthEnd(m_text[at]))
            return true;
        const bool spaced = isSpace(m_text[after]) || m_text[after] == U'\n';
        if (m_text[at] != U'.')
            return spaced || isEastAsian(m_text[after]);
        std::size_t next = after;
        while (next < m_text.size() && isSpace(m_text[next]))
            ++next;
        return spaced && (next == m_text.size() || !goesOn(at, m_text[next]));
    }

    /// Whether the full stop at `at` belongs to a number or an abbreviation; `next` is the next word's first letter.
    [[nodiscard]] bool goesOn(std::size_t at, char32_t next) const
    {
        if (isSmall(next))
            return true;
        std::size_t wordAt = at;
        while (wordAt > m_begin && !isSpace(m_text[wordAt - 1]) && !isCloser(m_text[wordAt - 1]) &&
               m_text[wordAt - 1] != U'(')
            --wordAt;
        const std::u32string_view word = m_text.substr(wordAt, at - wordAt);
        if (!word.empty() && std::all_of(word.begin(), word.end(), isDigit))
            return isDigit(next) || isNumbersSoFar(at);
        const std::u32string small = inSmallLetters(word);
        const bool initial = word.size() == 1 && isCapital(word.front());
        return initial || (small == U"no" && isDigit(next)) ||
               std::find(kAbbreviations.begin(), kAbbreviations.end(), small) != kAbbreviations.end();
    }

    /// A list's "1." or a date, "2026. 11. 21."
    [[nodiscard]] bool isNumbersSoFar(std::size_t end) const
    {
        const std::u32string_view soFar = m_text.substr(m_begin, end - m_begin);
        return std::all_of(soFar.begin(), soFar.end(),
                           [](char32_t letter) { return isDigit(letter) || isSpace(letter) || letter == U'.'; });
    }

    void endAt(std::size_t end)
    {
        std::size_t first = m_begin;
        std::size_t last = end;
        const auto isBlank = [this](std::size_t at) { return isSpace(m_text[at]) || m_text[at] == U'\n'; };
        while (first < last && isBlank(first))
            ++first;
        while (last > first && isBlank(last - 1))
            --last;
        if (first < last)
            m_sentences.push_back(encodeUtf8(m_text.substr(first, last - first)));
        m_begin = end;
        while (m_begin < m_text.size() && isBlank(m_begin))
            ++m_begin;
    }

    std::u32string_view m_text;
    std::size_t m_begin = 0; ///< of the sentence that is being read
    std::vector<std::string> m_sentences;
};

} // namespace

std::vector<std::string> sentencesOf(std::string_view text)
{
    const std::u32string letters = decodeUtf8(text);
    return Cutter(letters).cut();
}

} // namespace musubi::speech
