#include "content/booking/lease_policy.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

/// Signs up from second 10 to second 800; begins at second 1000.
BookingTerms open()
{
    BookingTerms terms;
    terms.mode = model::SignUpMode::FirstCome;
    terms.quota = Seats(40);
    terms.opens = at(10);
    terms.closes = at(800);
    terms.starts = at(1'000);
    return terms;
}

SeatLease lent(int granted, int sold)
{
    return {1, LeasePhase::Open, Seats(granted), Seats(granted), Seats(sold), {}, {}};
}

} // namespace

TEST(SeatsToLend, AreOneOfEightFreeOnesAndFourAtMost)
{
    for (const auto& [free, lendable] : {std::pair(0, 0), {7, 0}, {8, 1}, {15, 1}, {16, 2}, {32, 4}, {400, 4}})
        EXPECT_EQ(seatsToLend(open(), {Seats(free), 0}, at(10)), Seats(lendable)) << free;
}

TEST(SeatsToLend, AreNoneWhileSomebodyWaits)
{
    EXPECT_EQ(seatsToLend(open(), {Seats(40), 1}, at(10)), Seats());
}

TEST(SeatsToLend, AreNoneWhereNobodyMaySignUp)
{
    const LendingView all{Seats(40), 0};
    EXPECT_EQ(seatsToLend(open(), all, at(9)), Seats());
    EXPECT_EQ(seatsToLend(open(), all, at(799)), Seats(4));
    EXPECT_EQ(seatsToLend(open(), all, at(800)), Seats());
    BookingTerms untilTheStart = open();
    untilTheStart.closes = at(2'000);
    EXPECT_EQ(seatsToLend(untilTheStart, all, at(1'000)), Seats());
}

TEST(SeatsToLend, AreNoneOfASessionThatIsFarAway)
{
    BookingTerms terms = open();
    terms.starts = at(20) + kLentAhead;
    terms.closes = terms.starts;
    EXPECT_EQ(seatsToLend(terms, {Seats(40), 0}, at(19)), Seats());
    EXPECT_EQ(seatsToLend(terms, {Seats(40), 0}, at(20)), Seats(4));
}

TEST(SeatsToLend, AreNoneOfADrawOfApprovalsAndWhereThereIsNoLimit)
{
    for (const auto mode : {model::SignUpMode::Lottery, model::SignUpMode::Approval, model::SignUpMode::None}) {
        BookingTerms terms = open();
        terms.mode = mode;
        EXPECT_EQ(seatsToLend(terms, {Seats(40), 0}, at(10)), Seats());
    }
    BookingTerms endless = open();
    endless.quota.reset();
    EXPECT_EQ(seatsToLend(endless, {Seats(40), 0}, at(10)), Seats());
}

TEST(LeaseErrand, AsksWhereThereIsNoLeaseAndSomethingToLend)
{
    EXPECT_EQ(errandOf({}, Seats(1)), LeaseErrand::Ask);
    EXPECT_EQ(errandOf({}, Seats()), LeaseErrand::None);
}

TEST(LeaseErrand, GivesBackWhatIsSoldOutOrMoreThanItsShare)
{
    EXPECT_EQ(errandOf(lent(3, 0), Seats(3)), LeaseErrand::None);
    EXPECT_EQ(errandOf(lent(3, 1), Seats(4)), LeaseErrand::None) << "a few are enough";
    EXPECT_EQ(errandOf(lent(3, 0), Seats(2)), LeaseErrand::GiveBack);
    EXPECT_EQ(errandOf(lent(3, 0), Seats()), LeaseErrand::GiveBack);
    EXPECT_EQ(errandOf(lent(3, 3), Seats(4)), LeaseErrand::GiveBack);
}

TEST(LeaseErrand, WaitsForTheAnswerToWhatWasSaid)
{
    EXPECT_EQ(errandOf(ask({}, Seats(2)), Seats()), LeaseErrand::None);
    EXPECT_EQ(errandOf(close(lent(3, 1)), Seats(4)), LeaseErrand::None);
}

} // namespace musubi::booking
