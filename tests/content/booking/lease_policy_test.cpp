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
    return {1, LeasePhase::Open, Seats(granted), Seats(granted), Seats(sold), {}, at(10), leaseEnd(open(), at(10))};
}

/// Of the session above, soon after sign-up began.
LeaseErrand errand(const SeatLease& lease, int lendable)
{
    return errandOf(lease, Seats(lendable), open(), at(20));
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
    EXPECT_EQ(errand({}, 1), LeaseErrand::Ask);
    EXPECT_EQ(errand({}, 0), LeaseErrand::None);
}

TEST(LeaseErrand, GivesBackWhatIsSoldOutOrMoreThanItsShare)
{
    EXPECT_EQ(errand(lent(3, 0), 3), LeaseErrand::None);
    EXPECT_EQ(errand(lent(3, 1), 4), LeaseErrand::None) << "a few are enough";
    EXPECT_EQ(errand(lent(3, 0), 2), LeaseErrand::GiveBack);
    EXPECT_EQ(errand(lent(3, 0), 0), LeaseErrand::GiveBack);
    EXPECT_EQ(errand(lent(3, 3), 4), LeaseErrand::GiveBack);
}

TEST(LeaseErrand, WaitsForTheAnswerToWhatWasSaid)
{
    EXPECT_EQ(errand(ask({}, Seats(2), at(10)), 0), LeaseErrand::None);
    EXPECT_EQ(errand(close(lent(3, 1)), 4), LeaseErrand::None);
}

namespace {

/// As above, but for weeks.
BookingTerms openForLong()
{
    BookingTerms terms = open();
    terms.closes = terms.starts = at(0) + std::chrono::days(30);
    return terms;
}

/// A lease of openForLong() that was given at second 0.
SeatLease lentForLong()
{
    SeatLease lease = lent(3, 0);
    lease.asked = at(0);
    lease.ends = leaseEnd(openForLong(), at(0));
    return lease;
}

} // namespace

TEST(LeaseEnd, IsThreeDaysLaterOrWhenSignUpHasClosedForEveryClock)
{
    EXPECT_EQ(leaseEnd(openForLong(), at(7)), at(7) + std::chrono::hours(72));
    EXPECT_EQ(leaseEnd(open(), at(7)), at(800) + std::chrono::hours(1));
    const SeatLease lease = receive(ask({}, Seats(1), at(7)), LeaseGranted{1, Seats(1), leaseEnd(open(), at(7))});
    EXPECT_TRUE(sell(lease, partyOf(1), at(799))) << "so the kiosk sells as long as anybody may sign up";
    EXPECT_FALSE(sell(lease, partyOf(1), at(800)));
}

TEST(LeaseErrand, TakesAnotherLeaseWhenHalfOfItIsOver)
{
    const auto errandAt = [](Instant now) { return errandOf(lentForLong(), Seats(3), openForLong(), now); };
    EXPECT_EQ(errandAt(at(-1) + std::chrono::hours(36)), LeaseErrand::None);
    EXPECT_EQ(errandAt(at(0) + std::chrono::hours(36)), LeaseErrand::GiveBack);
}

TEST(LeaseErrand, KeepsALeaseThatAnotherOneWouldNotOutlast)
{
    EXPECT_EQ(errandOf(lent(3, 0), Seats(3), open(), at(799)), LeaseErrand::None);
}

TEST(LeaseErrand, TakesAnotherLeaseForOneWhoseEndSaysNothing)
{
    SeatLease endless = lent(3, 0);
    endless.ends.reset();
    EXPECT_EQ(errand(endless, 3), LeaseErrand::GiveBack);
    SeatLease ofALaterClock = lent(3, 0);
    ofALaterClock.asked = at(21);
    EXPECT_EQ(errand(ofALaterClock, 3), LeaseErrand::GiveBack);
}

TEST(SeatsToLend, AreAsManyAsTheShareSays)
{
    EXPECT_EQ(seatsToLend(open(), {Seats(3), 0}, at(10), {1, Seats(2)}), Seats(2));
    EXPECT_EQ(seatsToLend(open(), {Seats(3), 0}, at(10), {3, Seats(2)}), Seats(1));
}

} // namespace musubi::booking
