#include "content/pack/json_lines.hpp"

#include "content/base/utf8.hpp"
#include "content/pack/json_scanner.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

int lineOfFirstBadByte(std::string_view bytes)
{
    int line = 1;
    std::size_t start = 0;
    while (start < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
        if (!isValidUtf8(bytes.substr(start, end - start)))
            return line;
        ++line;
        start = end + 1;
    }
    return line;
}

/// Whether all is well but for a last letter of which some bytes are missing: the file was cut short.
bool endsWithinALetter(std::string_view bytes)
{
    constexpr std::size_t kMostBytesThere = 3; // of the four that a letter has at most
    for (std::size_t there = 1; there <= std::min(kMostBytesThere, bytes.size()); ++there) {
        constexpr unsigned kLeads = 0xC0; // RFC 3629, section 3: 11… begins a letter of several bytes
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - there]);
        if ((byte & kLeads) == kLeads)
            return isValidUtf8(bytes.substr(0, bytes.size() - there));
    }
    return false;
}

Error notUtf8(std::string_view bytes, const std::string& path)
{
    const char* const message =
        endsWithinALetter(bytes)
            ? "The file ends in the middle of a letter: what followed is missing."
            : "The file is not saved as UTF-8 but in another way, such as Shift_JIS or UTF-16; save it as UTF-8.";
    return {ErrorCode::Malformed, message, {path, "", lineOfFirstBadByte(bytes)}};
}

} // namespace

int JsonLines::lineOf(std::string_view pointer) const
{
    for (std::string place(pointer);; place.resize(place.rfind('/'))) {
        if (const auto found = lines.find(place); found != lines.end())
            return found->second;
        if (place.rfind('/') == std::string::npos)
            return 0;
    }
}

Result<JsonLines> scanJson(std::string_view bytes, const std::string& path)
{
    if (!isValidUtf8(bytes))
        return notUtf8(bytes, path);
    JsonScanner scanner(bytes);
    if (!scanner.scan())
        return Error{ErrorCode::Malformed, scanner.reason(), {path, "", scanner.line()}};
    return scanner.takeResult();
}

bool isDepthWithinLimit(std::string_view bytes)
{
    int depth = 0;
    bool inText = false;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char character = bytes[at];
        if (inText) {
            if (character == '\\')
                ++at;
            else if (character == '"')
                inText = false;
        } else if (character == '"') {
            inText = true;
        } else if (character == '{' || character == '[') {
            if (++depth > kJsonDepthLimit)
                return false;
        } else if (character == '}' || character == ']') {
            --depth;
        }
    }
    return true;
}

std::string pointerToken(std::string_view name)
{
    std::string token;
    for (const char character : name) {
        if (character == '~')
            token += "~0";
        else if (character == '/')
            token += "~1";
        else
            token.push_back(character);
    }
    return token;
}

} // namespace musubi::pack
