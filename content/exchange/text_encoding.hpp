// The encodings in which Japanese offices save tables, to UTF-8 and back. By ICU's converters.
#pragma once

#include "content/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace musubi::exchange {

enum class TextEncoding
{
    Utf8,
    Utf8WithMark, ///< begins with U+FEFF, by which Excel knows it
    Utf16LittleEndian,
    Utf16BigEndian,
    Cp932, ///< Shift_JIS with the letters that Windows adds
};

[[nodiscard]] std::string_view nameOf(TextEncoding encoding); ///< "cp932"
/// What "--encoding" takes: "utf-8" (with its mark) or "cp932".
[[nodiscard]] std::optional<TextEncoding> encodingNamed(std::string_view name);

/// Larger files are no lists of a city.
inline constexpr std::size_t kFileBytesLimit = 33'554'432;

struct DecodedText
{
    std::string text; ///< UTF-8 without a mark; U+FFFD stands for what means nothing
    TextEncoding encoding = TextEncoding::Utf8;
};

/// The encoding is told by its mark, else by what the bytes can be: UTF-16 where zeros stand between them, UTF-8 where
/// most of the letters beyond ASCII are valid in it, and CP932 otherwise. TooLarge above the limit.
[[nodiscard]] Result<DecodedText> decodeText(std::string_view bytes);

struct EncodedText
{
    std::string bytes;
    std::u32string lost; ///< letters that the encoding does not have, each once; "?" stands for them
};

/// \pre text is UTF-8
[[nodiscard]] EncodedText encodeText(std::string_view text, TextEncoding encoding);

} // namespace musubi::exchange
