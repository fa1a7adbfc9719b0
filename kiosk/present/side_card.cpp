#include "kiosk/present/side_card.hpp"

#include "kiosk/present/event_view.hpp"

#include <utility>

namespace musubi::present {

void addRow(SideCard& card, std::string icon, Words label, Words value)
{
    if (!value.empty())
        card.rows.push_back({std::move(icon), std::move(label), std::move(value)});
}

void addLinkAndGoals(SideCard& card, const Context& context, const model::Entry& entry)
{
    card.link = linkOf(entry);
    card.takeHome = linkWords(context, entry);
    card.sdgsName = context.say("initiative.sdgs");
    card.sdgs = entry.sdgs;
}

} // namespace musubi::present
