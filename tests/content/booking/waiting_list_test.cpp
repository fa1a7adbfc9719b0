#include "content/booking/waiting_list.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

BookingTerms hourOffers()
{
    BookingTerms terms;
    terms.closes = at(8'000);
    terms.starts = at(10'000);
    terms.offerLasts = std::chrono::hours(1);
    return terms;
}

WaitingParty ranked(WaitingParty party, int rank, const std::string& reason)
{
    party.priority = Priority::of(rank, reason).value();
    return party;
}

std::vector<BookingKey> keysOf(const std::vector<Promotion>& promotions)
{
    std::vector<BookingKey> keys;
    for (const Promotion& promotion : promotions)
        keys.push_back(promotion.key);
    return keys;
}

using Keys = std::vector<BookingKey>;

} // namespace

TEST(Promote, GoesByWhoAskedFirst)
{
    const std::vector list{waiting(1, 2, 7), waiting(2, 2, 3), waiting(3, 2, 5)};
    EXPECT_EQ(keysOf(promote(list, Seats(4), hourOffers(), at(0))), (Keys{keyOf(2), keyOf(3)}));
}

TEST(Promote, GivesAPartyAllOfItsSeatsOrNone)
{
    const std::vector list{waiting(1, 4, 0)};
    EXPECT_TRUE(promote(list, Seats(3), hourOffers(), at(0)).empty());
    EXPECT_EQ(promote(list, Seats(4), hourOffers(), at(0)).front().party, partyOf(4));
}

TEST(Promote, SaysWhoWasPassedBecauseItDidNotFit)
{
    const std::vector list{waiting(1, 4, 0), waiting(2, 2, 1), waiting(3, 2, 2), waiting(4, 1, 3)};
    const auto promotions = promote(list, Seats(3), hourOffers(), at(0));
    ASSERT_EQ(keysOf(promotions), (Keys{keyOf(2), keyOf(4)}));
    EXPECT_EQ(promotions[0].why, PromotionReason::FitsWhereOthersDoNot);
    EXPECT_EQ(promotions[0].passed, (Keys{keyOf(1)}));
    EXPECT_EQ(promotions[1].passed, (Keys{keyOf(1), keyOf(3)}));
}

TEST(Promote, PutsAHigherRankFirstAndKeepsItsReason)
{
    const std::vector list{waiting(1, 2, 0), ranked(waiting(2, 2, 9), 1, "A class of the city.")};
    const auto promotions = promote(list, Seats(2), hourOffers(), at(0));
    ASSERT_EQ(keysOf(promotions), (Keys{keyOf(2)}));
    EXPECT_EQ(promotions[0].why, PromotionReason::FirstInLine);
    EXPECT_EQ(promotions[0].priority.reason(), "A class of the city.");
}

TEST(Promote, MakesOffersThatEndWithTheTermsOrTheSession)
{
    const std::vector list{waiting(1, 2, 0)};
    EXPECT_EQ(promote(list, Seats(2), hourOffers(), at(500)).front().ends, at(4'100));
    EXPECT_EQ(promote(list, Seats(2), hourOffers(), at(9'000)).front().ends, at(10'000));
    EXPECT_TRUE(promote(list, Seats(2), hourOffers(), at(10'000)).empty());
}

TEST(LeftFor, SetsAsideOnlyWhatThoseBeforeCanFill)
{
    const std::vector list{waiting(1, 6, 0), waiting(2, 2, 1), waiting(3, 2, 3)};
    EXPECT_EQ(leftFor(waiting(9, 1, 2), list, Seats(5)), Seats(3));
    EXPECT_EQ(leftFor(waiting(9, 1, 4), list, Seats(5)), Seats(1));
    EXPECT_EQ(leftFor(ranked(waiting(9, 1, 4), 1, "Lives here."), list, Seats(5)), Seats(5));
}

TEST(ComesBefore, TellsEqualPlacesApartByTheKey)
{
    EXPECT_TRUE(comesBefore(waiting(1, 2, 0), waiting(2, 2, 0)));
    EXPECT_FALSE(comesBefore(waiting(2, 2, 0), waiting(1, 2, 0)));
    EXPECT_FALSE(comesBefore(waiting(1, 2, 0), waiting(1, 2, 0)));
}

} // namespace musubi::booking
