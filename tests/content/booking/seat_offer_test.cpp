#include "content/booking/seat_offer.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

#include <array>

namespace musubi::booking {

namespace {

SeatOffer offerOf(int number, int heads, int ends)
{
    return {keyOf(number), partyOf(heads), at(ends)};
}

BookingTerms fourSeats()
{
    BookingTerms terms;
    terms.mode = model::SignUpMode::FirstCome;
    terms.quota = Seats(4);
    terms.closes = at(800);
    terms.starts = at(1'000);
    terms.offerLasts = std::chrono::seconds(100);
    return terms;
}

} // namespace

TEST(AnswerOffer, TakesAYesOrANoInTime)
{
    EXPECT_EQ(answerOffer(offerOf(1, 2, 100), OfferAnswer::Accept, at(99)).value(),
              (Accepted{BookingState::Confirmed, Cause::OfferAccepted, 0}));
    EXPECT_EQ(answerOffer(offerOf(1, 2, 100), OfferAnswer::Decline, at(99)).value(),
              (Accepted{BookingState::Cancelled, Cause::OfferDeclined, 0}));
}

TEST(AnswerOffer, IsTooLateFromTheEndOn)
{
    EXPECT_EQ(answerOffer(offerOf(1, 2, 100), OfferAnswer::Accept, at(100)).error(),
              (BookingRefused{BookingRefusal::TooLate, at(100), {}}));
}

TEST(Settle, PassesSeatsOnThatACancellationFreed)
{
    Tally tally;
    tally.sold = Seats(2); // two of four were cancelled
    tally.waiting = {waiting(5, 2, 0)};
    const Settlement settlement = settle({}, fourSeats(), tally, at(10));
    ASSERT_EQ(settlement.promoted.size(), 1U);
    EXPECT_EQ(settlement.promoted[0].ends, at(110));
    EXPECT_TRUE(settlement.lapsed.empty());
}

TEST(Settle, EndsAtTheStartWhatNobodyHasDecided)
{
    Tally tally;
    tally.waiting = {waiting(5, 2, 0)};
    tally.undecided = {keyOf(6), keyOf(7)};
    EXPECT_TRUE(settle({}, fourSeats(), tally, at(999)).tooLate.empty());
    EXPECT_EQ(settle({}, fourSeats(), tally, at(1'000)).tooLate, (std::vector{keyOf(5), keyOf(6), keyOf(7)}));
}

TEST(Settle, EndsOffersAndGivesTheirSeatsToTheNext)
{
    const std::array open{offerOf(1, 2, 50), offerOf(2, 1, 60)};
    Tally tally;
    tally.sold = Seats(1);
    tally.offered = Seats(3);
    tally.waiting = {waiting(5, 3, 0), waiting(6, 2, 1)};
    const Settlement early = settle(open, fourSeats(), tally, at(49));
    EXPECT_EQ(early, Settlement());
    const Settlement later = settle(open, fourSeats(), tally, at(50));
    EXPECT_EQ(later.lapsed, std::vector{keyOf(1)});
    ASSERT_EQ(later.promoted.size(), 1U);
    EXPECT_EQ(later.promoted[0].key, keyOf(6));
    EXPECT_EQ(later.promoted[0].passed, std::vector{keyOf(5)});
}

TEST(Settle, EndsEveryWaitWhenTheSessionBegins)
{
    Tally tally;
    tally.waiting = {waiting(5, 3, 0)};
    const Settlement settlement = settle({}, fourSeats(), tally, at(1'000));
    EXPECT_EQ(settlement.tooLate, std::vector{keyOf(5)});
    EXPECT_TRUE(settlement.promoted.empty());
}

} // namespace musubi::booking
