// The examples of RFC 5545 §3.8.5.3, as they are printed there, but for those that repeat within a day.
#include "content/model/recurrence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace musubi::model {
namespace {

struct Example
{
    const char* name;
    const char* start;
    const char* rule;
    const char* last;     ///< last day looked at
    const char* expected; ///< "1997-09 2 4 9; 1997-10 2": months and days; with hours where the day is not enough
};

std::vector<std::string> daysOf(const std::string& text)
{
    std::vector<std::string> days;
    std::istringstream months(text);
    for (std::string month; std::getline(months, month, ';');) {
        std::istringstream words(month);
        std::string prefix;
        words >> prefix;
        for (std::string day; words >> day;)
            days.push_back(prefix + (day.size() == 1 ? "-0" : "-") + day);
    }
    return days;
}

class RecurrenceExample : public testing::TestWithParam<Example>
{};

TEST_P(RecurrenceExample, HappensOnTheDaysThatTheStandardNames)
{
    const Example& example = GetParam();
    SessionRule rule;
    rule.id = "only";
    rule.start = LocalDateTime::parse(example.start).value();
    rule.duration = Minutes(60);
    Event event;
    rule.rrule = example.rule;
    event.sessions = {rule};
    bringToLocalTime(event, TimeZone::open("America/New_York").value()); // as the standard prints them
    rule = event.sessions.front();
    ASSERT_TRUE(checkRecurrence(rule).ok()) << checkRecurrence(rule).error().message;

    std::vector<std::string> days;
    for (const Session& session :
         sessionsOfRule({EntryKind::Event, "rfc"}, rule, rule.start.date, Date::parse(example.last).value()))
    {
        days.push_back(session.start.date.text());
        EXPECT_EQ(session.start.minute, rule.start.minute);
    }
    EXPECT_EQ(days, daysOf(example.expected));
}

constexpr const char* kSeptember = "1997-09-02T09:00";

INSTANTIATE_TEST_SUITE_P(
    Rfc5545, RecurrenceExample,
    testing::Values(
        Example{"DailyForTen", kSeptember, "FREQ=DAILY;COUNT=10", "1998-01-01", "1997-09 2 3 4 5 6 7 8 9 10 11"},
        Example{"DailyUntilChristmasEve", kSeptember, "FREQ=DAILY;UNTIL=19970906T000000Z", "1998-01-01",
                "1997-09 2 3 4 5"},
        Example{"EveryOtherDay", kSeptember, "FREQ=DAILY;INTERVAL=2", "1997-09-12", "1997-09 2 4 6 8 10 12"},
        Example{"EveryTenDays", kSeptember, "FREQ=DAILY;INTERVAL=10;COUNT=5", "1998-01-01",
                "1997-09 2 12 22; 1997-10 2 12"},
        Example{"WeeklyForTen", kSeptember, "FREQ=WEEKLY;COUNT=10", "1998-01-01",
                "1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4"},
        Example{"WeeklyUntil", kSeptember, "FREQ=WEEKLY;UNTIL=19971224T000000Z", "1998-12-31",
                "1997-09 2 9 16 23 30; 1997-10 7 14 21 28; 1997-11 4 11 18 25; 1997-12 2 9 16 23"},
        Example{"EveryOtherWeek", kSeptember, "FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1998-01-10",
                "1997-09 2 16 30; 1997-10 14 28; 1997-11 11 25; 1997-12 9 23; 1998-01 6"},
        Example{"TuesdayAndThursday", kSeptember, "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
                "1998-01-01", "1997-09 2 4 9 11 16 18 23 25 30; 1997-10 2"},
        Example{"EveryOtherWeekOnThreeDays", "1997-09-01T09:00",
                "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1998-12-31",
                "1997-09 1 3 5 15 17 19 29; 1997-10 1 3 13 15 17 27 29 31; 1997-11 10 12 14 24 26 28; "
                "1997-12 8 10 12 22"},
        Example{"EveryOtherWeekForEight", kSeptember, "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
                "1998-01-01", "1997-09 2 4 16 18 30; 1997-10 2 14 16"},
        Example{"FirstFriday", "1997-09-05T09:00", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1999-01-01",
                "1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5; 1998-01 2; 1998-02 6; 1998-03 6; 1998-04 3; 1998-05 1; "
                "1998-06 5"},
        Example{"FirstFridayUntil", "1997-09-05T09:00", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1999-01-01",
                "1997-09 5; 1997-10 3; 1997-11 7; 1997-12 5"},
        Example{"FirstAndLastSunday", "1997-09-07T09:00", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
                "1999-01-01", "1997-09 7 28; 1997-11 2 30; 1998-01 4 25; 1998-03 1 29; 1998-05 3 31"},
        Example{"SecondToLastMonday", "1997-09-22T09:00", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1999-01-01",
                "1997-09 22; 1997-10 20; 1997-11 17; 1997-12 22; 1998-01 19; 1998-02 16"},
        Example{"ThirdToLastDay", "1997-09-28T09:00", "FREQ=MONTHLY;BYMONTHDAY=-3", "1998-02-28",
                "1997-09 28; 1997-10 29; 1997-11 28; 1997-12 29; 1998-01 29; 1998-02 26"},
        Example{"SecondAndFifteenth", kSeptember, "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1999-01-01",
                "1997-09 2 15; 1997-10 2 15; 1997-11 2 15; 1997-12 2 15; 1998-01 2 15"},
        Example{"FirstAndLastDay", "1997-09-30T09:00", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1999-01-01",
                "1997-09 30; 1997-10 1 31; 1997-11 1 30; 1997-12 1 31; 1998-01 1 31; 1998-02 1"},
        Example{"EveryEighteenMonths", "1997-09-10T09:00",
                "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "2001-01-01",
                "1997-09 10 11 12 13 14 15; 1999-03 10 11 12 13"},
        Example{"EveryTuesdayEveryOtherMonth", kSeptember, "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1998-01-31",
                "1997-09 2 9 16 23 30; 1997-11 4 11 18 25; 1998-01 6 13 20 27"},
        Example{"JuneAndJuly", "1997-06-10T09:00", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "2003-01-01",
                "1997-06 10; 1997-07 10; 1998-06 10; 1998-07 10; 1999-06 10; 1999-07 10; 2000-06 10; 2000-07 10; "
                "2001-06 10; 2001-07 10"},
        Example{"EveryOtherYear", "1997-03-10T09:00", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "2005-01-01",
                "1997-03 10; 1999-01 10; 1999-02 10; 1999-03 10; 2001-01 10; 2001-02 10; 2001-03 10; 2003-01 10; "
                "2003-02 10; 2003-03 10"},
        Example{"DaysOfTheYear", "1997-01-01T09:00", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
                "2009-01-01",
                "1997-01 1; 1997-04 10; 1997-07 19; 2000-01 1; 2000-04 9; 2000-07 18; 2003-01 1; 2003-04 10; "
                "2003-07 19; 2006-01 1"},
        Example{"TwentiethMonday", "1997-05-19T09:00", "FREQ=YEARLY;BYDAY=20MO", "1999-12-31",
                "1997-05 19; 1998-05 18; 1999-05 17"},
        Example{"MondayOfWeekTwenty", "1997-05-12T09:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1999-12-31",
                "1997-05 12; 1998-05 11; 1999-05 17"},
        Example{"ThursdaysInMarch", "1997-03-13T09:00", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1999-12-31",
                "1997-03 13 20 27; 1998-03 5 12 19 26; 1999-03 4 11 18 25"},
        Example{"FridayTheThirteenth", kSeptember, "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2000-12-31",
                "1998-02 13; 1998-03 13; 1998-11 13; 1999-08 13; 2000-10 13"},
        Example{"SaturdayAfterTheFirstSunday", "1997-09-13T09:00", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
                "1998-06-30",
                "1997-09 13; 1997-10 11; 1997-11 8; 1997-12 13; 1998-01 10; 1998-02 7; 1998-03 7; 1998-04 11; "
                "1998-05 9; 1998-06 13"},
        Example{"ElectionDay", "1996-11-05T09:00",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "2004-12-31",
                "1996-11 5; 2000-11 7; 2004-11 2"},
        Example{"ThirdOfThreeWeekdays", "1997-09-04T09:00", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
                "1999-01-01", "1997-09 4; 1997-10 7; 1997-11 6"},
        Example{"SecondToLastWeekday", "1997-09-29T09:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
                "1998-03-31", "1997-09 29; 1997-10 30; 1997-11 27; 1997-12 30; 1998-01 29; 1998-02 26; 1998-03 30"},
        Example{"WeeksThatBeginOnMonday", "1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
                "1998-01-01", "1997-08 5 10 19 24"},
        Example{"WeeksThatBeginOnSunday", "1997-08-05T09:00", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
                "1998-01-01", "1997-08 5 17 19 31"},
        Example{"DaysThatDoNotExistAreLeftOut", "2007-01-15T09:00", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
                "2008-01-01", "2007-01 15 30; 2007-02 15; 2007-03 15 30"}),
    [](const auto& example) { return std::string(example.param.name); });

std::vector<std::string> clockTimes(const std::string& rrule, const char* last)
{
    SessionRule rule;
    rule.start = LocalDateTime::parse(kSeptember).value();
    rule.rrule = rrule;
    EXPECT_TRUE(checkRecurrence(rule).ok()) << rrule;
    std::vector<std::string> times;
    for (const Session& session :
         sessionsOfRule({EntryKind::Event, "rfc"}, rule, rule.start.date, Date::parse(last).value()))
        times.push_back(session.start.text());
    return times;
}

TEST(RecurrenceExample, EveryTwentyMinutesDuringTheDay)
{
    const auto times = clockTimes("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "1997-09-03");
    ASSERT_EQ(times.size(), 48U);
    EXPECT_EQ(times[23], "1997-09-02T16:40");
    EXPECT_EQ(times[24], "1997-09-03T09:00");
}

} // namespace
} // namespace musubi::model
