#include "content/booking/seat_lease.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

namespace musubi::booking {

namespace {

void take(SeatLease& lease, const LeaseGranted& granted)
{
    if (lease.phase != LeasePhase::Asked)
        return;
    lease.phase = LeasePhase::Open;
    lease.granted = granted.seats;
    lease.ends = granted.ends;
}

void take(SeatLease& lease, const LeaseCounted& counted)
{
    lease.counted = std::max(lease.counted, counted.sold);
}

/// The server lends nothing on this lease any more. It is over here, too, once the server has heard of every sale.
void take(SeatLease& lease, const LeaseSettled& settled)
{
    lease.counted = std::max(lease.counted, settled.counted);
    const bool heardAll = lease.phase == LeasePhase::Asked || settled.reported == lease.sold;
    lease.phase = heardAll ? LeasePhase::None : LeasePhase::Closing;
}

bool isFresh(const SeatLease& lease, Instant now)
{
    return !lease.ends || (now >= lease.asked && now < *lease.ends - kClocksDiffer);
}

} // namespace

SeatLease ask(SeatLease lease, Seats wanted, Instant now)
{
    assert(lease.phase == LeasePhase::None);
    return {lease.number + 1, LeasePhase::Asked, wanted, {}, {}, {}, now, {}};
}

std::optional<SeatLease> sell(const SeatLease& lease, Party party, Instant now)
{
    if (!party.fits(lease.left()) || !isFresh(lease, now))
        return std::nullopt;
    SeatLease after = lease;
    after.sold += party.seats();
    return after;
}

SeatLease close(SeatLease lease)
{
    if (lease.phase == LeasePhase::Open)
        lease.phase = LeasePhase::Closing;
    return lease;
}

std::optional<KioskMessage> toSend(const SeatLease& lease)
{
    switch (lease.phase) {
    case LeasePhase::Asked:
        return LeaseAsked{lease.number, lease.wanted};
    case LeasePhase::Open:
        if (lease.counted < lease.sold)
            return LeaseReport{lease.number, lease.sold};
        return std::nullopt;
    case LeasePhase::Closing:
        return LeaseReturn{lease.number, lease.sold};
    case LeasePhase::None:
        break;
    }
    return std::nullopt;
}

SeatLease receive(SeatLease lease, const ServerMessage& message)
{
    const bool isOfThisLease = std::visit([&](const auto& one) { return one.number == lease.number; }, message);
    if (isOfThisLease && lease.phase != LeasePhase::None)
        std::visit([&](const auto& one) { take(lease, one); }, message);
    return lease;
}

} // namespace musubi::booking
