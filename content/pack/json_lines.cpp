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
        return Error{
            ErrorCode::Malformed,
            "The file is not saved as UTF-8 but in another way, such as Shift_JIS or UTF-16; save it as UTF-8.",
            {path, "", lineOfFirstBadByte(bytes)}};
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
