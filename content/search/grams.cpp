#include "content/search/grams.hpp"

#include "content/base/utf8.hpp"
#include "content/search/folded_text.hpp"

#include <algorithm>
#include <array>

namespace musubi::search {

namespace {

constexpr std::size_t kLongestGram = 3;
constexpr std::size_t kLongestPrefix = 8;

std::size_t longestTerm(std::u32string_view stretch)
{
    return isUnspaced(stretch.front()) ? kLongestGram : kLongestPrefix;
}

/// The front of `letters` that is written in one way, without spaces; taken off it. Empty: nothing left.
std::u32string_view takeStretch(std::u32string_view& letters)
{
    letters.remove_prefix(std::min(letters.find_first_not_of(U' '), letters.size()));
    std::size_t length = letters.empty() ? 0 : 1;
    while (length < letters.size() && letters[length] != U' ' &&
           isUnspaced(letters[length]) == isUnspaced(letters.front()))
        ++length;
    const std::u32string_view stretch = letters.substr(0, length);
    letters.remove_prefix(length);
    return stretch;
}

void addPrefixes(std::u32string_view stretch, TermSet::Front front, TermSet& terms)
{
    for (const char32_t letter : stretch.substr(0, longestTerm(stretch)))
        front = terms.add(front, letter);
}

void addGrams(std::u32string_view stretch, TermSet::Front front, TermSet& terms)
{
    std::array<TermSet::Front, kLongestGram + 1> ends{front}; // by their length, those that end at the letter before
    std::size_t known = 0;
    for (const char32_t letter : stretch) {
        for (std::size_t length = std::min(known + 1, kLongestGram); length > 0; --length)
            ends[length] = terms.add(ends[length - 1], letter);
        ++known;
    }
}

} // namespace

void addTerms(std::u32string_view letters, std::string_view mark, TermSet& terms)
{
    const TermSet::Front front = terms.front(mark);
    for (auto stretch = takeStretch(letters); !stretch.empty(); stretch = takeStretch(letters)) {
        if (isUnspaced(stretch.front()))
            addGrams(stretch, front, terms);
        else
            addPrefixes(stretch, front, terms);
    }
}

void addStartTerms(std::u32string_view letters, std::string_view mark, TermSet& terms)
{
    if (const auto stretch = takeStretch(letters); !stretch.empty())
        addPrefixes(stretch, terms.front(mark), terms);
}

std::vector<std::string> termsOf(std::u32string_view word)
{
    std::vector<std::string> terms;
    for (auto stretch = takeStretch(word); !stretch.empty(); stretch = takeStretch(word)) {
        const std::size_t length = std::min(stretch.size(), longestTerm(stretch));
        const std::size_t last = isUnspaced(stretch.front()) ? stretch.size() - length : 0;
        for (std::size_t at = 0; at <= last; ++at)
            terms.push_back(encodeUtf8(stretch.substr(at, length)));
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

std::string startTermOf(std::u32string_view word)
{
    const std::u32string_view stretch = takeStretch(word);
    if (stretch.empty())
        return {};
    return encodeUtf8(stretch.substr(0, longestTerm(stretch)));
}

bool areTermsExact(std::u32string_view word)
{
    const std::u32string_view stretch = takeStretch(word);
    return word.empty() && !stretch.empty() && stretch.size() <= longestTerm(stretch);
}

} // namespace musubi::search
