// The seats that a kiosk takes along while it is connected, and sells from while it is not.
#pragma once

#include "content/store/bookings/outbox.hpp"

#include <optional>
#include <span>

namespace musubi::store::bookings {

/// A session for which visitors sign up at this kiosk.
struct OfferedSession
{
    booking::SessionKey session;
    SessionTerms terms;

    friend bool operator==(const OfferedSession&, const OfferedSession&) = default;
};

/// Gives back what is not needed any more and asks for seats of `sessions`, as content/booking/lease_policy.hpp says.
/// What was sold from a lease is delivered first (delivery.hpp); until then no other one begins. By the server's clock;
/// how far the kiosk's is from it is kept beside each lease, so that it ends in time without a network.
/// \param clock  of this kiosk
[[nodiscard]] Outcome runLeaseErrands(Outbox& outbox, BookingStore& store, std::span<const OfferedSession> sessions,
                                      Instant clock);

/// The seats of the session that this kiosk was lent and has not sold.
[[nodiscard]] Result<booking::Seats> seatsLentHere(Outbox& outbox, const booking::SessionKey& session);

/// Gives back the unsold seats of the session, before somebody books more than everybody else has left.
[[nodiscard]] Outcome giveBack(Outbox& outbox, BookingStore& store, const booking::SessionKey& session, Instant clock);

/// The lease of the session after all of the party was sold seats from it, for certain; none where that cannot be. It
/// counts when it is saved with the booking (Outbox::keep).
[[nodiscard]] Result<std::optional<KeptLease>> soldFromLease(Outbox& outbox, const booking::BookingRequest& request,
                                                             const SessionTerms& terms, Instant clock);

} // namespace musubi::store::bookings
