#include "content/model/catalogue.hpp"
#include "content/model/recurrence.hpp"

#include "tests/support/entries.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace musubi::model {
namespace {

using test::catalogueOf;
using test::day;
using test::entry;
using test::id;
using testing::ElementsAre;
using testing::IsEmpty;

LocalDateTime at(std::string_view text)
{
    return LocalDateTime::parse(text).value();
}

SessionRule rule(const std::string& name, std::string_view start, std::string rrule = "")
{
    SessionRule rule;
    rule.id = name;
    rule.start = at(start);
    rule.duration = Minutes(60);
    rule.rrule = std::move(rrule);
    return rule;
}

Entry event(const std::string& slug, std::vector<SessionRule> rules)
{
    Entry made = entry("event/" + slug);
    std::get<Event>(made.details).sessions = std::move(rules);
    return made;
}

std::vector<std::string> words(const std::vector<Session>& sessions)
{
    std::vector<std::string> texts;
    for (const Session& session : sessions)
        texts.push_back(session.start.text() + " " + session.event.slug + " " + session.rule);
    return texts;
}

std::shared_ptr<const Catalogue> weekend()
{
    return catalogueOf({event("talk", {rule("b", "2026-11-21T14:00"), rule("a", "2026-11-21T14:00")}),
                        event("craft", {rule("main", "2026-11-07T10:00", "FREQ=WEEKLY;BYDAY=SA,SU")}),
                        event("walk", {rule("main", "2026-11-21T14:00")})});
}

TEST(CatalogueSessions, OfADayComeByTimeThenEventThenRule)
{
    EXPECT_THAT(words(weekend()->sessionsOn(day("2026-11-21"))),
                ElementsAre("2026-11-21T10:00 craft main", "2026-11-21T14:00 talk a", "2026-11-21T14:00 talk b",
                            "2026-11-21T14:00 walk main"));
    EXPECT_THAT(weekend()->sessionsOn(day("2026-11-20")), IsEmpty());
}

TEST(CatalogueSessions, AreTheSameWhenAskedAgainAndInAnyOrder)
{
    const auto catalogue = weekend();
    const auto later = catalogue->sessionsOn(day("2027-02-06"));
    const auto first = catalogue->sessionsOn(day("2026-11-21"));
    for (int month = 0; month < 60; ++month) // more months than are kept
        (void)catalogue->sessionsOn(day("2026-11-21").plusDays(month * 30));
    EXPECT_EQ(catalogue->sessionsOn(day("2026-11-21")), first);
    EXPECT_EQ(catalogue->sessionsOn(day("2027-02-06")), later);
    EXPECT_EQ(later.size(), 1U);
}

TEST(CatalogueSessions, FromNowOnLeaveOutWhatHasBegun)
{
    EXPECT_THAT(words(weekend()->sessionsFrom(at("2026-11-21T10:01"), 4, 30)),
                ElementsAre("2026-11-21T14:00 talk a", "2026-11-21T14:00 talk b", "2026-11-21T14:00 walk main",
                            "2026-11-22T10:00 craft main"));
    EXPECT_EQ(weekend()->sessionsFrom(at("2026-11-21T10:00"), 1, 0).size(), 1U);
}

TEST(CatalogueSessions, LookNoFurtherThanAsked)
{
    EXPECT_EQ(weekend()->sessionsFrom(at("2026-11-21T00:00"), 100, 0).size(), 4U);
    EXPECT_EQ(weekend()->sessionsFrom(at("2026-11-21T00:00"), 100, 1).size(), 5U);
    EXPECT_EQ(weekend()->sessionsFrom(at("2026-11-21T00:00"), 100, 7).size(), 6U);
    EXPECT_THAT(weekend()->sessionsFrom(at("2026-11-16T00:00"), 100, 4), IsEmpty());
    EXPECT_THAT(weekend()->sessionsFrom(at("2026-11-21T00:00"), 0, 30), IsEmpty());
}

TEST(CatalogueSessions, OfOneEventReachAYearAhead)
{
    const auto catalogue = catalogueOf({event("yearly", {rule("main", "2020-11-03T10:00", "FREQ=YEARLY")})});
    EXPECT_THAT(words(catalogue->sessionsOfEvent(id("event/yearly"), at("2026-11-04T00:00"), 5)),
                ElementsAre("2027-11-03T10:00 yearly main"));
    const auto weekly = weekend();
    EXPECT_EQ(weekly->sessionsOfEvent(id("event/craft"), at("2026-11-21T00:00"), 3).size(), 3U);
    EXPECT_EQ(weekly->sessionsOfEvent(id("event/craft"), at("2026-11-21T00:00"), 1000).size(), 106U) << "53 weekends";
}

TEST(CatalogueSessions, EndWithTheEntrysValidity)
{
    Entry craft = event("craft", {rule("main", "2026-11-07T10:00", "FREQ=DAILY")});
    craft.valid.until = day("2026-11-21");
    const auto catalogue = catalogueOf({craft});
    EXPECT_EQ(catalogue->sessionsOn(day("2026-11-21")).size(), 1U);
    EXPECT_THAT(catalogue->sessionsOn(day("2026-11-22")), IsEmpty());
    EXPECT_EQ(catalogue->sessionsOfEvent(id("event/craft"), at("2026-11-20T00:00"), 10).size(), 2U);
}

TEST(CatalogueSessions, EndAtAnUntilInUniversalTimeByThePacksClock)
{
    struct Case
    {
        const char* start;
        const char* rule;
        const char* last; ///< with its session; a day later there is none
    };
    // Tokyo is nine hours ahead: 14:59:59Z is the last second of its day there, 15:00Z the first of the next.
    for (const Case& one : {Case{"2026-11-21T18:30", "FREQ=WEEKLY;UNTIL=20261128T145959Z", "2026-11-28"},
                            Case{"2026-11-21T13:30", "FREQ=WEEKLY;UNTIL=20261128T043000Z", "2026-11-28"},
                            Case{"2026-11-21T13:30", "FREQ=WEEKLY;UNTIL=20261128T042900Z", "2026-11-21"},
                            Case{"2026-11-21T09:45", "FREQ=DAILY;until=20261121t004500z", "2026-11-21"},
                            Case{"2026-12-30T00:00", "FREQ=DAILY;UNTIL=20261231T150000Z", "2027-01-01"},
                            Case{"2026-11-21T13:30", "FREQ=WEEKLY;UNTIL=20261128T133000", "2026-11-28"}})
    {
        CatalogueParts parts;
        parts.info.timeZone = "Asia/Tokyo";
        parts.entries = {event("craft", {rule("main", one.start, one.rule)})};
        const auto sessions =
            Catalogue::build(std::move(parts))->sessionsOfEvent(id("event/craft"), at("2026-11-01T00:00"), 100);
        ASSERT_FALSE(sessions.empty()) << one.rule;
        EXPECT_EQ(sessions.back().start.date.text(), one.last) << one.rule;
    }
}

TEST(CatalogueSessions, DoWithoutARuleThatCannotBeRead)
{
    for (const char* bad : {"FREQ=OFTEN", "FREQ=HOURLY", "FREQ=SECONDLY;COUNT=2"}) {
        const auto catalogue =
            catalogueOf({event("craft", {rule("bad", "2026-11-21T09:00", bad), rule("good", "2026-11-21T10:00")})});
        EXPECT_THAT(words(catalogue->sessionsOn(day("2026-11-21"))), ElementsAre("2026-11-21T10:00 craft good")) << bad;
    }
}

TEST(CatalogueSessions, KnowTheRuleTheyComeFrom)
{
    const auto catalogue = weekend();
    for (const Session& session : catalogue->sessionsOn(day("2026-11-21"))) {
        const SessionRule* found = catalogue->ruleOf(session);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->id, session.rule);
    }
    EXPECT_EQ(catalogue->ruleOf({id("event/craft"), "other", {}, {}}), nullptr);
}

TEST(CatalogueSessions, AgreeWithTheRulesThemselvesOverAYear)
{
    const Entry mixed = event("mixed", {rule("a", "2026-01-31T09:00", "FREQ=MONTHLY;BYMONTHDAY=-1"),
                                        rule("b", "2026-02-01T10:00", "FREQ=WEEKLY;INTERVAL=3;COUNT=9"),
                                        rule("c", "2026-12-31T23:30")});
    const auto catalogue = catalogueOf({mixed});
    std::vector<Session> byDay;
    for (Date today = day("2026-01-01"); today < day("2027-01-01"); today = today.plusDays(1)) {
        const auto sessions = catalogue->sessionsOn(today);
        byDay.insert(byDay.end(), sessions.begin(), sessions.end());
    }
    EXPECT_EQ(byDay, sessionsBetween(mixed.id, mixed.as<Event>(), day("2026-01-01"), day("2026-12-31")));
    EXPECT_EQ(byDay.size(), 12U + 9U + 1U);
}

TEST(CatalogueSessions, CanBeAskedFromSeveralThreadsAtOnce)
{
    const auto catalogue = weekend();
    const auto expected = words(weekend()->sessionsFrom(at("2026-11-07T00:00"), 1000, 200));
    std::vector<std::vector<std::string>> found(4);
    {
        std::vector<std::jthread> threads;
        for (auto& answer : found)
            threads.emplace_back(
                [&answer, &catalogue] { answer = words(catalogue->sessionsFrom(at("2026-11-07T00:00"), 1000, 200)); });
    }
    for (const auto& answer : found)
        EXPECT_EQ(answer, expected);
}

} // namespace
} // namespace musubi::model
