// Where a word that somebody typed stands in a text, and how well: a visitor expects it where words begin, and never
// half in a syllable. うちゅう does not stand in しょうちゅうがっこう, nor いし in つよいしょくぶつ.
#pragma once

#include "content/base/ruby_text.hpp"
#include "content/search/folded_text.hpp"

#include <string_view>
#include <vector>

namespace musubi::search {

enum class Fit
{
    Inside, ///< of a word, at a syllable
    Word,   ///< it begins a word, or holds the whole reading of one. Kanji are words wherever they stand.
};

struct WordPlace
{
    ByteRange printed; ///< bytes of the text's base()
    Fit fit = Fit::Inside;
};

/// Of the folded `word` in a text as it is printed, in order.
[[nodiscard]] std::vector<WordPlace> placesInPrint(std::string_view printed, std::u32string_view word);
/// The same in what is said; a run with a reading counts whole.
[[nodiscard]] std::vector<WordPlace> placesInSpeech(const RubyText& text, std::u32string_view word);

} // namespace musubi::search
