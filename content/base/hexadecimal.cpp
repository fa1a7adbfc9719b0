#include "content/base/hexadecimal.hpp"

namespace musubi {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

int valueOf(char digit)
{
    const char small = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    const std::size_t at = kDigits.find(small);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::optional<std::string> bytesFromHexadecimal(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size(); at += 2) {
        const int high = valueOf(text[at]);
        const int low = valueOf(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

std::string toHexadecimal(std::string_view bytes)
{
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text.push_back(kDigits[value / 16]);
        text.push_back(kDigits[value % 16]);
    }
    return text;
}

} // namespace musubi
