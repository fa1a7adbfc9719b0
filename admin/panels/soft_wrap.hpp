// A text broken into lines for a field that cannot break it by itself.
//
// A break that is only for the eye is a mark and a line feed; the mark is a letter of the private use area, which no
// text of a pack has, and the window's fonts draw it as nothing. Pure but for the width of letters.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace musubi::panels {

inline constexpr std::string_view kSoftBreak = "\uF8FF\n";
inline constexpr std::string_view kSoftMark = "\uF8FF";

/// How many bytes of the text have room on one line.
using FittingBytes = std::function<std::size_t(std::string_view text)>;

[[nodiscard]] std::string softlyWrapped(const std::string& text, const FittingBytes& fitting);
/// The text without the breaks. Where somebody has deleted half a break, they meant the letter before it.
[[nodiscard]] std::string unwrapped(const std::string& wrapped);
/// What of it is for other programs: letters only, whatever was cut through.
[[nodiscard]] std::string withoutSoftBreaks(const std::string& piece);
/// Where the place `at` of the one text lies in the other.
[[nodiscard]] std::size_t placeUnwrapped(const std::string& wrapped, std::size_t at);
[[nodiscard]] std::size_t placeWrapped(const std::string& wrapped, std::size_t at);

} // namespace musubi::panels
