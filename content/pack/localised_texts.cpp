#include "content/pack/localised_texts.hpp"

#include "content/pack/json_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

bool isLanguageTag(const std::string& name)
{
    const std::string primary = name.substr(0, name.find('-'));
    return primary.size() >= 2 && primary.size() <= 3 &&
           std::all_of(primary.begin(), primary.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

} // namespace

bool isLocalised(const Json& node)
{
    if (!node.is_object() || node.empty() || (node.size() == 1 && node.contains("id")))
        return false;
    return std::all_of(node.items().begin(), node.items().end(),
                       [](const auto& member) { return isLanguageTag(member.key()) && member.value().is_string(); });
}

bool isProperName(std::string_view pointer)
{
    return pointer.find("/winners/") != std::string_view::npos || pointer.ends_with("/name");
}

void forEachText(const Json& node, const std::string& pointer,
                 const std::function<void(const Json&, const std::string&)>& visit)
{
    if (isLocalised(node)) {
        visit(node, pointer);
        return;
    }
    if (!node.is_structured())
        return;
    std::size_t index = 0;
    for (const auto& [name, child] : node.items())
        forEachText(child, pointer + "/" + (node.is_object() ? pointerToken(name) : std::to_string(index++)), visit);
}

} // namespace musubi::pack
