#include "content/model/institution.hpp"

#include <gtest/gtest.h>

namespace musubi::model {
namespace {

Date day(std::string_view text)
{
    return Date::parse(text).value();
}

OpeningSpan span(std::string_view open, std::string_view close)
{
    return {parseMinuteOfDay(open).value(), parseMinuteOfDay(close).value(), std::nullopt};
}

using Spans = std::vector<OpeningSpan>;
const Spans kClosed;
const Spans kUsual{span("09:30", "16:30")};

/// A museum like many: closed on Mondays; open on a holiday Monday and closed the day after instead.
OpeningHours museum()
{
    OpeningHours hours;
    hours.weekly = {{{0, 2, 3, 4, 5, 6}, span("09:30", "16:30"), std::nullopt}};
    hours.holidayRule = HolidayRule::OpenThenClosedNextDay;
    HoursException newYear;
    newYear.everyYear = Season{{12, 28}, {1, 4}};
    hours.exceptions = {newYear};
    return hours;
}

TEST(OpeningHours, FollowTheWeek)
{
    EXPECT_EQ(museum().on(day("2026-11-15"), {}), kUsual) << "Sunday";
    EXPECT_EQ(museum().on(day("2026-11-16"), {}), kClosed) << "Monday";
    EXPECT_EQ(museum().on(day("2026-11-17"), {}), kUsual) << "Tuesday";
}

TEST(OpeningHours, OpenOnAHolidayMondayAndCloseTheNextDay)
{
    const std::set<Date> holidays{day("2026-11-23")};
    EXPECT_EQ(museum().on(day("2026-11-23"), holidays), kUsual);
    EXPECT_EQ(museum().on(day("2026-11-24"), holidays), kClosed);
    EXPECT_EQ(museum().on(day("2026-11-25"), holidays), kUsual);
}

TEST(OpeningHours, CloseOnlyAfterTheLastOfSeveralHolidays)
{
    // Monday, Tuesday and Wednesday, as in May 2026 (4th to 6th).
    const std::set<Date> holidays{day("2026-05-04"), day("2026-05-05"), day("2026-05-06")};
    for (const char* holiday : {"2026-05-04", "2026-05-05", "2026-05-06"})
        EXPECT_EQ(museum().on(day(holiday), holidays), kUsual) << holiday;
    EXPECT_EQ(museum().on(day("2026-05-07"), holidays), kClosed);
    EXPECT_EQ(museum().on(day("2026-05-08"), holidays), kUsual);
}

TEST(OpeningHours, KeepTheNextDayWhenAHolidayFallsOnAnOpenDay)
{
    const std::set<Date> holidays{day("2026-02-11")}; // Wednesday
    EXPECT_EQ(museum().on(day("2026-02-11"), holidays), kUsual);
    EXPECT_EQ(museum().on(day("2026-02-12"), holidays), kUsual);
}

TEST(OpeningHours, StayClosedOverNewYear)
{
    for (const char* closed : {"2026-12-28", "2026-12-31", "2027-01-01", "2027-01-04"})
        EXPECT_EQ(museum().on(day(closed), {}), kClosed) << closed;
    EXPECT_EQ(museum().on(day("2026-12-27"), {}), kUsual);
    EXPECT_EQ(museum().on(day("2027-01-05"), {}), kUsual);
}

TEST(OpeningHours, MoveNoClosedDayFromAHolidayThatWasClosedAnyway)
{
    OpeningHours hours = museum();
    hours.exceptions[0].everyYear = Season{{12, 28}, {1, 1}};
    // 1 January 2029 is a Monday and a holiday, but inside the New Year's closing.
    EXPECT_EQ(hours.on(day("2029-01-01"), {day("2029-01-01")}), kClosed);
    EXPECT_EQ(hours.on(day("2029-01-02"), {day("2029-01-01")}), kUsual);
}

TEST(OpeningHours, CloseOnHolidaysWhereThatIsTheRule)
{
    OpeningHours hours = museum();
    hours.holidayRule = HolidayRule::Closed;
    EXPECT_EQ(hours.on(day("2026-02-11"), {day("2026-02-11")}), kClosed);
    EXPECT_EQ(hours.on(day("2026-02-12"), {day("2026-02-11")}), kUsual);
}

TEST(OpeningHours, IgnoreHolidaysWhereNothingIsSaid)
{
    OpeningHours hours = museum();
    hours.holidayRule = HolidayRule::AsUsual;
    EXPECT_EQ(hours.on(day("2026-11-23"), {day("2026-11-23")}), kClosed);
    EXPECT_EQ(hours.on(day("2026-11-24"), {day("2026-11-23")}), kUsual);
}

TEST(OpeningHours, TakeTheSeasonsHoursWhileItLasts)
{
    OpeningHours hours = museum();
    hours.weekly.push_back({{6, 0}, span("09:00", "18:00"), Season{{7, 20}, {8, 31}}});
    EXPECT_EQ(hours.on(day("2026-07-25"), {}), Spans{span("09:00", "18:00")}) << "Saturday in summer";
    EXPECT_EQ(hours.on(day("2026-07-24"), {}), kUsual) << "Friday in summer";
    EXPECT_EQ(hours.on(day("2026-09-05"), {}), kUsual) << "Saturday in autumn";
    EXPECT_EQ(hours.on(day("2026-08-31"), {day("2026-08-31")}), Spans{span("09:00", "18:00")})
        << "a holiday Monday is like its Sunday";
}

TEST(OpeningHours, CanRunInASeasonAcrossNewYear)
{
    OpeningHours hours;
    hours.weekly = {{{0, 1, 2, 3, 4, 5, 6}, span("10:00", "15:00"), Season{{11, 1}, {3, 31}}}};
    EXPECT_EQ(hours.on(day("2026-12-31"), {}), Spans{span("10:00", "15:00")});
    EXPECT_EQ(hours.on(day("2027-03-31"), {}), Spans{span("10:00", "15:00")});
    EXPECT_EQ(hours.on(day("2027-04-01"), {}), kClosed);
}

TEST(OpeningHours, ListSeveralSpansInOrder)
{
    OpeningHours hours;
    hours.weekly = {{{6}, span("13:00", "17:00"), std::nullopt}, {{6}, span("09:00", "12:00"), std::nullopt}};
    EXPECT_EQ(hours.on(day("2026-11-21"), {}), (Spans{span("09:00", "12:00"), span("13:00", "17:00")}));
}

TEST(OpeningHours, LetDatesWinOverEveryYear)
{
    OpeningHours hours = museum();
    HoursException special;
    special.fromDate = day("2026-12-29");
    special.toDate = day("2026-12-29");
    special.closed = false;
    special.span = span("12:00", "20:00");
    hours.exceptions.push_back(special);
    EXPECT_EQ(hours.on(day("2026-12-29"), {}), Spans{span("12:00", "20:00")});
    EXPECT_EQ(hours.on(day("2027-12-29"), {}), kClosed);
}

TEST(OpeningHours, OpenAsOnTheNearestDayWhenAnExceptionGivesNoHours)
{
    OpeningHours hours = museum();
    HoursException special;
    special.fromDate = day("2026-11-16");
    special.toDate = day("2026-11-16");
    special.closed = false;
    hours.exceptions.push_back(special);
    EXPECT_EQ(hours.on(day("2026-11-16"), {}), kUsual);
}

TEST(OpeningHours, CanCloseOnTheDayAfterAnyHoliday)
{
    OpeningHours hours = museum();
    hours.holidayRule = HolidayRule::ClosedAfterHoliday;
    // A Tuesday; a Friday; Monday to Wednesday.
    const std::set<Date> holidays{day("2026-11-03"), day("2026-07-17"), day("2026-05-04"), day("2026-05-05"),
                                  day("2026-05-06")};
    EXPECT_EQ(hours.on(day("2026-11-02"), holidays), kClosed) << "a Monday like any other";
    EXPECT_EQ(hours.on(day("2026-11-03"), holidays), kUsual);
    EXPECT_EQ(hours.on(day("2026-11-04"), holidays), kClosed);
    EXPECT_EQ(hours.on(day("2026-11-05"), holidays), kUsual);
    EXPECT_EQ(hours.on(day("2026-07-18"), holidays), kUsual) << "a Saturday";
    EXPECT_EQ(hours.on(day("2026-05-04"), holidays), kUsual) << "a Monday, but a holiday";
    EXPECT_EQ(hours.on(day("2026-05-05"), holidays), kUsual) << "the day after a holiday, but a holiday itself";
    EXPECT_EQ(hours.on(day("2026-05-07"), holidays), kClosed);
}

TEST(OpeningHours, WithoutAnyWeeklyPlanAreClosed)
{
    OpeningHours hours;
    hours.holidayRule = HolidayRule::OpenThenClosedNextDay;
    EXPECT_EQ(hours.on(day("2026-11-23"), {day("2026-11-23")}), kClosed);
}

TEST(OpeningHours, AreNotTakenAtTheirWordWhenOnlyTheDatesOfNewYearAreMissing)
{
    OpeningHours hours = museum();
    hours.exceptions.clear();
    hours.newYear = NewYear::ClosedSomeDays;
    EXPECT_TRUE(hours.isCertainOn(day("2026-12-27")));
    for (const char* unsure : {"2026-12-28", "2026-12-31", "2027-01-01", "2027-01-04"})
        EXPECT_FALSE(hours.isCertainOn(day(unsure))) << unsure;
    EXPECT_TRUE(hours.isCertainOn(day("2027-01-05")));
}

TEST(OpeningHours, AreNotTakenAtTheirWordWhenOfficesAreClosedAndNothingIsSaid)
{
    OpeningHours hours = museum();
    hours.exceptions.clear();
    EXPECT_TRUE(hours.isCertainOn(day("2026-12-28")));
    for (const char* unsure : {"2026-12-29", "2027-01-01", "2027-01-02", "2027-01-03"})
        EXPECT_FALSE(hours.isCertainOn(day(unsure))) << unsure;
    EXPECT_TRUE(hours.isCertainOn(day("2027-01-04")));
}

TEST(OpeningHours, AreTakenAtTheirWordWhenThePackSaysWhatHappensAtNewYear)
{
    EXPECT_TRUE(museum().isCertainOn(day("2027-01-01"))) << "an exception names the days";
    OpeningHours hours = museum();
    hours.exceptions.clear();
    hours.newYear = NewYear::AsUsual;
    EXPECT_TRUE(hours.isCertainOn(day("2027-01-01")));
}

TEST(Season, HoldsBothItsEnds)
{
    const Season leap{{2, 29}, {2, 29}};
    EXPECT_TRUE(leap.holds(day("2028-02-29")));
    EXPECT_FALSE(leap.holds(day("2027-02-28")));
    const Season winter{{12, 1}, {2, 28}};
    EXPECT_TRUE(winter.holds(day("2026-12-01")));
    EXPECT_TRUE(winter.holds(day("2027-02-28")));
    EXPECT_FALSE(winter.holds(day("2028-02-29")));
}

} // namespace
} // namespace musubi::model
