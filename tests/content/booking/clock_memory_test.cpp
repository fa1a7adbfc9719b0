#include "content/booking/clock_memory.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

Instant day(const char* text)
{
    return parseInstant(std::string(text) + "T09:00+09:00").value();
}

const Instant kBelieved = day("2026-11-21");
constexpr std::chrono::seconds kSecond(1);

} // namespace

TEST(ClockMemory, TakesTheFirstClockAsItIs)
{
    EXPECT_EQ(judgeClock(std::nullopt, day("2026-11-21")), ClockWord::Believed);
    EXPECT_EQ(nowByMemory(std::nullopt, day("2026-11-21")), day("2026-11-21"));
}

TEST(ClockMemory, BelievesWhatAMachineExplainsThatWasOffForAWhile)
{
    for (const Instant clock :
         {kBelieved, kBelieved + kSecond, kBelieved + kOffForAWhile, kBelieved - kSecond, kBelieved - kOffForAWhile})
    {
        EXPECT_EQ(judgeClock(kBelieved, clock), ClockWord::Believed);
        EXPECT_EQ(nowByMemory(kBelieved, clock), clock);
    }
}

TEST(ClockMemory, DoubtsEveryLargerStep)
{
    EXPECT_EQ(judgeClock(kBelieved, kBelieved + kOffForAWhile + kSecond), ClockWord::TooLate);
    EXPECT_EQ(judgeClock(kBelieved, day("2099-01-01")), ClockWord::TooLate);
    EXPECT_EQ(judgeClock(kBelieved, kBelieved - kOffForAWhile - kSecond), ClockWord::TooEarly);
    EXPECT_EQ(judgeClock(kBelieved, Instant{}), ClockWord::TooEarly);
}

TEST(ClockMemory, GoesBackForNobodyWhoAsksByADoubtfulClock)
{
    EXPECT_EQ(nowByMemory(kBelieved, Instant{}), kBelieved);
    EXPECT_EQ(nowByMemory(kBelieved, day("2099-01-01")), day("2099-01-01"));
}

// A clock that is wrong for years is not made right by asking it often.
TEST(ClockMemory, StaysInDoubtHoweverOftenItIsAsked)
{
    Instant believed = kBelieved;
    for (int often = 0; often < 1000; ++often) {
        const Instant clock = day("2099-01-01") + often * kSecond;
        if (judgeClock(believed, clock) == ClockWord::Believed)
            believed = clock;
    }
    EXPECT_EQ(believed, kBelieved);
}

} // namespace musubi::booking
