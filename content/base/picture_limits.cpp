#include "content/base/picture_limits.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace musubi {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

Error refusal(ErrorCode code, const char* why)
{
    return {code, why, {}};
}

/// An element's name without its prefix: "use" of "<use x=…" and of "<svg:use/>". `text` begins after the "<".
std::string_view localNameOf(std::string_view text)
{
    const std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

int usesIn(std::string_view text)
{
    int uses = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<')) {
        text.remove_prefix(at + 1);
        uses += localNameOf(text) == "use" ? 1 : 0;
    }
    return uses;
}

bool holds(std::string_view text, std::string_view lowerCaseWord)
{
    const auto isSame = [](char one, char lower) {
        return one == lower || (one >= 'A' && one <= 'Z' && one + 32 == lower);
    };
    return std::search(text.begin(), text.end(), lowerCaseWord.begin(), lowerCaseWord.end(), isSame) != text.end();
}

/// In another encoding a "<" may be written with other bytes, so that nothing below could be counted.
bool isReadable(std::string_view bytes)
{
    if (bytes.find('\0') != std::string_view::npos)
        return false;
    const std::size_t start = bytes.find("<?xml");
    if (start == std::string_view::npos)
        return true;
    std::string_view declaration = bytes.substr(start, bytes.find("?>", start) - start);
    const std::size_t encoding = declaration.find("encoding");
    if (encoding == std::string_view::npos)
        return true;
    declaration.remove_prefix(encoding);
    constexpr std::array<std::string_view, 3> kAsAscii{"utf-8", "us-ascii", "iso-8859-1"};
    return std::any_of(kAsAscii.begin(), kAsAscii.end(), [declaration](std::string_view name) {
        return holds(declaration, "\"" + std::string(name) + "\"") || holds(declaration, "'" + std::string(name) + "'");
    });
}

} // namespace

std::string_view svgRootOf(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    for (;;) {
        const std::size_t start = bytes.find_first_not_of(kSpaces);
        if (start == std::string_view::npos || bytes[start] != '<')
            return {};
        bytes.remove_prefix(start);
        const bool isComment = bytes.starts_with("<!--");
        if (!isComment && !bytes.starts_with("<?") && !bytes.starts_with("<!"))
            break;
        const std::string_view end = isComment ? "-->" : ">";
        const std::size_t at = bytes.find(end);
        if (at == std::string_view::npos)
            return {};
        bytes.remove_prefix(at + end.size());
    }
    const std::string_view name = bytes.substr(0, bytes.find_first_of(" \t\r\n/>"));
    return name == "<svg" || name == "<svg:svg" ? bytes : std::string_view();
}

Outcome checkSvg(std::string_view bytes)
{
    if (bytes.size() > kSvgBytesLimit)
        return refusal(ErrorCode::TooLarge, "it is too complex, an SVG may have 4 MB");
    if (holds(bytes, "<!entity"))
        return refusal(ErrorCode::TooLarge, "it is too complex, an SVG may have no entities");
    if (svgRootOf(bytes).empty() || !isReadable(bytes))
        return refusal(ErrorCode::Malformed, "it is no SVG");
    if (usesIn(bytes) > kSvgUsesLimit)
        return refusal(ErrorCode::TooLarge, "it is too complex, an SVG may have sixteen <use>");
    if (holds(bytes, "data:image/svg"))
        return refusal(ErrorCode::TooLarge, "it is too complex, an SVG may not hold another");
    return Done{};
}

} // namespace musubi
