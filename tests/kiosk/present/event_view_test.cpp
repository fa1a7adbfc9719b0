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

namespace {

std::string factSaid(const EventView& view, const std::string& icon)
{
    const auto fact = std::ranges::find(view.facts, icon, &FactView::icon);
    return fact == view.facts.end() ? "" : fact->value.text.base();
}

EventView viewOf(model::Event event)
{
    const MadeUpCatalogue pack(
        {madeUp("event/walk", std::move(event)), madeUp("institution/hall", model::Institution{})});
    return eventView(pack.at("event/walk", "2026-11-21T09:41"));
}

model::Event at(const std::string& text)
{
    model::Event event;
    event.venue = model::Venue{model::EntryId::parse("institution/hall").value(), english(text), {}};
    return event;
}

} // namespace

TEST(EventView, SaysWhereInTheInstitutionItIs)
{
    EXPECT_EQ(factSaid(viewOf(at("second floor")), "location_on"), "Title of hall, second floor");
    EXPECT_EQ(factSaid(viewOf(at("")), "location_on"), "Title of hall");
    EXPECT_EQ(factSaid(viewOf(at("Title of hall and the park")), "location_on"), "Title of hall and the park")
        << "a name is not said twice";
}

TEST(EventView, SaysWhatItCostsInTheWordsOfTheEntry)
{
    model::Event event;
    event.fee = {model::FeeKind::Paid, english("Adults 500 yen")};
    EXPECT_EQ(viewOf(event).fee.text.base(), "Adults 500 yen");
    event.fee = {model::FeeKind::Unknown, english("Free in 2012")};
    EXPECT_EQ(viewOf(event).fee.text.base(), "Free in 2012");
    event.fee = {model::FeeKind::Free, {}};
    EXPECT_EQ(viewOf(event).fee.text.base(), "Free");
    event.fee = {model::FeeKind::Unknown, {}};
    EXPECT_TRUE(viewOf(event).fee.empty());
}

TEST(EventView, SaysOfItsCodeWhetherItLeadsToTheOrganiserOrToASource)
{
    model::Entry entry = madeUp("event/walk", model::Event{});
    entry.source = {"A talk in the library", "https://news.example/walk", "https://news.example/older"};
    const auto shown = [&entry] { return eventView(MadeUpCatalogue({entry}).at("event/walk", "2026-11-21T09:41")); };
    EXPECT_EQ(shown().qr, "https://news.example/walk");
    EXPECT_EQ(shown().qrWords.text.base(), "See our source by QR code");
    entry.url = "https://organiser.example/walk";
    EXPECT_EQ(shown().qr, "https://organiser.example/walk");
    EXPECT_EQ(shown().qrWords.text.base(), "Take it home by QR code");
}

} // namespace musubi::present
