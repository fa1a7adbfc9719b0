#include "kiosk/app/idle.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

using std::chrono::seconds;

const IdleTimer kTouchedAtTen(IdleLimits{}, seconds(10));

} // namespace

TEST(IdleTimer, AsksAfterFortyFiveSecondsAndEndsAfterSixty)
{
    EXPECT_EQ(kTouchedAtTen.at(seconds(10)), (IdleState{IdlePhase::Active, 0}));
    EXPECT_EQ(kTouchedAtTen.at(Milliseconds(54'999)), (IdleState{IdlePhase::Active, 0}));
    EXPECT_EQ(kTouchedAtTen.at(seconds(55)), (IdleState{IdlePhase::Warning, 15}));
    EXPECT_EQ(kTouchedAtTen.at(Milliseconds(55'001)), (IdleState{IdlePhase::Warning, 15}));
    EXPECT_EQ(kTouchedAtTen.at(seconds(56)), (IdleState{IdlePhase::Warning, 14}));
    EXPECT_EQ(kTouchedAtTen.at(Milliseconds(69'999)), (IdleState{IdlePhase::Warning, 1}));
    EXPECT_EQ(kTouchedAtTen.at(seconds(70)), (IdleState{IdlePhase::Over, 0}));
}

TEST(IdleTimer, ChangesExactlyWhenItSays)
{
    Milliseconds now = seconds(10);
    int changes = 0;
    while (const auto next = kTouchedAtTen.nextChange(now)) {
        EXPECT_EQ(kTouchedAtTen.at(*next - Milliseconds(1)), kTouchedAtTen.at(now));
        EXPECT_NE(kTouchedAtTen.at(*next), kTouchedAtTen.at(now));
        now = *next;
        ++changes;
    }
    EXPECT_EQ(changes, 16); // the question, fourteen more seconds, the end
    EXPECT_EQ(now, seconds(70));
}

TEST(IdleTimer, BeginsAnewWithATouch)
{
    IdleTimer timer(IdleLimits{seconds(5), seconds(8)}, seconds(0));
    timer.touched(seconds(6));
    EXPECT_EQ(timer.at(seconds(10)).phase, IdlePhase::Active);
    EXPECT_EQ(timer.nextChange(seconds(6)), seconds(11));
    EXPECT_EQ(timer.secondsOfWarning(), 3);
}

} // namespace musubi::app
