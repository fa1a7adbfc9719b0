// What time alone makes of a booking, whether or not anybody has recorded it yet.
//
// Nobody wakes up when an offer ends or a session begins. Whoever looks at a booking asks this, so that a visitor is
// never told of an offer that is over; the next act in its session records the same (seat_offer.hpp).
#pragma once

#include "content/base/calendar.hpp"
#include "content/booking/booking_state.hpp"

#include <optional>

namespace musubi::booking {

/// Whether nothing is decided about it before the session begins: it is in the draw, or before the desk.
[[nodiscard]] bool isUndecided(BookingState state);

/// OfferLapsed or SessionBegan where that has happened to the booking by `now`.
/// \param offerEnds  while seats are held for it
/// \param starts     the session
[[nodiscard]] std::optional<Cause> lapseOf(BookingState state, std::optional<Instant> offerEnds, Instant starts,
                                           Instant now);

} // namespace musubi::booking
