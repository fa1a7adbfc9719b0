#include "content/booking/lapse.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

TEST(Lapse, EndsAnOfferAtItsEnd)
{
    EXPECT_EQ(lapseOf(BookingState::Offered, at(50), at(100), at(49)), std::nullopt);
    EXPECT_EQ(lapseOf(BookingState::Offered, at(50), at(100), at(50)), Cause::OfferLapsed);
}

TEST(Lapse, EndsAtTheStartWhatNobodyHasDecided)
{
    for (const BookingState state : {BookingState::Waiting, BookingState::InDraw, BookingState::AwaitingApproval}) {
        EXPECT_EQ(lapseOf(state, {}, at(100), at(99)), std::nullopt) << nameOf(state);
        EXPECT_EQ(lapseOf(state, {}, at(100), at(100)), Cause::SessionBegan) << nameOf(state);
    }
}

TEST(Lapse, HappensOnlyToWhatTheTableLetsItHappenTo)
{
    for (const BookingState state : kBookingStates) {
        if (const auto cause = lapseOf(state, at(50), at(50), at(1'000)))
            EXPECT_EQ(after(state, *cause), BookingState::Expired) << nameOf(state);
        else
            EXPECT_FALSE(after(state, Cause::SessionBegan) || after(state, Cause::OfferLapsed)) << nameOf(state);
    }
}

} // namespace musubi::booking
