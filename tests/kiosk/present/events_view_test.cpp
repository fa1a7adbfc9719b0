#include "kiosk/present/events_view.hpp"

#include "tests/kiosk/present/made_up_catalogue.hpp"

#include <algorithm>

namespace musubi::present {
namespace {

model::Entry eventFor(const std::string& id, std::vector<model::Audience> audience)
{
    model::Event event;
    event.audience = std::move(audience);
    model::SessionRule rule;
    rule.id = "main";
    rule.start = LocalDateTime::parse("2026-11-21T13:00").value();
    rule.duration = Minutes(60);
    event.sessions.push_back(rule);
    return madeUp(id, event);
}

std::vector<std::string> titlesOf(const EventsView& view)
{
    std::vector<std::string> titles;
    for (const SessionCard& card : view.cards)
        titles.push_back(card.title.text.base());
    std::ranges::sort(titles);
    return titles;
}

EventsView viewAt(const std::string& address)
{
    using enum model::Audience;
    const MadeUpCatalogue pack({eventFor("event/blocks", {Toddlers}), eventFor("event/stones", {Primary}),
                                eventFor("event/lecture", {Adults, Secondary}), eventFor("event/fair", {})});
    return eventsView(pack.at(address, "2026-11-21T09:41"));
}

const FilterChoice& chip(const EventsView& view, const std::string& id)
{
    return *std::ranges::find(view.audiences, id, &FilterChoice::id);
}

TEST(EventsView, ShowsWhatIsForChildrenOfAnyAge)
{
    const EventsView view = viewAt("events?audience=children&date=2026-11-21");
    EXPECT_EQ(titlesOf(view), (std::vector<std::string>{"Title of blocks", "Title of fair", "Title of stones"}));
    EXPECT_EQ(chip(view, "audience.toddlers").on, Switch::On);
    EXPECT_EQ(chip(view, "audience.primary").on, Switch::On);
    EXPECT_EQ(chip(view, "audience.secondary").on, Switch::Off);
    EXPECT_EQ(chip(view, "audience.adults").on, Switch::Off);
}

TEST(EventsView, KeepsTheOtherChildrenWhenOneKindIsTouched)
{
    const EventsView view = viewAt("events?audience=children&date=2026-11-21&page=2");
    EXPECT_EQ(chip(view, "audience.toddlers").address, "events?audience=primary&date=2026-11-21");
    EXPECT_EQ(chip(view, "audience.primary").address, "events?audience=toddlers&date=2026-11-21");
    EXPECT_EQ(chip(view, "audience.adults").address, "events?audience=adults&date=2026-11-21");
}

TEST(EventsView, NamesBothKindsOfChildrenOverTheCalendar)
{
    const EventsView view = viewAt("events?audience=children&sheet=calendar");
    ASSERT_TRUE(view.sheet);
    ASSERT_EQ(view.sheet->filters.size(), 2U);
    EXPECT_EQ(view.sheet->filters[0].text.base(), "Small children");
    EXPECT_EQ(view.sheet->filters[1].text.base(), "Ages 6–12");
}

} // namespace
} // namespace musubi::present
