#include "content/base/calendar.hpp"

#include <gtest/gtest.h>

namespace musubi {
namespace {

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return Date::of(year, month, dayOfMonth).value();
}

TEST(Date, IsOnlyADayThatExists)
{
    EXPECT_TRUE(Date::of(2024, 2, 29));
    EXPECT_FALSE(Date::of(2026, 2, 29));
    EXPECT_FALSE(Date::of(2026, 13, 1));
    EXPECT_FALSE(Date::of(2026, 0, 1));
    EXPECT_FALSE(Date::of(2026, 4, 31));
    EXPECT_FALSE(Date::of(0, 1, 1));
    EXPECT_FALSE(Date::of(100'000, 1, 1));
    EXPECT_FALSE(Date::of(2026, 257, 1));
}

TEST(Date, ReadsIsoFormOnly)
{
    EXPECT_EQ(Date::parse("2026-11-21"), Date::of(2026, 11, 21));
    for (const char* wrong : {"", "2026-11-2", "2026-11-211", "2026/11/21", "26-11-21", "2026-11-21 ", " 2026-11-21",
                              "2026-02-30", "2026-1a-21", "２０２６-11-21"})
        EXPECT_FALSE(Date::parse(wrong)) << wrong;
}

TEST(Date, WritesWhatItReads)
{
    EXPECT_EQ(day(2026, 11, 1).text(), "2026-11-01");
    EXPECT_EQ(day(1, 1, 1).text(), "0001-01-01");
}

TEST(Date, KnowsItsWeekday)
{
    EXPECT_EQ(day(2026, 11, 21).weekday(), 6U);
    EXPECT_EQ(day(2026, 11, 22).weekday(), 0U);
    EXPECT_EQ(Date().weekday(), 4U);
}

TEST(Date, CountsOverMonthsAndLeapDays)
{
    EXPECT_EQ(day(2024, 2, 28).plusDays(2), day(2024, 3, 1));
    EXPECT_EQ(day(2027, 1, 1).plusDays(-1), day(2026, 12, 31));
    EXPECT_EQ(day(2027, 1, 1).daysSince(day(2026, 1, 1)), 365);
    EXPECT_EQ(day(2026, 1, 1).daysSince(day(2027, 1, 1)), -365);
}

TEST(LocalDateTime, DropsSeconds)
{
    const LocalDateTime expected{day(2026, 11, 21), 9 * 60 + 41};
    EXPECT_EQ(LocalDateTime::parse("2026-11-21T09:41"), expected);
    EXPECT_EQ(LocalDateTime::parse("2026-11-21T09:41:59"), expected);
}

TEST(LocalDateTime, RefusesOtherForms)
{
    for (const char* wrong : {"", "2026-11-21", "2026-11-21 09:41", "2026-11-21T9:41", "2026-11-21T24:01",
                              "2026-11-21T09:60", "2026-11-21T09:41:", "2026-11-21T09:41:61", "2026-11-21T09:41Z"})
        EXPECT_FALSE(LocalDateTime::parse(wrong)) << wrong;
}

TEST(LocalDateTime, MovesOverMidnight)
{
    const LocalDateTime late{day(2026, 12, 31), 23 * 60 + 30};
    EXPECT_EQ(late.plus(Minutes(45)), (LocalDateTime{day(2027, 1, 1), 15}));
    EXPECT_EQ((LocalDateTime{day(2027, 1, 1), 15}).plus(Minutes(-45)), late);
    EXPECT_EQ((LocalDateTime{day(2026, 12, 31), 1440}).plus(Minutes(0)), (LocalDateTime{day(2027, 1, 1), 0}));
}

TEST(LocalDateTime, TellsTheClock)
{
    const LocalDateTime morning{day(2026, 11, 21), 9 * 60 + 5};
    EXPECT_EQ(morning.clockText(), "9:05");
    EXPECT_EQ(morning.text(), "2026-11-21T09:05");
    EXPECT_EQ(morning.hour(), 9);
}

TEST(MinuteOfDay, ReadsTimesOfADay)
{
    EXPECT_EQ(parseMinuteOfDay("00:00"), 0);
    EXPECT_EQ(parseMinuteOfDay("09:30"), 570);
    EXPECT_EQ(parseMinuteOfDay("24:00"), 1440);
    for (const char* wrong : {"", "9:30", "09:3", "24:01", "25:00", "09:60", "-1:30", "09:30x"})
        EXPECT_FALSE(parseMinuteOfDay(wrong)) << wrong;
}

TEST(MinuteOfDay, WritesWithoutLeadingZero)
{
    EXPECT_EQ(clockText(0), "0:00");
    EXPECT_EQ(clockText(570), "9:30");
    EXPECT_EQ(clockText(1440), "24:00");
}

TEST(Instant, NeedsAnOffset)
{
    const Instant expected = day(2026, 11, 21).days() + std::chrono::minutes(41);
    EXPECT_EQ(parseInstant("2026-11-21T09:41+09:00").value(), expected);
    EXPECT_EQ(parseInstant("2026-11-21T00:41Z").value(), expected);
    EXPECT_EQ(parseInstant("2026-11-20T19:11:00-05:30").value(), expected);
    for (const char* wrong : {"", "2026-11-21T09:41", "2026-11-21T09:41+9", "2026-11-21T09:41+09:00 ",
                              "2026-11-21T09:41+19:00", "2026-02-30T09:41Z", "2026-11-21T09:41:xxZ"})
        EXPECT_EQ(parseInstant(wrong).error().code, ErrorCode::Malformed) << wrong;
}

} // namespace
} // namespace musubi
