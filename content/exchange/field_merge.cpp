#include "content/exchange/field_merge.hpp"

#include "content/base/ruby_text.hpp"
#include "content/exchange/draft_fields.hpp"

#include <algorithm>

namespace musubi::exchange {

namespace {

using Pointer = Json::json_pointer;

const std::string* find(const Fields& fields, const std::string& pointer)
{
    const auto found = std::ranges::find(fields, pointer, &std::pair<std::string, std::string>::first);
    return found == fields.end() ? nullptr : &found->second;
}

/// Null when nothing is there.
const Json* at(const Json& document, const std::string& pointer)
{
    const Pointer place(pointer);
    return document.contains(place) ? &document.at(place) : nullptr;
}

bool areAlike(const Json& left, const std::string& right)
{
    return withoutReadings(left) == withoutReadings(Json::parse(right, nullptr, false));
}

/// With the objects around it that are left empty.
void remove(Json& document, Pointer place)
{
    for (; !place.empty(); place.pop_back()) {
        Json& holder = document.at(place.parent_pointer());
        if (!holder.is_object())
            return;
        holder.erase(place.back());
        if (!holder.empty())
            return;
    }
}

/// Whether every value around the place is an object, or nothing.
bool canHold(const Json& document, Pointer place)
{
    for (place.pop_back(); !place.empty(); place.pop_back())
        if (document.contains(place) && !document.at(place).is_object() && !document.at(place).is_null())
            return false;
    return document.is_object();
}

} // namespace

nlohmann::json withoutReadings(const Json& value)
{
    if (value.is_string()) {
        const auto text = RubyText::parse(value.get<std::string>());
        return text ? text.value().base() : value.get<std::string>();
    }
    if (!value.is_structured())
        return nlohmann::json(value);
    nlohmann::json plain = value.is_object() ? nlohmann::json::object() : nlohmann::json::array();
    for (const auto& [name, inside] : value.items()) {
        if (value.is_object())
            plain[name] = withoutReadings(inside);
        else
            plain.push_back(withoutReadings(inside));
    }
    return plain;
}

std::vector<FieldChange> merge(Json& document, const Fields& now, const Fields& before, Edited edited)
{
    std::vector<FieldChange> changes;
    for (const auto& [pointer, value] : now) {
        const Json* const there = at(document, pointer);
        const std::string* const told = find(before, pointer);
        const bool isOld = told != nullptr && *told == value;
        if (there == nullptr ? isOld : areAlike(*there, value))
            continue; // taken out by a curator; or there already
        const bool isEdited = there != nullptr && !there->is_null() && (told == nullptr || !areAlike(*there, *told));
        const bool isKept = isEdited && edited == Edited::Keep;
        if ((isKept && isOld) || !canHold(document, Pointer(pointer)))
            continue;
        changes.push_back(
            {pointer, there == nullptr ? "" : there->dump(), value, isKept ? Verdict::Kept : Verdict::Taken});
        if (!isKept)
            document[Pointer(pointer)] = Json::parse(value, nullptr, false);
    }
    for (const auto& [pointer, value] : before) {
        const Json* const there = at(document, pointer);
        if (find(now, pointer) != nullptr || there == nullptr || !areAlike(*there, value))
            continue;
        changes.push_back({pointer, there->dump(), "", Verdict::Taken});
        remove(document, Pointer(pointer));
    }
    return changes;
}

} // namespace musubi::exchange
