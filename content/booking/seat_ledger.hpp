// The server's book of one session's seats: what is sold and what is lent to which kiosk.
//
// Always: sold + lent <= quota, unless the pack lowered the quota below what was out; then nothing more is given out.
// A store keeps a ledger as rows and makes each act one transaction; the acts are values in, values out, so that both
// stores and the proof use the same ones. It settles the waiting list first (seat_offer.hpp), so that what is lent is
// what nobody who waits could fill.
#pragma once

#include "content/booking/lease_message.hpp"
#include "content/booking/seats.hpp"

#include <compare>
#include <map>
#include <optional>

namespace musubi::booking {

enum class LeaseStand
{
    Open,     ///< the kiosk may sell
    CameHome, ///< its time was over before the kiosk said that it had stopped
    Settled,  ///< the kiosk has stopped selling
};

/// The latest lease of one kiosk, as the server knows it.
struct LentSeats
{
    LeaseNumber number = 0;
    Seats granted;
    Seats sold; ///< counted so far; they are part of the ledger's `sold`
    LeaseStand stand = LeaseStand::Open;
    std::optional<Instant> comesHome;

    /// Seats that the kiosk may still sell without telling: none unless Open.
    [[nodiscard]] Seats lent() const;
    friend auto operator<=>(const LentSeats&, const LentSeats&) = default;
};

struct SeatLedger
{
    Seats quota;
    Seats sold; ///< directly, offered or reported from a lease
    std::map<DeviceId, LentSeats> leases;

    [[nodiscard]] Seats lent() const;
    [[nodiscard]] Seats free() const { return quota.without(sold + lent()); }
    friend auto operator<=>(const SeatLedger&, const SeatLedger&) = default;
};

/// The ledger after an act, and what to tell the kiosk. A message that says nothing new leaves the ledger as it is and
/// is answered again, because the answer may have been lost; one that is overtaken by a newer lease has no answer. A
/// kiosk that lost its disk begins with a new DeviceId, and the desk settles what was lent to the old one.
struct LedgerStep
{
    SeatLedger ledger;
    std::optional<ServerMessage> answer;
};

/// How long a new lease may last; none: until the kiosk gives it back.
using LeaseEnd = std::optional<Instant>;

/// \param end of the lease that this message may begin
[[nodiscard]] LedgerStep receive(SeatLedger ledger, const DeviceId& device, const KioskMessage& message, LeaseEnd end);

/// `party`'s seats sold directly; nothing when there are not enough.
[[nodiscard]] std::optional<SeatLedger> sell(SeatLedger ledger, Seats seats);
/// Seats of a cancelled booking.
/// \pre seats <= ledger.sold
[[nodiscard]] SeatLedger takeBack(SeatLedger ledger, Seats seats);
/// Brings home what is unsold of every lease whose time is over at `now`. Leases without an end are left alone.
[[nodiscard]] SeatLedger expire(SeatLedger ledger, Instant now);

} // namespace musubi::booking
