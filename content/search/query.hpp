// What a visitor has typed so far, as words that must all be found.
//
// Nothing in it is a command: quotes, stars, AND or a minus sign are punctuation or words like any other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::search {

class Query
{
public:
    /// Words are parted by white space, also by the ideographic one. Of a longer text the first 64 letters count.
    [[nodiscard]] static Query parse(std::string_view text);

    /// Nothing to look for: no text, or nothing but punctuation.
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    /// Folded, without spaces, each once, as typed.
    [[nodiscard]] const std::vector<std::u32string>& words() const { return m_words; }
    /// What stands under the query's terms always holds all of its words.
    [[nodiscard]] bool isExact() const;
    /// Some of it is written as it sounds, so that it may stand inside of words that have nothing to do with it.
    [[nodiscard]] bool hasKana() const;

    /// FTS5 expressions (sqlite.org/fts5.html §3) of quoted terms, each with `mark` in front: all words are there.
    [[nodiscard]] std::string expression(std::string_view mark) const;
    /// The first word begins the text: its start term, with a mark of its own, and all words.
    [[nodiscard]] std::string startExpression(std::string_view startMark, std::string_view mark) const;

private:
    std::vector<std::u32string> m_words;
};

/// Where the folded `word` stands in the folded `letters`, from `from` on; npos: nowhere.
/// A word of spaced writing is found at the beginning of words only: "art" is not in "start".
[[nodiscard]] std::size_t findWord(std::u32string_view letters, std::u32string_view word, std::size_t from = 0);

} // namespace musubi::search
