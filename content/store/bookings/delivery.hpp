// Brings the store what a kiosk wrote down while nobody answered.
#pragma once

#include "content/store/bookings/outbox.hpp"

#include <optional>

namespace musubi::store::bookings {

struct Delivery
{
    int delivered = 0;            ///< bookings that the store has answered, refusals included
    int left = 0;                 ///< still here
    std::optional<Error> stopped; ///< why not all could be delivered
    int damaged = 0;              ///< records that could not be read and are set aside now

    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// Tells the store what was sold from leases, then brings it the bookings; stops at the first that is not answered.
/// \param clock  of this kiosk: what counts is BookingStore::now
[[nodiscard]] Delivery deliver(Outbox& outbox, BookingStore& store, Instant clock);

/// Says about each lease what there is to say, until the store has nothing left to answer.
[[nodiscard]] Outcome exchangeLeases(Outbox& outbox, BookingStore& store, Instant clock);

} // namespace musubi::store::bookings
