// Which stretches of a Japanese, Chinese or Korean text are Latin: words, numerals,
// times and counts are set in the Latin family, brackets and full stops are not.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace musubi::paint {

/// Byte range of UTF-8 text.
struct ByteRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// "11月21日 9:41 – 10:00" → "11", "21", "9:41 – 10:00". Punctuation belongs to a stretch only inside it.
[[nodiscard]] std::vector<ByteRange> latinRuns(std::string_view text);

/// Whether a text is Latin throughout: a time, a count, a name. Numerals inside Japanese words ("45分") belong to
/// the Japanese family, whose numerals stand on the line of the kanji.
[[nodiscard]] bool standsAlone(std::string_view text);

} // namespace musubi::paint
