#include "kiosk/present/event_places.hpp"

#include "kiosk/present/event_filter.hpp"
#include "kiosk/present/opening.hpp"

#include <set>

namespace musubi::present {

namespace {

std::set<model::EntryId> placesOfEvents(const Context& context)
{
    std::set<model::EntryId> places;
    for (const model::Entry* entry : context.catalogue().ofKind(model::EntryKind::Event, context.today())) {
        const auto& venue = entry->as<model::Event>().venue;
        if (venue && venue->institution)
            places.insert(*venue->institution);
    }
    return places;
}

Address listWithoutPlace(const Context& context)
{
    return context.address().without("page").without("sheet").without("place");
}

} // namespace

FilterChoice placeFilter(const Context& context)
{
    const auto chosen = EventFilter::of(context.address()).place;
    const model::Entry* entry = chosen ? context.catalogue().find(*chosen) : nullptr;
    const Address places = context.address().without("page").with("sheet", "places");
    if (entry == nullptr)
        return {"place", context.say("events.choose-place"), "location_on", Switch::Off, places.text()};
    return {"place", context.words(entry->title), "location_on", Switch::On, places.text()};
}

std::vector<FilterChoice> placeChoices(const Context& context)
{
    const auto chosen = EventFilter::of(context.address()).place;
    const Address list = listWithoutPlace(context);
    std::vector<FilterChoice> choices{
        {"place.any", context.say("events.any-place"), "", chosen ? Switch::Off : Switch::On, list.text()}};
    const std::set<model::EntryId> places = placesOfEvents(context);
    for (const model::Entry* entry : context.catalogue().ofKind(model::EntryKind::Institution, context.today()))
        if (places.contains(entry->id))
            choices.push_back({"place." + entry->id.slug, context.words(entry->title),
                               institutionIcon(entry->as<model::Institution>()),
                               chosen == entry->id ? Switch::On : Switch::Off,
                               list.with("place", entry->id.slug).text()});
    return choices;
}

} // namespace musubi::present
