#include "kiosk/present/event_view.hpp"

#include "tests/kiosk/present/made_up_catalogue.hpp"

#include <algorithm>

namespace musubi::present {

TEST(EventView, SaysWhereItIsThoughThePlaceIsNoInstitution)
{
    model::Event event;
    event.venue = model::Venue{model::EntryId::parse("geosite/summit").value(), {}, {}};
    const MadeUpCatalogue pack({madeUp("event/walk", event), madeUp("geosite/summit", model::Geosite{})});
    const EventView view = eventView(pack.at("event/walk", "2026-11-21T09:41"));
    EXPECT_FALSE(view.venue) << "only an institution stands on the map of institutions";
    EXPECT_TRUE(std::ranges::any_of(view.facts, [](const auto& fact) {
        return fact.value.text.base().find("Title of summit") != std::string::npos;
    }));
}

} // namespace musubi::present
