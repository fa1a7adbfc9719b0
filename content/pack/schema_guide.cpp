#include "content/pack/schema_guide.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

const Json* member(const Json& node, const std::string& name)
{
    const auto found = node.find(name);
    return found == node.end() ? nullptr : &*found;
}

void addOnce(std::vector<std::string>& list, std::string word)
{
    if (std::find(list.begin(), list.end(), word) == list.end())
        list.push_back(std::move(word));
}

bool isIndex(const std::string& step)
{
    return !step.empty() && step.find_first_not_of("0123456789") == std::string::npos;
}

/// The steps of an RFC 6901 pointer.
std::vector<std::string> stepsOf(const std::string& pointer)
{
    std::vector<std::string> steps;
    for (Json::json_pointer path(pointer); !path.empty(); path.pop_back())
        steps.push_back(path.back());
    std::reverse(steps.begin(), steps.end());
    return steps;
}

/// The schemas of `schema` itself, not of its references, that a child called `step` has to keep to.
std::vector<const Json*> childrenOf(const Json& schema, const std::string& step)
{
    std::vector<const Json*> children;
    const Json* properties = member(schema, "properties");
    const Json* named = properties == nullptr ? nullptr : member(*properties, step);
    if (named != nullptr)
        children.push_back(named);
    else if (const Json* others = member(schema, "additionalProperties"); others != nullptr && !isIndex(step))
        children.push_back(others);
    const Json* items = member(schema, "items");
    if (items != nullptr && isIndex(step) && items->is_object())
        children.push_back(items);
    else if (items != nullptr && isIndex(step) && items->is_array() && std::stoul(step) < items->size())
        children.push_back(&items->at(std::stoul(step)));
    return children;
}

/// Whether the members that a branch names words for have one of them; false when it names none.
bool bearsWordsOf(const Json& branch, const Json& value)
{
    const Json* properties = member(branch, "properties");
    if (properties == nullptr || !value.is_object())
        return false;
    bool isNamed = false;
    for (const auto& [name, schema] : properties->items()) {
        const Json* only = member(schema, "const");
        const Json* list = member(schema, "enum");
        if (only == nullptr && list == nullptr)
            continue;
        const Json* written = member(value, name);
        isNamed =
            written != nullptr &&
            (only != nullptr ? *written == *only : std::find(list->begin(), list->end(), *written) != list->end());
        if (!isNamed)
            return false;
    }
    return isNamed;
}

} // namespace

const Json* SchemaGuide::target(const std::string& reference) const
{
    try {
        return reference.starts_with("#") ? &m_bundle->at(Json::json_pointer(reference.substr(1))) : nullptr;
    } catch (const Json::exception&) {
        return nullptr;
    }
}

void SchemaGuide::add(const Json& schema, Subschemas& found) const
{
    if (!schema.is_object() || std::find(found.begin(), found.end(), &schema) != found.end())
        return;
    found.push_back(&schema);
    if (const Json* reference = member(schema, "$ref"); reference != nullptr && reference->is_string()) {
        if (const Json* meant = target(reference->get<std::string>()))
            add(*meant, found);
        return;
    }
    for (const char* way : {"allOf", "anyOf", "oneOf"}) {
        if (const Json* branches = member(schema, way)) {
            for (const Json& branch : *branches)
                add(branch, found);
        }
    }
}

SchemaGuide::Subschemas SchemaGuide::at(const std::string& pointer) const
{
    Subschemas here;
    add(*m_bundle, here);
    for (const std::string& step : stepsOf(pointer)) {
        Subschemas below;
        for (const Json* schema : here) {
            for (const Json* child : childrenOf(*schema, step))
                add(*child, below);
        }
        here = std::move(below);
    }
    return here;
}

std::vector<std::string> SchemaGuide::wordsAt(const std::string& pointer) const
{
    std::vector<std::string> words;
    std::vector<std::string> only;
    for (const Json* schema : at(pointer)) {
        if (const Json* list = member(*schema, "enum")) {
            for (const Json& word : *list)
                addOnce(words, word.dump());
        }
        if (const Json* one = member(*schema, "const"))
            addOnce(only, one->dump());
    }
    if (only.size() == 1)
        return only;
    for (std::string& word : only)
        addOnce(words, std::move(word));
    return words;
}

std::optional<std::vector<std::string>> SchemaGuide::requiredOf(const std::string& pointer, const Json& value) const
{
    std::vector<std::string> required;
    bool isMeant = false;
    const auto require = [&required](const Json& schema) {
        if (const Json* members = member(schema, "required")) {
            for (const Json& name : *members)
                addOnce(required, name.get<std::string>());
        }
    };
    for (const Json* schema : at(pointer)) {
        const Json* branches = member(*schema, "oneOf");
        if (branches == nullptr)
            continue;
        require(*schema);
        for (const Json& branch : *branches) {
            if (bearsWordsOf(branch, value)) {
                isMeant = true;
                require(branch);
            }
        }
    }
    return isMeant ? std::optional(required) : std::nullopt;
}

std::vector<std::string> SchemaGuide::typesAt(const std::string& pointer) const
{
    std::vector<std::string> types;
    for (const Json* schema : at(pointer)) {
        const Json* type = member(*schema, "type");
        if (type != nullptr && type->is_string())
            addOnce(types, type->get<std::string>());
        else if (type != nullptr && type->is_array()) {
            for (const Json& one : *type)
                addOnce(types, one.get<std::string>());
        }
    }
    return types;
}

std::vector<std::string> SchemaGuide::membersAt(const std::string& pointer) const
{
    std::vector<std::string> members;
    for (const Json* schema : at(pointer)) {
        if (const Json* properties = member(*schema, "properties")) {
            for (const auto& [name, child] : properties->items())
                addOnce(members, name);
        }
    }
    std::sort(members.begin(), members.end());
    return members;
}

std::vector<std::string> SchemaGuide::choiceAt(const std::string& pointer) const
{
    std::vector<std::string> choice;
    for (const Json* schema : at(pointer)) {
        const Json* branches = member(*schema, "oneOf");
        if (branches == nullptr)
            continue;
        for (const Json& branch : *branches) {
            const Json* required = member(branch, "required");
            if (required == nullptr || required->size() != 1 || branch.contains("properties"))
                return {};
            addOnce(choice, required->front().get<std::string>());
        }
    }
    return choice;
}

bool SchemaGuide::isTextInLanguages(const std::string& pointer) const
{
    const Subschemas schemas = at(pointer);
    return std::any_of(schemas.begin(), schemas.end(), [](const Json* schema) {
        const Json* values = member(*schema, "additionalProperties");
        return member(*schema, "propertyNames") != nullptr && values != nullptr && values->is_object() &&
               member(*values, "type") != nullptr && values->at("type") == "string";
    });
}

} // namespace musubi::pack
