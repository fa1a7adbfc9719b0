// A name as people write it who know some of its kanji and not others: つくば山, 筑波山じんじゃ.
//
// Each run of a text with a reading may stand as it is printed, as it is said, or as one of them up to some letter and
// as the other from there. Which kana belong to which kanji of a run nobody has written down, so every division is
// taken that leaves each kanji at least one.
#pragma once

#include "content/base/ruby_text.hpp"
#include "content/search/folded_text.hpp"
#include "content/search/term_set.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace musubi::search {

/// Kanji and kana in one word: the only ones that need this.
[[nodiscard]] bool isMixed(std::u32string_view word);

class MixedWriting
{
public:
    explicit MixedWriting(const RubyText& name);

    /// Adds the terms that run from what is printed into what is said, or back.
    void addTerms(std::string_view mark, TermSet& terms) const;
    /// The printed bytes that the folded `word` stands for; a run that is said counts whole.
    [[nodiscard]] std::optional<ByteRange> find(std::u32string_view word) const;

private:
    struct Letter
    {
        char32_t letter = 0;
        bool isSaid = false;
        bool mayBegin = false; ///< a word: inside of a reading none begins
        ByteRange printed;
        std::vector<std::size_t> next; ///< letters that may follow
    };
    using Chain = std::vector<std::size_t>;
    /// The letters so far of a term.
    struct Path
    {
        TermSet::Front front = 0;
        std::size_t length = 0;
        bool hasCrossed = false; ///< from what is printed into what is said, or back
    };

    [[nodiscard]] Chain addPrinted(const RubyRun& run, std::size_t from);
    [[nodiscard]] Chain addSaid(const RubyRun& run, ByteRange printed);
    void crossOver(const Chain& one, const Chain& other);
    void addTermsFrom(std::size_t at, const Path& path, TermSet& terms) const;
    [[nodiscard]] std::optional<std::size_t> endOf(std::u32string_view rest, std::size_t at) const;

    std::vector<Letter> m_letters;
};

} // namespace musubi::search
