// The server's book of one session's seats: what is sold and what is lent to which kiosk.
//
// Always: sold + lent <= quota, unless the pack lowered the quota below what was out; then nothing more is given out.
// A store keeps a ledger as rows and makes each act one transaction; the acts are values in, values out, so that both
// stores and the proof use the same ones. It settles the waiting list first (seat_offer.hpp), so that what is lent is
// what nobody who waits could fill.
//
// When lent seats come home. "Your seats are confirmed" stood on a screen, so no clock takes back what may have been
// promised: a lease whose end has passed stays lent, since its kiosk may have sold from it before and not been heard.
// 1. The kiosk says what it has sold: the rest comes home. It does so whenever it is connected and needs them no
// longer.
// 2. Its end has passed, so that it sells no more, and the desk says, with a recorded reason, that it will not be
// heard.
// 3. The session has begun: nobody is given seats any more, and those of a silent kiosk are no longer counted as lent.
// What a kiosk reports after 2 or 3 changes nothing here. Its bookings are decided one by one when they arrive, and are
// first to get seats (decideLateSale), so that the sum stays within the quota whatever the clocks of kiosks and desk
// say.
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
    CameHome, ///< by the desk's word or the session's start, before the kiosk said that it had stopped
    Settled,  ///< the kiosk has stopped selling
};

/// The latest lease of one kiosk, as the server knows it.
struct LentSeats
{
    LeaseNumber number = 0;
    Seats granted;
    Seats sold; ///< counted so far; they are part of the ledger's `sold`
    LeaseStand stand = LeaseStand::Open;
    std::optional<Instant> ends; ///< from then on the kiosk sells no more; none: as LeaseGranted

    /// Seats that the kiosk may sell, or have sold, without telling: none unless Open.
    [[nodiscard]] Seats lent() const;
    /// Whether the kiosk, by its lease, sells no more at `now` although it has not said so.
    [[nodiscard]] bool isOverdue(Instant now) const;
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

/// When a new lease ends.
using LeaseEnd = std::optional<Instant>;

/// \param end of the lease that this message may begin
[[nodiscard]] LedgerStep receive(SeatLedger ledger, const DeviceId& device, const KioskMessage& message, LeaseEnd end);

/// `party`'s seats sold directly; nothing when there are not enough.
[[nodiscard]] std::optional<SeatLedger> sell(SeatLedger ledger, Seats seats);
/// Seats of a cancelled booking.
/// \pre seats <= ledger.sold
[[nodiscard]] SeatLedger takeBack(SeatLedger ledger, Seats seats);
/// The desk says that a kiosk will not be heard: what it has not reported as sold comes home. Nothing while the lease
/// is not overdue, or is none.
[[nodiscard]] std::optional<SeatLedger> settleLost(SeatLedger ledger, const DeviceId& device, Instant now);
/// Once the session has begun, everything that is still lent comes home.
/// \param starts  the session
[[nodiscard]] SeatLedger expire(SeatLedger ledger, Instant starts, Instant now);

} // namespace musubi::booking
