#include "tests/content/booking/lease_world.hpp"

namespace musubi::booking {

namespace {

const DeviceId kThis("this");
const DeviceId kOthers("others");
constexpr LeaseEnd kEnd = Instant(std::chrono::hours(3)); ///< of every lease
const Instant kWhileSelling = at(0);

void speak(KioskInWorld& kiosk, const SeatLease& lease)
{
    if (const auto message = toSend(lease))
        kiosk.toServer.insert(*message);
}

void save(KioskInWorld& kiosk)
{
    if (kiosk.saved.number != kiosk.lease.number)
        kiosk.promisedBefore = kiosk.promised();
    kiosk.saved = kiosk.lease;
    speak(kiosk, kiosk.saved);
}

SeatLedger ledgerOf(const KioskInWorld& kiosk, Seats sold, Seats others, const LeaseModel& model)
{
    SeatLedger ledger{Seats(model.quota), sold, {}};
    if (kiosk.lent.number > 0)
        ledger.leases[kThis] = kiosk.lent;
    if (others > Seats())
        ledger.leases[kOthers] = {1, others, {}, LeaseStand::Open, {}};
    return ledger;
}

KioskInWorld heard(KioskInWorld kiosk, const LedgerStep& step)
{
    const LentSeats& lent = step.ledger.leases.at(kThis);
    if (lent.number != kiosk.lent.number) {
        kiosk.countedBefore = kiosk.counted();
        kiosk.arrived = kiosk.seated = 0;
    }
    kiosk.lent = lent;
    if (step.answer)
        kiosk.toKiosk.insert(*step.answer);
    return kiosk;
}

/// A late booking of so many heads arrives: it gets seats that are free, or waits.
ServerStep arrive(KioskInWorld kiosk, int heads, const SeatLedger& ledger)
{
    kiosk.arrived += heads;
    const auto seated = sell(ledger, Seats(heads));
    (seated ? kiosk.seated : kiosk.waiting) += heads;
    return {kiosk, seated ? seated->sold : ledger.sold};
}

/// Everybody stops selling and everything is delivered once: nothing may stay lent, no promise be forgotten.
std::string broughtHome(KioskInWorld kiosk, Seats sold, Seats others, const LeaseModel& model)
{
    kiosk.lease = kiosk.saved;
    for (int round = 0; round < 6 && kiosk.saved.phase != LeasePhase::None; ++round) {
        kiosk.lease = close(kiosk.lease);
        save(kiosk);
        const auto message = toSend(kiosk.saved);
        if (!message)
            return "a kiosk has nothing to say while its lease is not settled";
        const LedgerStep step = receive(ledgerOf(kiosk, sold, others, model), kThis, *message, kEnd);
        sold = step.ledger.sold;
        kiosk = heard(kiosk, step);
        if (!step.answer)
            return "the server does not answer a kiosk's latest message";
        kiosk.lease = receive(kiosk.lease, *step.answer);
        save(kiosk);
    }
    if (kiosk.saved.phase != LeasePhase::None)
        return "a lease cannot be settled";
    if (kiosk.lent.lent() != Seats())
        return "seats stay lent";
    while (kiosk.late() > 0) {
        const ServerStep arrived = arrive(kiosk, 1, ledgerOf(kiosk, sold, others, model));
        kiosk = arrived.kiosk;
        sold = arrived.sold;
    }
    if (kiosk.waiting > 0 && model.homecoming == Homecoming::ByWord)
        return "a promise is broken though nobody took a lease home";
    return kiosk.promised() == kiosk.counted() + kiosk.waiting ? std::string()
                                                               : "a promise is forgotten, or counted twice";
}

/// What the kiosk can make of the value in its memory when everything before is saved.
std::vector<SeatLease> acts(const KioskInWorld& kiosk, const LeaseModel& model)
{
    const SeatLease& lease = kiosk.lease;
    std::vector<SeatLease> next{close(lease)};
    // Bookings of the lease before are delivered first (delivery.hpp).
    if (lease.phase == LeasePhase::None && lease.number < model.leases && kiosk.late() == 0) {
        for (const int wanted : model.wanted)
            next.push_back(ask(lease, Seats(wanted), kWhileSelling));
    }
    for (const int heads : model.parties) {
        if (const auto sold = sell(lease, partyOf(heads), kWhileSelling))
            next.push_back(*sold);
    }
    for (const ServerMessage& message : kiosk.toKiosk)
        next.push_back(receive(lease, message));
    return next;
}

} // namespace

std::string brokenAt(const KioskInWorld& kiosk, Seats sold, Seats others, const LeaseModel& model)
{
    if (std::string broken = broughtHome(kiosk, sold, others, model); !broken.empty())
        return broken;
    const SeatLease& saved = kiosk.saved;
    if (saved.counted > saved.sold || saved.sold > saved.granted)
        return "a kiosk sells more than it was lent";
    if (kiosk.late() < 0)
        return "more bookings arrived late than were sold";
    return kiosk.promised() < kiosk.counted() - kiosk.lent.sold.count() ? "more was counted than promised" : "";
}

std::vector<KioskInWorld> kioskSteps(const KioskInWorld& kiosk, const LeaseModel& model)
{
    std::vector<KioskInWorld> next;
    if (kiosk.lease != kiosk.saved) {
        next.assign(2, kiosk);
        next[0].lease = kiosk.saved; // the power goes
        save(next[1]);
        return next;
    }
    for (const SeatLease& lease : acts(kiosk, model)) {
        if (lease == kiosk.lease)
            continue;
        next.push_back(kiosk);
        next.back().lease = lease;
        if (model.discipline == Discipline::SpeakThenSave)
            speak(next.back(), lease);
    }
    return next;
}

std::vector<ServerStep> serverSteps(const KioskInWorld& kiosk, Seats sold, Seats others, const LeaseModel& model)
{
    std::vector<ServerStep> next;
    const SeatLedger ledger = ledgerOf(kiosk, sold, others, model);
    for (const KioskMessage& message : kiosk.toServer) {
        const LedgerStep step = receive(ledger, kThis, message, kEnd);
        next.push_back({heard(kiosk, step), step.ledger.sold});
    }
    for (const int heads : model.parties) {
        if (heads <= kiosk.late())
            next.push_back(arrive(kiosk, heads, ledger));
    }
    if (model.homecoming == Homecoming::ByWord)
        return next;
    if (const auto settled = settleLost(ledger, kThis, *kEnd))
        next.push_back({heard(kiosk, {*settled, std::nullopt}), settled->sold});
    return next;
}

} // namespace musubi::booking
