#include "content/base/time_zone.hpp"

#include <gtest/gtest.h>

namespace musubi {
namespace {

TimeZone zone(const std::string& name)
{
    auto opened = TimeZone::open(name);
    EXPECT_TRUE(opened.ok()) << name;
    return opened.value();
}

Instant at(std::string_view text)
{
    return parseInstant(text).value();
}

LocalDateTime local(std::string_view text)
{
    return LocalDateTime::parse(text).value();
}

TEST(TimeZone, RefusesUnknownNames)
{
    for (const char* wrong : {"", "Asia/Tukuba", "Nowhere", "Etc/Unknown"})
        EXPECT_EQ(TimeZone::open(wrong).error().code, ErrorCode::Invalid) << wrong;
}

TEST(TimeZone, KeepsItsName)
{
    EXPECT_EQ(zone("Asia/Tokyo").name(), "Asia/Tokyo");
}

TEST(TimeZone, ShiftsTokyoByNineHours)
{
    const TimeZone tokyo = zone("Asia/Tokyo");
    EXPECT_EQ(tokyo.toLocal(at("2026-11-20T15:00Z")), local("2026-11-21T00:00"));
    EXPECT_EQ(tokyo.toInstant(local("2026-11-21T00:00")), at("2026-11-20T15:00Z"));
}

TEST(TimeZone, TakesTwentyFourOClockAsTheNextDay)
{
    const TimeZone tokyo = zone("Asia/Tokyo");
    EXPECT_EQ(tokyo.toInstant(local("2026-11-20T24:00")), tokyo.toInstant(local("2026-11-21T00:00")));
}

TEST(TimeZone, KnowsSummerTime)
{
    const TimeZone berlin = zone("Europe/Berlin");
    EXPECT_EQ(berlin.toLocal(at("2026-01-15T12:00Z")), local("2026-01-15T13:00"));
    EXPECT_EQ(berlin.toLocal(at("2026-07-15T12:00Z")), local("2026-07-15T14:00"));
    EXPECT_EQ(berlin.toInstant(local("2026-07-15T14:00")), at("2026-07-15T12:00Z"));
}

TEST(TimeZone, TakesTheEarlierOfARepeatedHour)
{
    // 25 October 2026, 3:00 becomes 2:00 again.
    EXPECT_EQ(zone("Europe/Berlin").toInstant(local("2026-10-25T02:30")), at("2026-10-25T00:30Z"));
    EXPECT_EQ(zone("America/New_York").toInstant(local("2026-11-01T01:30")), at("2026-11-01T05:30Z"));
}

TEST(TimeZone, TakesTheLaterInstantOfASkippedHour)
{
    // 29 March 2026, 2:00 becomes 3:00; 2:30 is never on the clock.
    EXPECT_EQ(zone("Europe/Berlin").toInstant(local("2026-03-29T02:30")), at("2026-03-29T01:30Z"));
    EXPECT_EQ(zone("America/New_York").toInstant(local("2026-03-08T02:30")), at("2026-03-08T07:30Z"));
}

TEST(TimeZone, KnowsZonesOnTheQuarterHour)
{
    const TimeZone nepal = zone("Asia/Kathmandu");
    EXPECT_EQ(nepal.toLocal(at("2026-11-21T00:00Z")), local("2026-11-21T05:45"));
}

TEST(TimeZone, RoundTripsEveryHourOfAYearOutsideTheRepeatedOne)
{
    for (const char* name : {"Asia/Tokyo", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"}) {
        const TimeZone here = zone(name);
        int repeated = 0;
        Instant instant = at("2026-01-01T00:00Z");
        for (int hour = 0; hour < 24 * 365; ++hour, instant += std::chrono::hours(1)) {
            const Instant back = here.toInstant(here.toLocal(instant));
            if (back != instant)
                ++repeated;
            ASSERT_LE(back, instant) << name;
        }
        EXPECT_LE(repeated, 1) << name;
    }
}

TEST(TimeZone, DropsSecondsAlsoBeforeTheEpoch)
{
    const Instant before = Instant(std::chrono::seconds(-1));
    EXPECT_EQ(zone("UTC").toLocal(before), local("1969-12-31T23:59"));
}

} // namespace
} // namespace musubi
