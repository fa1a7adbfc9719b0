// Offers of seats that have run out, in sessions on which nobody acts.
#pragma once

#include "content/store/bookings/booking_store.hpp"

#include <functional>

namespace musubi::store::bookings {

using TermsOfSession = std::function<SessionTerms(const booking::SessionKey&)>;

/// Passes them on to whoever waits next, in every session of the organisation with open offers.
/// \param termsOf  what the newest pack says about a session
[[nodiscard]] Outcome passOnOffers(BookingStore& store, const booking::OrganisationId& organisation,
                                   const TermsOfSession& termsOf, Instant now);

} // namespace musubi::store::bookings
