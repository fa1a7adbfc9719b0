#include "content/exchange/text_encoding.hpp"

#include "content/base/utf8.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace musubi::exchange {

namespace {

using EncodingName = std::pair<TextEncoding, const char*>;

constexpr std::array kNames{
    EncodingName{TextEncoding::Utf8, "utf-8 without mark"},
    EncodingName{TextEncoding::Utf8WithMark, "utf-8"},
    EncodingName{TextEncoding::Utf16LittleEndian, "utf-16le"},
    EncodingName{TextEncoding::Utf16BigEndian, "utf-16be"},
    EncodingName{TextEncoding::Cp932, "cp932"},
};
constexpr char32_t kLost = 0xFFFD;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

const char* converterNameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
        return "UTF-16LE";
    case TextEncoding::Utf16BigEndian:
        return "UTF-16BE";
    case TextEncoding::Cp932:
        return "windows-31j";
    default:
        return "UTF-8";
    }
}

struct Close
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter converterOf(TextEncoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    return Converter(ucnv_open(converterNameOf(encoding), &status));
}

std::string toUtf8(std::string_view bytes, TextEncoding encoding)
{
    const Converter converter = converterOf(encoding);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString letters(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    std::string text;
    letters.toUTF8String(text);
    return text;
}

/// Bytes that are zero at even and at odd places.
std::pair<std::size_t, std::size_t> zerosOf(std::string_view bytes)
{
    std::pair<std::size_t, std::size_t> zeros{0, 0};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        if (bytes[at] == '\0')
            ++(at % 2 == 0 ? zeros.first : zeros.second);
    return zeros;
}

/// A stray byte does not make a file of UTF-8 another one: of what CP932 means, next to nothing is valid in UTF-8.
bool isMostlyUtf8(std::string_view bytes)
{
    constexpr std::ptrdiff_t kValidToOneInvalid = 4;
    const std::u32string letters = decodeUtf8(bytes);
    const auto lost = std::ranges::count(letters, kLost);
    const auto beyond = std::ranges::count_if(letters, [](char32_t letter) { return letter >= 0x80; });
    return lost == 0 || beyond - lost > kValidToOneInvalid * lost;
}

TextEncoding encodingOf(std::string_view bytes)
{
    if (bytes.starts_with(kMark))
        return TextEncoding::Utf8WithMark;
    if (bytes.starts_with("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (bytes.starts_with("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    const auto [even, odd] = zerosOf(bytes.substr(0, 65'536));
    if (even + odd > 0)
        return odd >= even ? TextEncoding::Utf16LittleEndian : TextEncoding::Utf16BigEndian;
    return isMostlyUtf8(bytes) ? TextEncoding::Utf8 : TextEncoding::Cp932;
}

} // namespace

std::string_view nameOf(TextEncoding encoding)
{
    return std::ranges::find(kNames, encoding, &EncodingName::first)->second;
}

std::optional<TextEncoding> encodingNamed(std::string_view name)
{
    for (const TextEncoding encoding : {TextEncoding::Utf8WithMark, TextEncoding::Cp932})
        if (nameOf(encoding) == name)
            return encoding;
    return std::nullopt;
}

Result<DecodedText> decodeText(std::string_view bytes)
{
    if (bytes.size() > kFileBytesLimit)
        return Error{
            ErrorCode::TooLarge, "The file is larger than 32 MiB; no list of a city is. Cut it into parts.", {}};
    DecodedText decoded;
    decoded.encoding = encodingOf(bytes);
    if (decoded.encoding == TextEncoding::Utf8 || decoded.encoding == TextEncoding::Utf8WithMark)
        decoded.text = isValidUtf8(bytes) ? std::string(bytes) : encodeUtf8(decodeUtf8(bytes));
    else
        decoded.text = toUtf8(bytes, decoded.encoding);
    if (decoded.text.starts_with(kMark))
        decoded.text.erase(0, kMark.size());
    return decoded;
}

EncodedText encodeText(std::string_view text, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return {std::string(text), {}};
    if (encoding == TextEncoding::Utf8WithMark)
        return {std::string(kMark) + std::string(text), {}};
    EncodedText encoded;
    const Converter converter = converterOf(encoding);
    // Other systems write U+301C and U+2212 where Windows writes U+FF5E and U+FF0D.
    ucnv_setFallback(converter.get(), true);
    for (const char32_t letter : decodeUtf8(text)) {
        const icu::UnicodeString one(static_cast<UChar32>(letter));
        std::array<char, 16> bytes{};
        UErrorCode status = U_ZERO_ERROR;
        ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        const std::int32_t count =
            ucnv_fromUChars(converter.get(), bytes.data(), bytes.size(), one.getBuffer(), one.length(), &status);
        if (U_SUCCESS(status)) {
            encoded.bytes.append(bytes.data(), static_cast<std::size_t>(count));
            continue;
        }
        encoded.bytes += '?';
        if (encoded.lost.find(letter) == std::u32string::npos)
            encoded.lost += letter;
    }
    return encoded;
}

} // namespace musubi::exchange
