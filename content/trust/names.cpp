#include "content/trust/names.hpp"

namespace musubi::trust {

namespace {

bool isUnreserved(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           std::string_view("-._~").find(letter) != std::string_view::npos;
}

} // namespace

std::string percentQuoted(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string quoted;
    for (const char letter : text) {
        if (isUnreserved(letter)) {
            quoted += letter;
            continue;
        }
        const auto value = static_cast<unsigned char>(letter);
        quoted += '%';
        quoted += kDigits[value / 16];
        quoted += kDigits[value % 16];
    }
    return quoted;
}

std::string metadataName(std::string_view role, std::optional<Version> version)
{
    return (version ? std::to_string(*version) + "." : "") + percentQuoted(role) + ".json";
}

std::string targetAddress(std::string_view path, const std::optional<std::string>& hash)
{
    std::string address;
    std::size_t begin = 0;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', begin)) {
        address += percentQuoted(path.substr(begin, slash - begin)) + "/";
        begin = slash + 1;
    }
    return address + (hash ? *hash + "." : "") + percentQuoted(path.substr(begin));
}

} // namespace musubi::trust
