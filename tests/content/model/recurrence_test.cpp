#include "content/model/recurrence.hpp"

#include <gtest/gtest.h>

#include <random>
#include <thread>

namespace musubi::model {
namespace {

const EntryId kEvent{EntryKind::Event, "event"};

Date day(std::string_view text)
{
    return Date::parse(text).value();
}

SessionRule rule(std::string_view start, std::string rrule)
{
    SessionRule rule;
    rule.id = "main";
    rule.start = LocalDateTime::parse(start).value();
    rule.duration = Minutes(90);
    rule.rrule = std::move(rrule);
    return rule;
}

std::vector<std::string> starts(const SessionRule& rule, std::string_view first, std::string_view last)
{
    std::vector<std::string> texts;
    for (const Session& session : sessionsOfRule(kEvent, rule, day(first), day(last)))
        texts.push_back(session.start.text());
    return texts;
}

TEST(Recurrence, OfASingleDateIsThatDate)
{
    const SessionRule single = rule("2026-11-21T10:00", "");
    EXPECT_TRUE(checkRecurrence(single).ok());
    EXPECT_EQ(starts(single, "2026-11-21", "2026-11-21"), std::vector<std::string>{"2026-11-21T10:00"});
    EXPECT_TRUE(starts(single, "2026-11-22", "2026-12-31").empty());
    EXPECT_TRUE(starts(single, "2026-11-01", "2026-11-20").empty());
}

TEST(Recurrence, GivesSessionsTheirEnd)
{
    const auto sessions = sessionsOfRule(kEvent, rule("2026-11-21T23:00", ""), day("2026-11-21"), day("2026-11-21"));
    ASSERT_EQ(sessions.size(), 1U);
    EXPECT_EQ(sessions[0].end.text(), "2026-11-22T00:30");
    EXPECT_EQ(sessions[0].event, kEvent);
    EXPECT_EQ(sessions[0].rule, "main");
}

TEST(Recurrence, LeavesOutExceptedDays)
{
    SessionRule weekly = rule("2026-11-07T10:00", "FREQ=WEEKLY;COUNT=4");
    weekly.except = {day("2026-11-14"), day("2026-12-24")};
    EXPECT_EQ(starts(weekly, "2026-11-01", "2026-12-31"),
              (std::vector<std::string>{"2026-11-07T10:00", "2026-11-21T10:00", "2026-11-28T10:00"}));
}

TEST(Recurrence, ReadsUntilAsADayThatBelongsToIt)
{
    EXPECT_EQ(starts(rule("2026-11-07T10:00", "FREQ=WEEKLY;UNTIL=20261121"), "2026-11-01", "2026-12-31").size(), 3U);
    EXPECT_EQ(starts(rule("2026-11-07T10:00", "FREQ=WEEKLY;UNTIL=20261121T095900"), "2026-11-01", "2026-12-31").size(),
              2U);
    EXPECT_EQ(starts(rule("2026-11-07T10:00", "FREQ=MONTHLY;UNTIL=20270107"), "2026-11-01", "2027-12-31").size(), 3U);
}

TEST(Recurrence, OrdersSessionsOfSeveralRules)
{
    Event event;
    event.sessions = {rule("2026-11-21T13:00", "FREQ=DAILY;COUNT=2"), rule("2026-11-21T10:00", "FREQ=DAILY;COUNT=2"),
                      rule("2026-11-21T10:00", "")};
    event.sessions[1].id = "z";
    event.sessions[2].id = "a";
    std::vector<std::string> found;
    for (const Session& session : sessionsBetween(kEvent, event, day("2026-11-01"), day("2026-11-30")))
        found.push_back(session.start.text() + " " + session.rule);
    EXPECT_EQ(found, (std::vector<std::string>{"2026-11-21T10:00 a", "2026-11-21T10:00 z", "2026-11-21T13:00 main",
                                               "2026-11-22T10:00 z", "2026-11-22T13:00 main"}));
}

TEST(Recurrence, ReadsRulesInSmallLettersAsTheStandardDoes)
{
    const auto small = sessionsOfRule(EntryId{}, rule("2026-11-21T10:00", "freq=weekly;byday=sa;until=20261205t235959"),
                                      day("2026-11-21"), day("2026-12-31"));
    ASSERT_EQ(small.size(), 3U);
    EXPECT_EQ(small.back().start.text(), "2026-12-05T10:00");
    EXPECT_TRUE(checkRecurrence(rule("2026-11-21T10:00", "freq=monthly;byday=3sa")).ok());
}

TEST(Recurrence, RefusesWhatIsNoRule)
{
    for (const char* wrong : {"WEEKLY",
                              "FREQ=",
                              "FREQ=FORTNIGHTLY",
                              "INTERVAL=2",
                              "FREQ=DAILY;INTERVAL=0",
                              "FREQ=DAILY;INTERVAL=-1",
                              "FREQ=DAILY;INTERVAL=65537",
                              "FREQ=DAILY;COUNT=0",
                              "FREQ=DAILY;COUNT=99999",
                              "FREQ=DAILY;COUNT=x",
                              "FREQ=DAILY;UNTIL=2026-12-31",
                              "FREQ=DAILY;UNTIL=20260230",
                              "FREQ=DAILY;UNTIL=20261231T25",
                              "FREQ=DAILY;COUNT=2;UNTIL=20261231",
                              "FREQ=DAILY;FREQ=WEEKLY",
                              "FREQ=WEEKLY;BYDAY=XX",
                              "FREQ=WEEKLY;BYDAY=",
                              "FREQ=WEEKLY;BYDAY=MO,",
                              "FREQ=WEEKLY;BYDAY=1MO",
                              "FREQ=MONTHLY;BYDAY=0MO",
                              "FREQ=MONTHLY;BYMONTHDAY=32",
                              "FREQ=MONTHLY;BYMONTHDAY=0",
                              "FREQ=YEARLY;BYMONTH=13",
                              "FREQ=WEEKLY;BYMONTHDAY=3",
                              "FREQ=MONTHLY;BYWEEKNO=3",
                              "FREQ=YEARLY;BYWEEKNO=54",
                              "FREQ=MONTHLY;BYSETPOS=1",
                              "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1",
                              "FREQ=DAILY;RSCALE=CHINESE",
                              "FREQ=DAILY;WKST=XX",
                              "FREQ=DAILY;X-LATER=1",
                              "FREQ=DAILY;",
                              "FREQ=DAILY;;COUNT=2",
                              " FREQ=DAILY",
                              "FREQ=DAILY;BYHOUR=9;BYMONTHDAY=-1",
                              "RRULE:FREQ=DAILY"})
    {
        const SessionRule wrongRule = rule("2026-11-21T10:00", wrong);
        const auto checked = checkRecurrence(wrongRule);
        ASSERT_FALSE(checked.ok()) << wrong;
        EXPECT_EQ(checked.error().code, ErrorCode::Invalid) << wrong;
        EXPECT_TRUE(checked.error().message.ends_with(".")) << wrong << ": " << checked.error().message;
        EXPECT_TRUE(starts(wrongRule, "2026-11-01", "2026-12-31").empty()) << wrong;
    }
}

TEST(Recurrence, RefusesDaysThatNeverCome)
{
    for (const char* never : {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
                              "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31",
                              "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29"})
    {
        EXPECT_FALSE(checkRecurrence(rule("2026-11-21T10:00", never)).ok()) << never;
        EXPECT_TRUE(starts(rule("2026-11-21T10:00", never), "2026-11-01", "2026-12-31").empty()) << never;
    }
    EXPECT_TRUE(checkRecurrence(rule("2024-02-29T10:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")).ok());
}

TEST(Recurrence, IsCheapLongAfterItsStart)
{
    const SessionRule old = rule("1900-01-06T10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA");
    EXPECT_EQ(starts(old, "2026-11-01", "2026-11-30").size(), 2U);
    EXPECT_EQ(starts(rule("1900-01-06T10:00", "FREQ=MONTHLY;BYDAY=1SA"), "2026-11-01", "2026-12-31"),
              (std::vector<std::string>{"2026-11-07T10:00", "2026-12-05T10:00"}));
}

TEST(Recurrence, RefusesToRepeatWithinADay)
{
    for (const std::string name : {"SECONDLY", "MINUTELY", "HOURLY"}) {
        for (const char* more : {"", ";INTERVAL=3;COUNT=2", ";BYMONTH=2", ";UNTIL=20261231"}) {
            const SessionRule within = rule("2026-11-21T10:00", "FREQ=" + name + more);
            const auto checked = checkRecurrence(within);
            ASSERT_FALSE(checked.ok()) << within.rrule;
            EXPECT_EQ(checked.error().code, ErrorCode::Invalid);
            EXPECT_EQ(checked.error().message,
                      "A session repeats by day, week, month or year; FREQ=" + name + " cannot be shown.");
            EXPECT_TRUE(starts(within, "2026-11-01", "2026-12-31").empty()) << within.rrule;
        }
    }
}

TEST(Recurrence, StaysHarmlessWhenItRepeatsEveryMinuteOfTheDay)
{
    std::string text = "FREQ=DAILY;BYHOUR=0";
    for (int hour = 1; hour < 24; ++hour)
        text += "," + std::to_string(hour);
    text += ";BYMINUTE=0";
    for (int minute = 1; minute < 60; ++minute)
        text += "," + std::to_string(minute);
    EXPECT_EQ(starts(rule("2026-11-01T00:00", text), "2026-11-01", "2026-11-30").size(),
              static_cast<std::size_t>(kSessionsPerRule));
}

TEST(Recurrence, SaysWhenItEndsIfThatIsWritten)
{
    EXPECT_EQ(lastDayOf(rule("2026-11-21T10:00", "")), day("2026-11-21"));
    EXPECT_EQ(lastDayOf(rule("2026-11-21T10:00", "FREQ=DAILY;UNTIL=20261231")), day("2026-12-31"));
    EXPECT_FALSE(lastDayOf(rule("2026-11-21T10:00", "FREQ=DAILY")));
    EXPECT_FALSE(lastDayOf(rule("2026-11-21T10:00", "FREQ=DAILY;COUNT=3")));
}

std::string randomDailyOrWeekly(std::mt19937& random)
{
    const char* const kDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const bool weekly = random() % 2 == 0;
    std::string text = weekly ? "FREQ=WEEKLY" : "FREQ=DAILY";
    if (random() % 2 == 0)
        text += ";INTERVAL=" + std::to_string(random() % 5 + 1);
    if (random() % 3 == 0)
        text += ";UNTIL=2026" + std::string(random() % 2 == 0 ? "0915" : "1128T235959");
    else if (random() % 3 == 0)
        text += ";COUNT=" + std::to_string(random() % 200 + 1);
    if (random() % 2 == 0)
        text += std::string(";BYDAY=") + kDays[random() % 3] + "," + kDays[3 + random() % 4];
    if (random() % 4 == 0)
        text += ";BYMONTH=6,7,11";
    if (!weekly && random() % 4 == 0)
        text += ";BYMONTHDAY=1,7,14,21,28";
    if (random() % 3 == 0)
        text += ";WKST=SU";
    return text;
}

TEST(Recurrence, CountsDaysAsLibicalDoes)
{
    std::mt19937 random(5545); // fixed, so that a failure can be repeated
    for (int i = 0; i < 300; ++i) {
        const std::string text = randomDailyOrWeekly(random);
        const Date start = day("2025-01-01").plusDays(static_cast<int>(random() % 500));
        const Date first = day("2026-01-01").plusDays(static_cast<int>(random() % 300));
        const Date last = first.plusDays(static_cast<int>(random() % 90));
        SessionRule plain = rule(start.text() + "T09:00", text);
        // Naming the hour changes nothing, but leaves the counting to libical.
        SessionRule libical = plain;
        libical.rrule += ";BYHOUR=9";
        ASSERT_EQ(starts(plain, first.text(), last.text()), starts(libical, first.text(), last.text()))
            << text << " from " << start.text() << " in " << first.text() << " to " << last.text();
    }
}

TEST(Recurrence, GivesTheSameDaysWhateverTheWindow)
{
    for (const char* text : {"FREQ=MONTHLY;INTERVAL=3;BYDAY=2SU", "FREQ=YEARLY;BYMONTH=3,11;BYDAY=-1SA",
                             "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=7;BYMONTH=11;BYHOUR=9",
                             "FREQ=YEARLY;INTERVAL=2;BYYEARDAY=1,-1", "FREQ=MONTHLY;COUNT=40;BYDAY=FR;BYSETPOS=-1"})
    {
        const SessionRule wide = rule("2019-04-03T09:00", text);
        std::vector<std::string> pieces;
        constexpr int kWindow = 17;
        constexpr int kWindows = 86;
        const Date begin = day("2024-01-01");
        for (int i = 0; i < kWindows; ++i) {
            const Date first = begin.plusDays(i * kWindow);
            const auto piece = starts(wide, first.text(), first.plusDays(kWindow - 1).text());
            pieces.insert(pieces.end(), piece.begin(), piece.end());
        }
        const auto whole = starts(wide, begin.text(), begin.plusDays(kWindows * kWindow - 1).text());
        ASSERT_LT(whole.size(), static_cast<std::size_t>(kSessionsPerRule));
        EXPECT_EQ(pieces, whole) << text;
    }
}

TEST(Recurrence, CanBeAskedFromSeveralThreadsAtOnce)
{
    const SessionRule monthly = rule("2020-01-01T10:00", "FREQ=MONTHLY;BYDAY=1SA,3SA");
    const auto expected = starts(monthly, "2026-01-01", "2026-12-31");
    ASSERT_EQ(expected.size(), 24U);
    std::vector<std::vector<std::string>> found(4);
    {
        std::vector<std::jthread> threads;
        for (auto& answer : found)
            threads.emplace_back([&answer, &monthly] {
                for (int i = 0; i < 20; ++i) {
                    (void)checkRecurrence(rule("2020-01-01T10:00", "FREQ=NONSENSE"));
                    answer = starts(monthly, "2026-01-01", "2026-12-31");
                }
            });
    }
    for (const auto& answer : found)
        EXPECT_EQ(answer, expected);
}

} // namespace
} // namespace musubi::model
