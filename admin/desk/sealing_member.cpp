#include "admin/desk/sealing_member.hpp"

#include "content/pack/json_lines.hpp"

#include <optional>

namespace musubi::admin {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where the members of the outermost object stand.
struct Outline
{
    std::size_t open = 0;        ///< its brace
    std::size_t lastEnd = 0;     ///< of the last member; the brace when there is none
    std::string indent;          ///< before the first member
    std::optional<Span> sealing; ///< the value
};

/// \pre a text begins at `at`
std::size_t endOfText(std::string_view json, std::size_t at)
{
    for (++at; json[at] != '"'; ++at)
        at += json[at] == '\\' ? 1 : 0;
    return at + 1;
}

/// After the value that begins at `at`.
std::size_t endOfValue(std::string_view json, std::size_t at)
{
    int depth = 0;
    for (;;) {
        const char letter = json[at];
        if (letter == '"') {
            at = endOfText(json, at);
            continue;
        }
        if (depth == 0 && (letter == ',' || letter == '}'))
            return json.find_last_not_of(kSpace, at - 1) + 1;
        depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
        ++at;
    }
}

/// \pre the bytes are a JSON object
Outline outlineOf(std::string_view json)
{
    Outline outline;
    outline.open = json.find('{');
    outline.lastEnd = outline.open + 1;
    std::size_t at = json.find_first_not_of(kSpace, outline.open + 1);
    outline.indent = json.substr(outline.open + 1, at - outline.open - 1);
    while (json[at] == '"') {
        const Span name{at, endOfText(json, at)};
        const Span value{json.find_first_not_of(kSpace, json.find(':', name.end) + 1), 0};
        outline.lastEnd = endOfValue(json, value.begin);
        if (json.substr(name.begin, name.end - name.begin) == "\"sealing\"")
            outline.sealing = Span{value.begin, outline.lastEnd};
        at = json.find_first_not_of(kSpace, outline.lastEnd);
        if (json[at] == ',')
            at = json.find_first_not_of(kSpace, at + 1);
    }
    return outline;
}

} // namespace

Result<std::string> withSealing(std::string_view packJson, const std::string& keyId, const std::string& publicKey)
{
    const auto lines = pack::scanJson(packJson, "pack.json");
    if (!lines)
        return lines.error();
    const std::size_t first = packJson.find_first_not_of(std::string("\xEF\xBB\xBF").append(kSpace));
    if (packJson[first] != '{' || !lines.value().duplicates.empty())
        return Error{ErrorCode::Malformed,
                     "pack.json is no object whose members all have names of their own; musubi-admin check says where.",
                     {"pack.json", "", 0}};
    const Outline outline = outlineOf(packJson);
    const std::size_t lineEnd = outline.indent.rfind('\n');
    const bool isOnLines = lineEnd != std::string::npos;
    const std::string deeper = isOnLines ? outline.indent + outline.indent.substr(lineEnd + 1) : "";
    const std::string value = "{" + deeper + R"("keyId": ")" + keyId + "\"," + (isOnLines ? deeper : " ") +
                              R"("publicKey": ")" + publicKey + "\"" + (isOnLines ? outline.indent : "") + "}";
    std::string changed(packJson);
    if (outline.sealing)
        return changed.replace(outline.sealing->begin, outline.sealing->end - outline.sealing->begin, value);
    const bool isFirst = outline.lastEnd == outline.open + 1;
    const std::string before = isFirst ? "" : "," + (outline.indent.empty() ? " " : outline.indent);
    return changed.insert(outline.lastEnd, before + R"("sealing": )" + value);
}

} // namespace musubi::admin
