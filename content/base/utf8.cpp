#include "content/base/utf8.hpp"

#include <optional>

namespace musubi {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool isScalar(char32_t codePoint)
{
    return codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
}

/// The well-formed sequence at the front of `bytes` (Unicode 15, table 3-7), which it leaves.
std::optional<char32_t> takeCodePoint(std::string_view& bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0x80) {
        bytes.remove_prefix(1);
        return lead;
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length)
        return std::nullopt;
    char32_t codePoint = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(bytes[i]))
            return std::nullopt;
        codePoint = codePoint << 6U | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (codePoint < kSmallest[length] || !isScalar(codePoint))
        return std::nullopt;
    bytes.remove_prefix(length);
    return codePoint;
}

void append(std::string& bytes, char32_t codePoint)
{
    const auto put = [&bytes](char32_t value) { bytes.push_back(static_cast<char>(value)); };
    const auto tail = [&put, codePoint](unsigned shift) { put(0x80U | (codePoint >> shift & 0x3FU)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0U | codePoint >> 6U);
        tail(0);
    } else if (codePoint < 0x10000) {
        put(0xE0U | codePoint >> 12U);
        tail(6);
        tail(0);
    } else {
        put(0xF0U | codePoint >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (!takeCodePoint(bytes))
            return false;
    }
    return true;
}

std::u32string decodeUtf8(std::string_view bytes)
{
    std::u32string codePoints;
    codePoints.reserve(bytes.size());
    while (!bytes.empty()) {
        if (const auto codePoint = takeCodePoint(bytes)) {
            codePoints.push_back(*codePoint);
        } else {
            codePoints.push_back(kReplacement);
            bytes.remove_prefix(1);
        }
    }
    return codePoints;
}

std::string encodeUtf8(std::u32string_view codePoints)
{
    std::string bytes;
    bytes.reserve(codePoints.size() * 3);
    for (const char32_t codePoint : codePoints)
        append(bytes, isScalar(codePoint) ? codePoint : kReplacement);
    return bytes;
}

} // namespace musubi
