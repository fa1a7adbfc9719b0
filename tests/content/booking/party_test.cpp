#include "content/booking/party.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

TEST(Party, HasAtLeastOneHead)
{
    EXPECT_EQ(Party::of(0).error().code, ErrorCode::Invalid);
    EXPECT_EQ(Party::of(-3).error().code, ErrorCode::Invalid);
    EXPECT_EQ(Party::of(1).value().heads(), 1);
}

TEST(Party, IsNoLargerThanAHall)
{
    EXPECT_TRUE(Party::of(Party::kMostHeads).ok());
    EXPECT_EQ(Party::of(Party::kMostHeads + 1).error().message, "A party has 1 to 100000 people, not 100001.");
}

TEST(Party, FitsOnlyAsAWhole)
{
    const Party six = Party::of(6).value();
    EXPECT_FALSE(six.fits(Seats(5)));
    EXPECT_TRUE(six.fits(Seats(6)));
}

TEST(Seats, AreNeverLessThanNone)
{
    EXPECT_EQ(Seats(3).without(Seats(5)), Seats());
    EXPECT_EQ(Seats(5).without(Seats(3)), Seats(2));
}

} // namespace musubi::booking
