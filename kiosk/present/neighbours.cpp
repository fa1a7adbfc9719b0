#include "kiosk/present/neighbours.hpp"

#include <algorithm>
#include <set>

namespace musubi::present {

namespace {

std::set<model::EntryId> eventsOfToday(const Context& context)
{
    std::set<model::EntryId> events;
    for (const model::Session& session : context.catalogue().sessionsOn(context.today()))
        events.insert(session.event);
    return events;
}

} // namespace

std::vector<Neighbour> neighboursOf(const Context& context, const model::EntryId& id)
{
    std::vector<const model::TieView*> order;
    for (const model::TieView& tie : context.catalogue().tiesOf(id))
        order.push_back(&tie);
    // The catalogue's order stands; only what happens today comes first among ties of equal strength.
    const std::set<model::EntryId> today = eventsOfToday(context);
    std::stable_sort(order.begin(), order.end(), [&today](const model::TieView* one, const model::TieView* two) {
        if (one->strength != two->strength)
            return one->strength > two->strength;
        return today.contains(one->to) && !today.contains(two->to);
    });
    std::vector<Neighbour> neighbours;
    std::set<model::EntryId> seen;
    for (const model::TieView* tie : order) {
        const model::Entry* entry = context.catalogue().find(tie->to);
        if (entry != nullptr && entry->valid.holds(context.today()) && seen.insert(tie->to).second)
            neighbours.push_back({tie, entry});
    }
    return neighbours;
}

std::vector<Neighbour> ofManyKinds(const std::vector<Neighbour>& all, std::size_t count)
{
    if (all.size() <= count)
        return all;
    std::set<model::EntryKind> kinds;
    std::vector<std::size_t> chosen;
    std::vector<std::size_t> others;
    for (std::size_t index = 0; index < all.size(); ++index)
        (kinds.insert(all[index].entry->id.kind).second ? chosen : others).push_back(index);
    chosen.insert(chosen.end(), others.begin(), others.end());
    chosen.resize(count);
    std::sort(chosen.begin(), chosen.end());
    std::vector<Neighbour> row;
    row.reserve(chosen.size());
    for (const std::size_t index : chosen)
        row.push_back(all[index]);
    return row;
}

} // namespace musubi::present
