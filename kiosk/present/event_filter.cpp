#include "kiosk/present/event_filter.hpp"

#include <algorithm>

namespace musubi::present {

EventFilter EventFilter::of(const Address& address)
{
    EventFilter filter;
    const std::string audience = address.get("audience");
    if (audience == kChildren)
        filter.audiences = {model::Audience::Toddlers, model::Audience::Primary};
    else if (const auto named = model::audienceNamed(audience))
        filter.audiences = {*named};
    filter.theme = model::themeNamed(address.get("theme"));
    filter.freeOnly = address.get("free") == "1";
    if (const std::string place = address.get("place"); !place.empty())
        if (auto id = model::EntryId::parse("institution/" + place))
            filter.place = std::move(id).value();
    return filter;
}

bool EventFilter::isFor(model::Audience audience) const
{
    return std::ranges::find(audiences, audience) != audiences.end();
}

bool EventFilter::lets(const model::Entry& entry) const
{
    const auto& event = entry.as<model::Event>();
    if (theme && entry.theme != theme)
        return false;
    if (freeOnly && event.fee.kind != model::FeeKind::Free)
        return false;
    if (place && (!event.venue || event.venue->institution != place))
        return false;
    return audiences.empty() || event.audience.empty() ||
           std::ranges::any_of(event.audience, [this](model::Audience audience) { return isFor(audience); });
}

std::vector<model::Session> sessionsOn(const Context& context, Date day, const EventFilter& filter)
{
    std::vector<model::Session> sessions = context.catalogue().sessionsOn(day);
    std::erase_if(sessions, [&](const model::Session& session) {
        const model::Entry* entry = context.catalogue().find(session.event);
        return entry == nullptr || !filter.lets(*entry);
    });
    std::stable_partition(sessions.begin(), sessions.end(),
                          [&](const model::Session& session) { return session.end > context.now(); });
    return sessions;
}

} // namespace musubi::present
