#include "kiosk/speech/portion.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace musubi::speech {

namespace {

using Names = std::vector<std::string_view>;

/// "event.facts.0" as its three names.
Names namesOf(std::string_view id)
{
    Names names;
    while (!id.empty()) {
        const std::size_t dot = id.find('.');
        names.push_back(id.substr(0, dot));
        id.remove_prefix(dot == std::string_view::npos ? id.size() : dot + 1);
    }
    return names;
}

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& known, std::string_view name)
{
    return std::find(known.begin(), known.end(), name) != known.end();
}

bool has(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isOfFrame(const Names& names)
{
    constexpr std::array<std::string_view, 5> kBars{"back", "languages", "bar", "leaf", "brand"};
    return isAmong(kBars, names.front()) || (names.size() > 1 && names[1] == "keys");
}

/// Pages of one entry are told by their parts; lists and the quiz are told as they stand.
bool isOfEntry(const Names& names)
{
    constexpr std::array<std::string_view, 7> kKinds{"award",       "event", "geosite", "initiative",
                                                     "institution", "offer", "showcase"};
    return isAmong(kKinds, names.front());
}

/// "event.story.title", but not "award.section.0.title".
bool isEntryTitle(const Names& names, scene::Role role)
{
    const auto isNumber = [](std::string_view name) {
        return name.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return role == scene::Role::Heading && names.back() == "title" &&
           std::none_of(names.begin(), names.end(), isNumber);
}

bool isFact(const Names& names)
{
    constexpr std::array<std::string_view, 19> kFacts{
        "affiliations", "audience", "cities", "date",  "fact", "facts",  "fee", "figure",  "format", "kind",
        "pill",         "place",    "row",    "seats", "side", "status", "tag", "unknown", "winners"};
    constexpr std::array<std::string_view, 6> kNone{"code", "map", "note", "qr", "stories", "take-home"};
    const auto isOneOf = [&names](const auto& known) {
        return std::any_of(names.begin(), names.end(),
                           [&known](std::string_view name) { return isAmong(known, name); });
    };
    return isOneOf(kFacts) && !isOneOf(kNone);
}

} // namespace

Portion portionOf(const scene::ReadingItem& item)
{
    const Names names = namesOf(item.node);
    if (names.empty())
        return Portion::Title; // what the page is called, where nothing on it says so
    if (isOfFrame(names))
        return Portion::Frame;
    if (names.front() == "top")
        return Portion::Title;
    if (!isOfEntry(names))
        return Portion::Text;
    if (has(names, "ties"))
        return Portion::Related;
    if (isEntryTitle(names, item.role))
        return Portion::Title;
    return isFact(names) ? Portion::Facts : Portion::Text;
}

} // namespace musubi::speech
