#include "tests/content/booking/lease_world.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace musubi::booking {

namespace {

const DeviceId kOthers("others");

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
            found->second.broken = brokenAt(kiosk(number), sold, others, m_model);
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
        int waiting = 0;
        for (const std::uint32_t number : kiosks) {
            const KioskInWorld& kiosk = m_kiosks.kiosk(number);
            lent += kiosk.lent.lent();
            promised += kiosk.promised();
            counted += kiosk.counted();
            waiting += kiosk.waiting + kiosk.late();
        }
        m_explored.mostWaiting = std::max(m_explored.mostWaiting, waiting);
        m_explored.mostPromised = std::max(m_explored.mostPromised, promised);
        if (sold + lent > Seats(m_model.quota))
            m_explored.broken.insert("sold and lent seats are more than the quota");
        if (promised - waiting > m_model.quota)
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

} // namespace

Explored explore(const LeaseModel& model)
{
    return Exploration(model).run();
}

} // namespace musubi::booking
