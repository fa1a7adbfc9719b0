#include "content/booking/seat_ledger.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace musubi::booking {

namespace {

/// More sold seats than were counted so far move from what is lent to what is sold. A number that is not larger is old,
/// one beyond what was granted is no number of this kiosk's: both change nothing.
void count(SeatLedger& ledger, LentSeats& lease, Seats sold)
{
    if (lease.stand != LeaseStand::Open || sold <= lease.sold || sold > lease.granted)
        return;
    ledger.sold += sold.without(lease.sold);
    lease.sold = sold;
}

/// Begins a lease, or repeats what was granted. One that is over is answered with that.
std::optional<ServerMessage> answer(SeatLedger& ledger, const DeviceId& device, const LeaseAsked& asked, LeaseEnd end)
{
    const Seats free = ledger.free();
    LentSeats& lease = ledger.leases[device];
    if (asked.number > lease.number && lease.lent() == Seats())
        lease = {asked.number, std::min(asked.wanted, free), {}, LeaseStand::Open, end};
    if (asked.number != lease.number)
        return std::nullopt;
    if (lease.stand != LeaseStand::Open)
        return LeaseSettled{lease.number, {}, lease.sold};
    return LeaseGranted{lease.number, lease.granted, lease.ends};
}

std::optional<ServerMessage> answer(SeatLedger& ledger, LentSeats& lease, const LeaseReport& report)
{
    count(ledger, lease, report.sold);
    if (lease.stand == LeaseStand::CameHome)
        return LeaseSettled{lease.number, report.sold, lease.sold};
    return LeaseCounted{lease.number, lease.sold};
}

std::optional<ServerMessage> answer(SeatLedger& ledger, LentSeats& lease, const LeaseReturn& returned)
{
    count(ledger, lease, returned.sold);
    if (lease.stand == LeaseStand::Open) // what came home unheard stays so: its late bookings are known by it
        lease.stand = LeaseStand::Settled;
    return LeaseSettled{lease.number, returned.sold, lease.sold};
}

} // namespace

Seats LentSeats::lent() const
{
    return stand == LeaseStand::Open ? granted.without(sold) : Seats();
}

bool LentSeats::isOverdue(Instant now) const
{
    return lent() > Seats() && (!ends || now >= *ends);
}

Seats SeatLedger::lent() const
{
    Seats all;
    for (const auto& [device, lease] : leases)
        all += lease.lent();
    return all;
}

LedgerStep receive(SeatLedger ledger, const DeviceId& device, const KioskMessage& message, LeaseEnd end)
{
    if (const auto* const asked = std::get_if<LeaseAsked>(&message)) {
        const std::optional<ServerMessage> reply = answer(ledger, device, *asked, end);
        return {std::move(ledger), reply};
    }
    const LeaseNumber number = std::visit([](const auto& one) { return one.number; }, message);
    const auto found = ledger.leases.find(device);
    if (found == ledger.leases.end() || found->second.number != number)
        return {std::move(ledger), std::nullopt};
    LentSeats& lease = found->second;
    const auto* const report = std::get_if<LeaseReport>(&message);
    const std::optional<ServerMessage> reply =
        report ? answer(ledger, lease, *report) : answer(ledger, lease, std::get<LeaseReturn>(message));
    return {std::move(ledger), reply};
}

std::optional<SeatLedger> sell(SeatLedger ledger, Seats seats)
{
    if (seats > ledger.free())
        return std::nullopt;
    ledger.sold += seats;
    return ledger;
}

SeatLedger takeBack(SeatLedger ledger, Seats seats)
{
    assert(seats <= ledger.sold);
    ledger.sold = ledger.sold.without(seats);
    return ledger;
}

std::optional<SeatLedger> settleLost(SeatLedger ledger, const DeviceId& device, Instant now)
{
    const auto found = ledger.leases.find(device);
    if (found == ledger.leases.end() || !found->second.isOverdue(now))
        return std::nullopt;
    found->second.stand = LeaseStand::CameHome;
    return ledger;
}

SeatLedger expire(SeatLedger ledger, Instant starts, Instant now)
{
    for (auto& [device, lease] : ledger.leases) {
        if (lease.stand == LeaseStand::Open && now >= starts)
            lease.stand = LeaseStand::CameHome;
    }
    return ledger;
}

} // namespace musubi::booking
