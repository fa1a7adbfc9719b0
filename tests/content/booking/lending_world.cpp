#include "tests/content/booking/lending_world.hpp"

#include <algorithm>

namespace musubi::booking {

namespace {

/// Of the kiosks, by their places.
const std::array kDevices{DeviceId("0"), DeviceId("1"), DeviceId("2")};

BookingTerms termsOf(const LendingModel& model)
{
    BookingTerms terms;
    terms.mode = model::SignUpMode::FirstCome;
    terms.quota = model.quota;
    terms.closes = kMoments[4];
    terms.starts = kMoments[5];
    return terms;
}

void save(LendingKiosk& kiosk, const SeatLease& lease)
{
    if (lease.number != kiosk.lease.number)
        kiosk.promisedBefore = kiosk.promised();
    kiosk.lease = lease;
}

} // namespace

SeatLedger LendingWorld::ledger(const LendingModel& model) const
{
    SeatLedger ledger{model.quota, Seats(sold), {}};
    for (std::size_t at = 0; at < kiosks.size(); ++at)
        if (kiosks[at].lent.number > 0)
            ledger.leases[kDevices[at]] = kiosks[at].lent;
    return ledger;
}

void LendingWorld::take(const SeatLedger& ledger)
{
    sold = ledger.sold.count();
    for (std::size_t at = 0; at < kiosks.size(); ++at) {
        const auto found = ledger.leases.find(kDevices[at]);
        if (found == ledger.leases.end())
            continue;
        LendingKiosk& kiosk = kiosks[at];
        if (found->second.number != kiosk.lent.number) {
            kiosk.countedBefore = kiosk.counted();
            kiosk.arrived = kiosk.seated = 0;
        }
        isTakenHome |= kiosk.lent.stand != found->second.stand && found->second.stand == LeaseStand::CameHome;
        kiosk.lent = found->second;
    }
}

LendingActs::LendingActs(const LendingModel& model) : m_model(model), m_terms(termsOf(model))
{}

Instant LendingActs::clockOf(const LendingWorld& world) const
{
    const std::size_t behind = m_model.clock == KioskClock::Behind ? 2 : 0;
    return kMoments[world.moment - std::min(world.moment, behind)];
}

/// Every act on the session begins so (SessionBook::open).
void LendingActs::open(LendingWorld& world, Instant now) const
{
    world.take(expire(world.ledger(m_model), m_terms.starts, now));
}

LendingActs::After LendingActs::errand(LendingWorld world, std::size_t at, Offered offered) const
{
    LendingKiosk& kiosk = world.kiosks[at];
    const Instant now = clockOf(world);
    const LendingView view{world.ledger(m_model).free() + kiosk.lease.left(),
                           offered == Offered::WhileOthersWait ? 1 : 0};
    const Seats lendable = offered != Offered::NoLonger ? seatsToLend(m_terms, view, now, {1, m_model.most}) : Seats();
    const LeaseErrand errand = errandOf(kiosk.lease, lendable, m_terms, now);
    // Bookings of the lease before are delivered first (delivery.hpp).
    const bool isBarred = kiosk.lease.number == m_model.leases || kiosk.late() > 0 || world.moment > m_model.lastAsking;
    if (errand == LeaseErrand::None || (errand == LeaseErrand::Ask && isBarred))
        return std::nullopt;
    save(kiosk, errand == LeaseErrand::Ask ? ask(kiosk.lease, lendable, now) : close(kiosk.lease));
    return world;
}

LendingActs::After LendingActs::say(LendingWorld world, std::size_t at, Answer heard) const
{
    const auto message = toSend(world.kiosks[at].lease);
    if (!message)
        return std::nullopt;
    const Instant now = clockOf(world);
    open(world, now);
    const LedgerStep step = receive(world.ledger(m_model), kDevices[at], *message, leaseEnd(m_terms, now));
    world.take(step.ledger);
    LendingKiosk& kiosk = world.kiosks[at];
    if (step.answer && heard == Answer::Heard)
        save(kiosk, receive(kiosk.lease, *step.answer));
    return world;
}

LendingActs::After LendingActs::sellOffline(LendingWorld world, std::size_t at, int heads) const
{
    const Instant now = clockOf(world);
    const auto sold = sell(world.kiosks[at].lease, partyOf(heads), now);
    if (!sold || !decideBooking(requestOf(1, heads), m_terms, {}, now))
        return std::nullopt;
    save(world.kiosks[at], *sold);
    return world;
}

LendingActs::After LendingActs::arrive(LendingWorld world, std::size_t at, int heads) const
{
    if (heads > world.kiosks[at].late())
        return std::nullopt;
    const Instant now = clockOf(world);
    open(world, now);
    const Tally tally{Seats(world.sold), {}, world.ledger(m_model).lent(), {}, 1};
    const Accepted answer = decideLateSale({keyOf(1), partyOf(heads), priorityOfLateSale(), 1}, m_terms, tally, now);
    LendingKiosk& kiosk = world.kiosks[at];
    kiosk.arrived += heads;
    const bool isSeated = answer.state == BookingState::Confirmed;
    (isSeated ? kiosk.seated : kiosk.waiting) += heads;
    world.sold += isSeated ? heads : 0;
    return world;
}

LendingActs::After LendingActs::bookElsewhere(LendingWorld world, int heads) const
{
    const Instant now = kMoments[world.moment];
    open(world, now);
    const auto after = booking::sell(world.ledger(m_model), Seats(heads));
    if (!after || now >= m_terms.closes)
        return std::nullopt;
    world.take(*after);
    world.direct += heads;
    return world;
}

LendingActs::After LendingActs::settle(LendingWorld world, std::size_t at) const
{
    const Instant now = kMoments[world.moment];
    open(world, now);
    const auto after = settleLost(world.ledger(m_model), kDevices[at], now);
    if (!after || m_model.desk == Desk::Waits)
        return std::nullopt;
    world.take(*after);
    return world;
}

std::vector<LendingWorld> LendingActs::all(const LendingWorld& world) const
{
    std::vector<LendingWorld> next;
    const auto add = [&](const After& after) {
        if (after && *after != world)
            next.push_back(*after);
    };
    for (std::size_t at = 0; at < static_cast<std::size_t>(m_model.kiosks); ++at) {
        add(errand(world, at, Offered::Yes));
        add(errand(world, at, Offered::WhileOthersWait));
        add(say(world, at, Answer::Heard));
        add(say(world, at, Answer::Lost));
        add(settle(world, at));
        for (const int heads : m_model.parties) {
            add(sellOffline(world, at, heads));
            add(arrive(world, at, heads));
        }
    }
    for (const int heads : m_model.parties)
        add(bookElsewhere(world, heads));
    if (world.moment + 1 < kMoments.size()) {
        LendingWorld later = world;
        ++later.moment;
        add(later);
    }
    return next;
}

/// Everybody is connected and gives back: nothing may stay lent, no promise be forgotten.
std::string LendingActs::broughtHome(LendingWorld world) const
{
    for (std::size_t at = 0; at < static_cast<std::size_t>(m_model.kiosks); ++at) {
        for (int round = 0; round < 6 && world.kiosks[at].lease.phase != LeasePhase::None; ++round) {
            world = errand(world, at, Offered::NoLonger).value_or(world);
            world = say(world, at, Answer::Heard).value_or(world);
        }
        while (const auto arrived = arrive(world, at, 1))
            world = *arrived;
        const LendingKiosk& kiosk = world.kiosks[at];
        if (kiosk.lease.phase != LeasePhase::None || kiosk.lent.lent() != Seats())
            return "seats stay lent to a kiosk that is connected";
        if (kiosk.promised() != kiosk.counted() + kiosk.waiting)
            return "a promise is forgotten, or counted twice";
    }
    return {};
}

bool LendingActs::sellsOn(const LendingWorld& world) const
{
    for (const LendingKiosk& kiosk : world.kiosks)
        if (kiosk.lent.isOverdue(kMoments[world.moment]) && sell(kiosk.lease, partyOf(1), clockOf(world)))
            return true;
    return false;
}

std::string LendingActs::brokenAt(const LendingWorld& world) const
{
    const SeatLedger ledger = world.ledger(m_model);
    if (ledger.sold + ledger.lent() > m_model.quota)
        return "sold and lent seats are more than the quota";
    int counted = world.direct;
    for (const LendingKiosk& kiosk : world.kiosks) {
        counted += kiosk.counted();
        if (kiosk.late() < 0 || kiosk.lease.sold > kiosk.lease.granted)
            return "a kiosk sells more than it was lent";
        if (kiosk.late() + kiosk.waiting > 0 && !world.isTakenHome)
            return "a promise is in doubt though nobody took a lease home";
    }
    if (counted != world.sold)
        return "the ledger's sum is wrong";
    LendingWorld begun = world;
    open(begun, m_terms.starts);
    if (begun.ledger(m_model).lent() != Seats())
        return "seats are lent after the session has begun";
    return broughtHome(world);
}

} // namespace musubi::booking
