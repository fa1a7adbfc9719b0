#include "content/booking/booking_state.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

#include <set>

namespace musubi::booking {

TEST(BookingState, HasANameThatIsReadAgain)
{
    std::set<std::string_view> names;
    for (const BookingState state : kBookingStates) {
        names.insert(nameOf(state));
        EXPECT_EQ(bookingStateNamed(nameOf(state)), state);
    }
    EXPECT_EQ(names.size(), kBookingStates.size());
    EXPECT_EQ(bookingStateNamed("lost"), std::nullopt);
}

TEST(Cause, HasANameThatIsReadAgainAndALineInTheTable)
{
    std::set<std::string_view> names;
    for (int number = 0; number < kCauses; ++number) {
        const auto cause = static_cast<Cause>(number);
        names.insert(nameOf(cause));
        EXPECT_EQ(causeNamed(nameOf(cause)), cause);
        EXPECT_TRUE(std::ranges::any_of(bookingSteps(), [&](const Step& step) { return step.cause == cause; }))
            << nameOf(cause);
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(kCauses));
}

TEST(BookingSteps, LeadFromOnePlaceByOneCauseToOnePlace)
{
    std::set<std::pair<int, Cause>> seen;
    for (const Step& step : bookingSteps()) {
        EXPECT_TRUE(seen.emplace(step.from ? static_cast<int>(*step.from) : -1, step.cause).second)
            << nameOf(step.cause);
        EXPECT_NE(step.from, std::optional(step.to));
        EXPECT_EQ(after(step.from, step.cause), step.to);
    }
}

TEST(BookingSteps, LeadFromEveryBeginningToAnEnd)
{
    std::set<BookingState> leadsToAnEnd{BookingState::DrawnOut, BookingState::Declined, BookingState::Cancelled,
                                        BookingState::Expired};
    for (const BookingState state : leadsToAnEnd)
        EXPECT_TRUE(isEnd(state)) << nameOf(state);
    for (const BookingState state : kBookingStates) {
        EXPECT_EQ(isEnd(state), leadsToAnEnd.contains(state)) << nameOf(state);
        if (!isEnd(state)) // whoever still may come may also say no
            EXPECT_EQ(after(state, Cause::CancelledByVisitor), BookingState::Cancelled) << nameOf(state);
    }
}

TEST(BookingSteps, RefuseWhatCameTooLate)
{
    EXPECT_EQ(after(BookingState::Expired, Cause::OfferAccepted), std::nullopt);
    EXPECT_EQ(after(BookingState::Cancelled, Cause::CancelledByVisitor), std::nullopt);
    EXPECT_EQ(after(BookingState::Waiting, Cause::DrawWon), std::nullopt);
    EXPECT_EQ(after(std::nullopt, Cause::OfferAccepted), std::nullopt);
}

TEST(SeatsHeld, AreThoseOfConfirmedAndOfferedPartiesOnly)
{
    for (const BookingState state : kBookingStates) {
        const bool holds = state == BookingState::Confirmed || state == BookingState::Offered;
        EXPECT_EQ(seatsHeld(state, partyOf(3)), Seats(holds ? 3 : 0)) << nameOf(state);
    }
}

} // namespace musubi::booking
