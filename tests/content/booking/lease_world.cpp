#include "tests/content/booking/lease_world.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace musubi::booking {

namespace {

const DeviceId kThis("this");
const DeviceId kOthers("others");

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
    if (lent.number != kiosk.lent.number)
        kiosk.countedBefore = kiosk.counted();
    kiosk.lent = lent;
    if (step.answer)
        kiosk.toKiosk.insert(*step.answer);
    return kiosk;
}

/// Everybody stops selling and everything is delivered once: nothing may stay lent, no promise unkept.
std::string broughtHome(KioskInWorld kiosk, Seats sold, Seats others, const LeaseModel& model)
{
    kiosk.lease = kiosk.saved;
    for (int round = 0; round < 6 && kiosk.saved.phase != LeasePhase::None; ++round) {
        kiosk.lease = close(kiosk.lease);
        save(kiosk);
        const auto message = toSend(kiosk.saved);
        if (!message)
            return "a kiosk has nothing to say while its lease is not settled";
        const LedgerStep step = receive(ledgerOf(kiosk, sold, others, model), kThis, *message, model.ends.front());
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
    return kiosk.promised() == kiosk.counted() ? std::string() : "a promise is not counted, or something else is";
}

std::string brokenAt(const KioskInWorld& kiosk)
{
    const SeatLease& saved = kiosk.saved;
    if (saved.counted > saved.sold || saved.sold > saved.granted)
        return "a kiosk sells more than it was lent";
    return kiosk.promised() < kiosk.counted() - kiosk.lent.sold.count() ? "more was counted than promised" : "";
}

using World = std::array<std::uint32_t, 4>; ///< three kiosks in order of their number; sold and directly sold seats

struct WorldHash
{
    std::size_t operator()(const World& world) const
    {
        std::uint64_t hash = 1469598103934665603U;
        for (const std::uint32_t part : world)
            hash = (hash ^ part) * 0x9E3779B97F4A7C15U, hash ^= hash >> 29U;
        return hash;
    }
};

/// Every kiosk that was met, by number, with the steps it can take: each is worked out once.
class Kiosks
{
public:
    explicit Kiosks(const LeaseModel& model) : m_model(model) {}

    std::uint32_t numberOf(const KioskInWorld& kiosk)
    {
        const auto [found, isNew] = m_numbers.try_emplace(kiosk, static_cast<std::uint32_t>(m_kiosks.size()));
        if (isNew)
            m_kiosks.push_back(&found->first);
        return found->second;
    }
    [[nodiscard]] const KioskInWorld& kiosk(std::uint32_t number) const { return *m_kiosks[number]; }

    const std::vector<std::uint32_t>& own(std::uint32_t number)
    {
        const auto [found, isNew] = m_own.try_emplace(number);
        if (isNew) {
            for (const KioskInWorld& next : kioskSteps(kiosk(number), m_model))
                found->second.push_back(numberOf(next));
        }
        return found->second;
    }
    struct Heard
    {
        std::vector<std::pair<std::uint32_t, Seats>> next;
        std::string broken;
    };
    const Heard& atServer(std::uint32_t number, Seats sold, Seats others)
    {
        const std::uint64_t key = (std::uint64_t{number} << 16U) | static_cast<std::uint64_t>(sold.count() << 8) |
                                  static_cast<std::uint64_t>(others.count());
        const auto [found, isNew] = m_heard.try_emplace(key);
        if (isNew) {
            for (const ServerStep& step : serverSteps(kiosk(number), sold, others, m_model))
                found->second.next.emplace_back(numberOf(step.kiosk), step.sold);
            found->second.broken = broughtHome(kiosk(number), sold, others, m_model);
            if (found->second.broken.empty())
                found->second.broken = brokenAt(kiosk(number));
        }
        return found->second;
    }

private:
    const LeaseModel& m_model;
    std::map<KioskInWorld, std::uint32_t> m_numbers;
    std::vector<const KioskInWorld*> m_kiosks;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_own;
    std::unordered_map<std::uint64_t, Heard> m_heard;
};

class Exploration
{
public:
    explicit Exploration(const LeaseModel& model) : m_model(model), m_kiosks(model) {}

    Explored run()
    {
        KioskInWorld retired; // has had all of its leases
        retired.lease.number = retired.saved.number = m_model.leases;
        std::array<std::uint32_t, 3> kiosks{};
        for (int at = 0; at < 3; ++at)
            kiosks[static_cast<std::size_t>(at)] = m_kiosks.numberOf(at < m_model.kiosks ? KioskInWorld() : retired);
        reach(kiosks, Seats(), 0);
        while (!m_frontier.empty() && m_explored.broken.empty()) {
            std::vector<World> frontier;
            frontier.swap(m_frontier);
            for (const World& world : frontier)
                leave(world);
        }
        m_explored.states = m_visited.size();
        return m_explored;
    }

private:
    void reach(std::array<std::uint32_t, 3> kiosks, Seats sold, int direct)
    {
        ++m_explored.steps;
        std::ranges::sort(kiosks);
        const World world{kiosks[0], kiosks[1], kiosks[2],
                          static_cast<std::uint32_t>(sold.count() << 8) | static_cast<std::uint32_t>(direct)};
        if (m_visited.insert(world).second)
            m_frontier.push_back(world);
    }

    void leave(const World& world)
    {
        const std::array kiosks{world[0], world[1], world[2]};
        const Seats sold(static_cast<int>(world[3] >> 8U));
        const int direct = static_cast<int>(world[3] & 0xFFU);
        const Seats lent = checked(kiosks, sold, direct);
        // What is not saved is seen by nobody, so an act may as well happen right before it is saved or lost.
        const bool midAct = std::ranges::any_of(kiosks, [this](std::uint32_t kiosk) { return isMidAct(kiosk); });
        for (std::size_t at = 0; at < kiosks.size(); ++at) {
            if (midAct && !isMidAct(kiosks[at]))
                continue;
            std::array<std::uint32_t, 3> next = kiosks;
            for (const std::uint32_t step : m_kiosks.own(kiosks[at])) {
                next[at] = step;
                reach(next, sold, direct);
            }
            if (midAct)
                return;
            const Seats own = m_kiosks.kiosk(kiosks[at]).lent.lent();
            const Kiosks::Heard& heard = m_kiosks.atServer(kiosks[at], sold, lent.without(own));
            if (!heard.broken.empty())
                m_explored.broken.insert(heard.broken);
            for (const auto& [step, soldAfter] : heard.next) {
                next[at] = step;
                reach(next, soldAfter, direct);
            }
        }
        if (m_model.directSales == DirectSales::Happen)
            sellDirectly(kiosks, {Seats(m_model.quota), sold, {{kOthers, {1, lent, {}, LeaseStand::Open, {}}}}},
                         direct);
    }

    [[nodiscard]] bool isMidAct(std::uint32_t number) const
    {
        return m_kiosks.kiosk(number).lease != m_kiosks.kiosk(number).saved;
    }

    void sellDirectly(const std::array<std::uint32_t, 3>& kiosks, const SeatLedger& ledger, int direct)
    {
        for (const int heads : m_model.parties) {
            if (const auto after = sell(ledger, Seats(heads)))
                reach(kiosks, after->sold, direct + heads);
        }
        if (direct > 0)
            reach(kiosks, takeBack(ledger, Seats(1)).sold, direct - 1);
    }

    /// What is lent, after what has to hold in every state.
    Seats checked(const std::array<std::uint32_t, 3>& kiosks, Seats sold, int direct)
    {
        Seats lent;
        int promised = direct;
        int counted = direct;
        for (const std::uint32_t number : kiosks) {
            const KioskInWorld& kiosk = m_kiosks.kiosk(number);
            lent += kiosk.lent.lent();
            promised += kiosk.promised();
            counted += kiosk.counted();
        }
        m_explored.mostPromised = std::max(m_explored.mostPromised, promised);
        if (sold + lent > Seats(m_model.quota))
            m_explored.broken.insert("sold and lent seats are more than the quota");
        if (promised > m_model.quota)
            m_explored.broken.insert("more seats are promised than there are");
        if (counted != sold.count())
            m_explored.broken.insert("the ledger's sum is wrong");
        return lent;
    }

    const LeaseModel& m_model;
    Kiosks m_kiosks;
    std::unordered_set<World, WorldHash> m_visited;
    std::vector<World> m_frontier;
    Explored m_explored;
};

/// What the kiosk can make of the value in its memory when everything before is saved.
std::vector<SeatLease> acts(const KioskInWorld& kiosk, const LeaseModel& model)
{
    const SeatLease& lease = kiosk.lease;
    std::vector<SeatLease> next{close(lease)};
    if (lease.phase == LeasePhase::None && lease.number < model.leases) {
        for (const int wanted : model.wanted)
            next.push_back(ask(lease, Seats(wanted)));
    }
    for (const int heads : model.parties) {
        if (const auto sold = sell(lease, partyOf(heads), at(0)))
            next.push_back(sold->lease);
    }
    for (const ServerMessage& message : kiosk.toKiosk)
        next.push_back(receive(lease, message));
    return next;
}

} // namespace

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
        for (const LeaseEnd& end : model.ends) {
            const LedgerStep step = receive(ledger, kThis, message, end);
            next.push_back({heard(kiosk, step), step.ledger.sold});
        }
    }
    const SeatLedger later = expire(ledger, at(1));
    if (later != ledger)
        next.push_back({heard(kiosk, {later, std::nullopt}), later.sold});
    return next;
}

Explored explore(const LeaseModel& model)
{
    return Exploration(model).run();
}

} // namespace musubi::booking
