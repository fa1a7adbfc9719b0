// The kiosk's side of a lease: seats of one session that it may sell without a network.
//
// Save, then speak: a value returned here is written to the disk before any of its messages is sent and before anything
// is promised to a visitor. A kiosk that forgets what it had not saved has then promised nothing about it.
//
// What is sold from a lease is confirmed at once, and stays so: no time takes it back. A lease has an end, at which the
// kiosk stops selling, so that the desk may settle what a lost kiosk never gave back without breaking a promise that is
// still to be made. Times are those of the server's clock, which the kiosk knows as far as its own goes on steadily.
#pragma once

#include "content/booking/booking_terms.hpp"
#include "content/booking/lease_message.hpp"
#include "content/booking/party.hpp"

#include <compare>
#include <optional>

namespace musubi::booking {

enum class LeasePhase
{
    None,    ///< nothing asked, or the last lease is settled
    Asked,   ///< waits for the answer
    Open,    ///< may sell
    Closing, ///< sells no more; the server has not yet settled it
};

struct SeatLease
{
    LeaseNumber number = 0; ///< of the lease that `phase` speaks of; only grows
    LeasePhase phase = LeasePhase::None;
    Seats wanted;
    Seats granted;
    Seats sold;                  ///< to visitors
    Seats counted;               ///< of those, known to the server
    Instant asked{};             ///< when it was asked for
    std::optional<Instant> ends; ///< LeaseGranted::ends

    [[nodiscard]] Seats left() const { return phase == LeasePhase::Open ? granted.without(sold) : Seats(); }
    friend auto operator<=>(const SeatLease&, const SeatLease&) = default;
};

/// A kiosk stops selling so long before its lease ends: the desk, which may settle it from then on, reads another
/// clock.
inline constexpr Seconds kClocksDiffer = std::chrono::hours(1);

/// Begins to ask for seats.
/// \pre lease.phase == None
[[nodiscard]] SeatLease ask(SeatLease lease, Seats wanted, Instant now);

/// Sells seats for all of `party`, for certain (BookingState::Confirmed by SoldFromLease). Nothing when too few are
/// left, when the lease is about to end, and when the clock was set back behind the time of asking: then it says
/// nothing about the end.
[[nodiscard]] std::optional<SeatLease> sell(const SeatLease& lease, Party party, Instant now);

/// Stops selling and begins to give back the rest. A lease that is not open stays as it is.
[[nodiscard]] SeatLease close(SeatLease lease);

/// What there is to tell the server, again and again until an answer changes it; nothing in phase None.
[[nodiscard]] std::optional<KioskMessage> toSend(const SeatLease& lease);

/// The lease after an answer. One that says nothing new, or belongs to another lease, changes nothing.
///
/// When phase becomes None with counted < sold, the lease had come home before its latest sales were reported. Their
/// bookings get seats that are free, or the first places of the waiting list (decideLateSale). `counted` is a number
/// the kiosk reported, so it never stands in the middle of a party.
[[nodiscard]] SeatLease receive(SeatLease lease, const ServerMessage& message);

} // namespace musubi::booking
