// The hash that everything here is made of: SHA-256 of a tag and lines.
//
// The tag says what is hashed, so that a hash made for one purpose never passes for another. Tag and lines are joined
// by one newline each, which no line may contain, so that a program in any language makes the same bytes with one
// `join`.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace musubi::booking {

/// SHA-256(tag + "\n" + lines joined by "\n"), in 64 hexadecimal digits.
/// \pre no newline in the tag or a line
[[nodiscard]] std::string taggedHash(std::string_view tag, std::span<const std::string> lines);

/// Whether `text` is `digits` hexadecimal digits in small letters, as every hash and key here is written.
[[nodiscard]] bool isHexadecimal(std::string_view text, std::size_t digits);

} // namespace musubi::booking
