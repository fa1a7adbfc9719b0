#include "kiosk/present/institutions_view.hpp"

#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <array>

namespace musubi::present {

namespace {

constexpr std::size_t kPlacesOnPage = 8;
constexpr std::size_t kOthersOnMap = 60;

using Places = std::vector<const model::Entry*>;

enum class TypeFilter
{
    All,
    Museums,
    Laboratories, ///< where research is done: institutes, universities, companies
    WithChildren, ///< museums that are meant for children too
};

constexpr std::array kTypeFilters{TypeFilter::All, TypeFilter::Museums, TypeFilter::Laboratories,
                                  TypeFilter::WithChildren};

struct FilterName
{
    const char* value; ///< in the address
    const char* key;
    const char* icon;
};

FilterName nameOf(TypeFilter filter)
{
    switch (filter) {
    case TypeFilter::All:
        return {"", "institutions.all", ""};
    case TypeFilter::Museums:
        return {"museum", "institutions.museums", "museum"};
    case TypeFilter::Laboratories:
        return {"laboratory", "institutions.laboratories", "science"};
    case TypeFilter::WithChildren:
        return {"children", "institutions.children", "child_care"};
    }
    return {"", "", ""};
}

const model::Institution& institutionOf(const model::Entry& entry)
{
    return entry.as<model::Institution>();
}

bool isMeantFor(const model::Institution& institution, model::Audience audience)
{
    return std::ranges::find(institution.audience, audience) != institution.audience.end();
}

bool passes(TypeFilter filter, const model::Institution& institution)
{
    using model::InstitutionType;
    switch (filter) {
    case TypeFilter::All:
        return true;
    case TypeFilter::Museums:
        return institution.type == InstitutionType::Museum;
    case TypeFilter::Laboratories:
        return institution.type == InstitutionType::Laboratory || institution.type == InstitutionType::University ||
               institution.type == InstitutionType::Company;
    case TypeFilter::WithChildren:
        // Laboratories welcome children on their open days; a museum does so on any day.
        return institution.type == InstitutionType::Museum && (isMeantFor(institution, model::Audience::Toddlers) ||
                                                               isMeantFor(institution, model::Audience::Primary));
    }
    return false;
}

TypeFilter filterOf(const Context& context)
{
    const std::string asked = context.address().get("type");
    const auto found =
        std::ranges::find_if(kTypeFilters, [&](TypeFilter filter) { return asked == nameOf(filter).value; });
    return found == kTypeFilters.end() ? TypeFilter::All : *found;
}

/// Places to visit first: museums, then where research is done, then halls and offices; the pack's featured ones lead.
std::size_t rankOf(const Context& context, const model::Entry& entry)
{
    const auto& featured = context.catalogue().info().featured;
    if (std::ranges::find(featured, entry.id) != featured.end())
        return 0;
    const auto& institution = institutionOf(entry);
    return passes(TypeFilter::Museums, institution)        ? (institution.hours ? 1 : 2)
           : passes(TypeFilter::Laboratories, institution) ? 3
                                                           : 4;
}

/// Whether the page lists it under this filter and the switch as it stands.
bool isListed(const Context& context, const model::Entry& entry, TypeFilter filter)
{
    return entry.valid.holds(context.today()) && passes(filter, institutionOf(entry)) &&
           (context.address().get("open") != "1" || opensToday(context, institutionOf(entry)));
}

Places placesIn(const Context& context, TypeFilter filter)
{
    std::array<Places, 5> ranks;
    for (const model::Entry* entry : context.catalogue().allOfKind(model::EntryKind::Institution))
        if (isListed(context, *entry, filter))
            ranks[rankOf(context, *entry)].push_back(entry);
    Places places;
    for (const Places& rank : ranks)
        places.insert(places.end(), rank.begin(), rank.end());
    return places;
}

int countOf(const Context& context, TypeFilter filter)
{
    return static_cast<int>(
        std::ranges::count_if(context.catalogue().allOfKind(model::EntryKind::Institution),
                              [&](const model::Entry* entry) { return isListed(context, *entry, filter); }));
}

/// The list from its start, in another filter.
Address fromTheStart(const Context& context)
{
    return context.address().without("page").without("place").without("x").without("y").without("zoom");
}

void addFilters(InstitutionsView& view, const Context& context, TypeFilter on)
{
    for (const TypeFilter filter : kTypeFilters) {
        const FilterName name = nameOf(filter);
        view.types.push_back({*name.value == '\0' ? "all" : name.value,
                              context.say(name.key, {{"count", countOf(context, filter)}}), name.icon,
                              filter == on ? Switch::On : Switch::Off,
                              fromTheStart(context).with("type", name.value).text()});
    }
    const bool openOnly = context.address().get("open") == "1";
    view.openOnly = {"open", context.say("institutions.open-today"), "", openOnly ? Switch::On : Switch::Off,
                     fromTheStart(context).with("open", openOnly ? "" : "1").text()};
}

Paging pagingOfPlaces(const Context& context, const Places& places)
{
    Address address = context.address().without("place").without("x").without("y").without("zoom");
    if (address.get("page").empty()) {
        const auto chosen = std::ranges::find(places, context.address().get("place"),
                                              [](const model::Entry* entry) { return entry->id.slug; });
        if (chosen != places.end())
            address = address.with(
                "page", std::to_string(static_cast<std::size_t>(chosen - places.begin()) / kPlacesOnPage + 1));
    }
    return pagingOf(context.at(address), places.size(), kPlacesOnPage);
}

PlaceCard cardOf(const Context& context, const model::Entry& entry)
{
    const auto& institution = institutionOf(entry);
    PlaceCard card;
    card.id = entry.id.slug;
    card.title = context.words(entry.title);
    card.kind = institutionTypeWords(context, institution.type);
    card.kindIcon = institutionTypeIcon(institution.type);
    card.elsewhere = neighbourIn(context, institution.address);
    card.opening = openingOf(context, institution);
    card.picture = pictureOf(entry);
    card.address = Address::of(entry.id).text();
    card.sample = entry.sample;
    return card;
}

MapMark markOf(const Context& context, const model::Entry& entry)
{
    // Another choice lets the map turn to it, on the page that lists it.
    const Address address = context.address().without("page").without("x").without("y").with("place", entry.id.slug);
    return {entry.id.slug, context.words(entry.title), institutionIcon(institutionOf(entry)),
            pointOf(institutionOf(entry).coordinates).value_or(GeoPoint{}), address.text()};
}

/// The chosen place: the one asked for, else the first of the page that stands on the map.
const model::Entry* chosenPlace(const Context& context, const Places& places, const Paging& paging)
{
    const std::string asked = context.address().get("place");
    for (const model::Entry* entry : places)
        if (!asked.empty() && entry->id.slug == asked && institutionOf(*entry).coordinates)
            return entry;
    for (std::size_t index = paging.first; index < paging.last; ++index)
        if (institutionOf(*places[index]).coordinates)
            return places[index];
    return nullptr;
}

void addMarks(InstitutionsView& view, const Context& context, const Places& places, const model::Entry* chosen)
{
    const GeoBox seen = surroundings(view.map);
    for (std::size_t index = 0; index < places.size() && view.others.size() < kOthersOnMap; ++index) {
        const auto at = pointOf(institutionOf(*places[index]).coordinates);
        if (!at || places[index] == chosen || !seen.contains(*at))
            continue;
        const bool listed = index >= view.paging.first && index < view.paging.last;
        (listed ? view.listed : view.others).push_back(markOf(context, *places[index]));
    }
}

/// The part of the city where its places are; the whole city when the pack places none there.
GeoBox areaOf(const Context& context)
{
    const GeoBox city = extentOfStyle(context, "focus-municipality");
    GeoBox area = GeoBox::nothing();
    for (const model::Entry* entry : context.catalogue().allOfKind(model::EntryKind::Institution))
        if (const auto at = pointOf(institutionOf(*entry).coordinates); at && (city.empty() || city.contains(*at)))
            area.add(*at);
    return area.empty() ? city : area;
}

} // namespace

InstitutionsView institutionsView(const Context& context)
{
    InstitutionsView view;
    view.title = context.sayFully("institutions.title");
    view.subtitle = context.say("institutions.subtitle");
    const TypeFilter filter = filterOf(context);
    addFilters(view, context, filter);
    const Places places = placesIn(context, filter);
    view.paging = pagingOfPlaces(context, places);
    const model::Entry* chosen = chosenPlace(context, places, view.paging);
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index) {
        view.cards.push_back(cardOf(context, *places[index]));
        view.cards.back().on = places[index] == chosen ? Switch::On : Switch::Off;
    }
    view.nothing = context.say(context.catalogue().complete() ? "institutions.nothing" : "not-found.wait");
    view.map = mapView(context, areaOf(context),
                       chosen != nullptr ? pointOf(institutionOf(*chosen).coordinates) : std::nullopt);
    view.mapLabel = context.say("institutions.map");
    view.city = cityOnMap(context);
    if (view.city.empty())
        view.city = context.words(context.catalogue().info().city);
    view.check = context.say("mark.check-first");
    addMarks(view, context, places, chosen);
    if (chosen != nullptr) {
        view.chosen = markOf(context, *chosen);
        view.look = context.say("geopark.look");
        view.lookAddress = Address::of(chosen->id).text();
    }
    return view;
}

} // namespace musubi::present
