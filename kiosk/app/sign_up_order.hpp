// From what a visitor filled in to what is asked for. Values in, values out.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/store/bookings/lease_errands.hpp"
#include "kiosk/app/sign_ups.hpp"
#include "kiosk/present/context.hpp"

#include <cstdint>
#include <vector>

namespace musubi::app {

/// Of the form at the context's address. Invalid while it cannot be sent: something in it is missing, or the pack has
/// no key to seal it to.
/// \param release  of the pack, by which a store knows whose word about a session is newer
[[nodiscard]] Result<SignUpOrder> signUpOrder(const present::Context& context, const TimeZone& zone,
                                              std::int64_t release);

/// Of the number and the PIN in the context's draft.
[[nodiscard]] LookUpOrder lookUpOrder(const present::Context& context, const TimeZone& zone);

/// Malformed when the receipt names no session.
[[nodiscard]] Result<CancelOrder> cancelOrder(const present::Context& context, const present::ReceiptFacts& receipt,
                                              const TimeZone& zone, std::int64_t release);

/// What the catalogue says about a session. What is asked for without a day, and what is no longer in the catalogue, is
/// decided by the desk and never closes.
[[nodiscard]] booking::BookingTerms termsFor(const model::Catalogue& catalogue, const booking::SessionKey& session,
                                             const TimeZone& zone);

/// The sessions that a kiosk may sell without a network at `now`, the soonest first and not too many.
[[nodiscard]] std::vector<store::bookings::OfferedSession>
offeredSessions(const model::Catalogue& catalogue, const TimeZone& zone, std::int64_t release, Instant now);

} // namespace musubi::app
