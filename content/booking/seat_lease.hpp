// The kiosk's side of a lease: seats of one session that it may sell without a network.
//
// Save, then speak: a value returned here is written to the disk before any of its messages is sent and before anything
// is promised to a visitor. A kiosk that forgets what it had not saved has then promised nothing about it.
#pragma once

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
    Seats sold;    ///< to visitors
    Seats counted; ///< of those, known to the server
    std::optional<Instant> comesHome;

    [[nodiscard]] Seats left() const { return phase == LeasePhase::Open ? granted.without(sold) : Seats(); }
    friend auto operator<=>(const SeatLease&, const SeatLease&) = default;
};

/// Begins to ask for seats.
/// \pre lease.phase == None
[[nodiscard]] SeatLease ask(SeatLease lease, Seats wanted);

/// What a visitor is told whose party was sold seats from a lease.
enum class LeaseSale
{
    Certain, ///< BookingState::Confirmed by SoldFromLease, at once
    Pending, ///< BookingState::ReceivedOffline: confirmed as soon as the server has counted it
};
struct LeaseSold
{
    SeatLease lease;
    LeaseSale sale = LeaseSale::Certain;
};

/// Sells seats for all of `party`, or nothing: too few are left, or the lease's time is over.
[[nodiscard]] std::optional<LeaseSold> sell(const SeatLease& lease, Party party, Instant now);

/// Stops selling and begins to give back the rest. A lease that is not open stays as it is.
[[nodiscard]] SeatLease close(SeatLease lease);

/// What there is to tell the server, again and again until an answer changes it; nothing in phase None.
[[nodiscard]] std::optional<KioskMessage> toSend(const SeatLease& lease);

/// The lease after an answer. One that says nothing new, or belongs to another lease, changes nothing.
///
/// When phase becomes None with counted < sold, the lease had come home before its latest sales were reported. They
/// were never more than Pending: their bookings are decided like every other request that was received offline.
/// `counted` is a number the kiosk reported, so it never stands in the middle of a party.
[[nodiscard]] SeatLease receive(SeatLease lease, const ServerMessage& message);

} // namespace musubi::booking
