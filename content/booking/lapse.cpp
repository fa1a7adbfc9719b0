#include "content/booking/lapse.hpp"

namespace musubi::booking {

bool isUndecided(BookingState state)
{
    return state == BookingState::InDraw || state == BookingState::AwaitingApproval;
}

std::optional<Cause> lapseOf(BookingState state, std::optional<Instant> offerEnds, Instant starts, Instant now)
{
    if (state == BookingState::Offered && offerEnds && now >= *offerEnds)
        return Cause::OfferLapsed;
    if ((isUndecided(state) || state == BookingState::Waiting) && now >= starts)
        return Cause::SessionBegan;
    return std::nullopt;
}

} // namespace musubi::booking
