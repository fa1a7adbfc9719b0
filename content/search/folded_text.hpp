// Text as the search compares it: what looks or sounds alike is written alike.
//
// Width and case are folded by ICU (NFKC_Casefold, Unicode 15, §3.13 and §5.18), katakana becomes hiragana, and the
// small ヵ and ヶ of place names become か and け (霞ヶ浦 is also written 霞ケ浦). The long vowel mark, voiced marks
// and the other small kana stay: びょういん is not びよういん. Punctuation is left out: what it divides is divided by
// one space. Japanese is joined across a space or a middle dot (ナノ・テクノロジー, JAXA 筑波), because plain Japanese
// is written with spaces and people type without.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::search {

/// From one byte of a UTF-8 text to before another.
struct ByteRange
{
    std::size_t from = 0;
    std::size_t until = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

struct FoldedText
{
    std::u32string letters;         ///< letters, digits and marks; U+0020 between what is apart
    std::vector<ByteRange> sources; ///< for each of them the bytes that it was made from
};

[[nodiscard]] FoldedText fold(std::string_view text);
/// Only the letters of `fold`.
[[nodiscard]] std::u32string foldLetters(std::string_view text);

/// Written without spaces between words (kanji, kana, hangul), so that a word may begin at any letter.
[[nodiscard]] bool isUnspaced(char32_t letter);

} // namespace musubi::search
