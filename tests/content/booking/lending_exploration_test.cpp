// Promise B3 with the clocks, the policy and the desk (lending_world.hpp): seats come home on sync and expiry, sold and
// lent are never more than the quota, and no promise is in doubt unless a lease was taken home unheard.
#include "tests/content/booking/lending_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_set>

namespace musubi::booking {

namespace {

struct LendingExplored
{
    std::size_t states = 0;
    std::set<std::string> broken; ///< what did not hold, each once
    int mostPromised = 0;         ///< seats in the fullest state
    int mostWaiting = 0;          ///< promised seats whose parties have none, in the worst state before it begins
    int mostRenewed = 0;          ///< leases that a kiosk took after giving one back
    bool sellsOn = false;         ///< a kiosk sells from what the desk may settle
};

/// Every state by the numbers of its kiosks, in order: those that changed places count as one.
class Visited
{
public:
    bool insert(LendingWorld& world)
    {
        std::ranges::sort(world.kiosks);
        Key key{};
        for (std::size_t at = 0; at < 3; ++at)
            key[at] = m_kiosks.try_emplace(world.kiosks[at], static_cast<std::uint32_t>(m_kiosks.size())).first->second;
        key[3] = static_cast<std::uint32_t>(world.sold) << 16U | static_cast<std::uint32_t>(world.direct) << 8U |
                 static_cast<std::uint32_t>(world.moment) << 1U | (world.isTakenHome ? 1U : 0U);
        return m_seen.insert(key).second;
    }
    [[nodiscard]] std::size_t size() const { return m_seen.size(); }

private:
    using Key = std::array<std::uint32_t, 4>;
    struct Hash
    {
        std::size_t operator()(const Key& key) const
        {
            std::uint64_t hash = 1469598103934665603U;
            for (const std::uint32_t part : key)
                hash = (hash ^ part) * 0x9E3779B97F4A7C15U, hash ^= hash >> 29U;
            return hash;
        }
    };
    std::map<LendingKiosk, std::uint32_t> m_kiosks;
    std::unordered_set<Key, Hash> m_seen;
};

void measure(LendingExplored& explored, const LendingWorld& world)
{
    int promised = world.direct;
    int waiting = 0;
    for (const LendingKiosk& kiosk : world.kiosks) {
        promised += kiosk.promised();
        waiting += kiosk.waiting;
        explored.mostRenewed = std::max(explored.mostRenewed, static_cast<int>(kiosk.lent.number) - 1);
    }
    explored.mostPromised = std::max(explored.mostPromised, promised);
    if (world.moment + 1 < kMoments.size())
        explored.mostWaiting = std::max(explored.mostWaiting, waiting);
}

/// Visits every state that can be reached, breadth first, and stops after the first ones in which something is broken.
LendingExplored explore(const LendingModel& model)
{
    const LendingActs acts(model);
    LendingExplored explored;
    Visited visited;
    LendingWorld begin;
    visited.insert(begin);
    std::vector<LendingWorld> frontier{begin};
    while (!frontier.empty() && explored.broken.empty()) {
        std::vector<LendingWorld> reached;
        for (const LendingWorld& world : frontier) {
            measure(explored, world);
            explored.sellsOn |= acts.sellsOn(world);
            if (std::string broken = acts.brokenAt(world); !broken.empty())
                explored.broken.insert(std::move(broken));
            for (LendingWorld& next : acts.all(world))
                if (visited.insert(next))
                    reached.push_back(std::move(next));
        }
        frontier = std::move(reached);
    }
    explored.states = visited.size();
    return explored;
}

/// The number of states is part of the expectation: fewer would mean that something is no longer explored.
LendingExplored expectKept(const LendingModel& model, std::size_t states)
{
    const LendingExplored explored = explore(model);
    EXPECT_TRUE(explored.broken.empty()) << *explored.broken.begin();
    EXPECT_EQ(explored.states, states);
    return explored;
}

} // namespace

TEST(LendingExploration, HoldsForThreeKiosksThatTheDeskSettles)
{
    LendingModel model;
    model.most = Seats(1);
    const LendingExplored explored = expectKept(model, 221'434);
    EXPECT_GT(explored.mostWaiting, 0) << "what the desk took for lost had been promised";
    EXPECT_FALSE(explored.sellsOn) << "but nothing is promised after its word";
}

TEST(LendingExploration, HoldsForThreeKiosksWhoseClocksAreBehind)
{
    LendingModel model;
    model.most = Seats(1);
    model.clock = KioskClock::Behind;
    const LendingExplored explored = expectKept(model, 141'732);
    EXPECT_TRUE(explored.sellsOn) << "so that even what is promised after the desk's word is explored";
}

TEST(LendingExploration, BreaksNoPromiseByTimeAloneBeforeTheSessionBegins)
{
    LendingModel model;
    model.most = Seats(1);
    model.desk = Desk::Waits;
    const LendingExplored explored = expectKept(model, 116'355);
    EXPECT_EQ(explored.mostWaiting, 0);
    EXPECT_EQ(explored.mostPromised, model.quota.count()) << "every seat can be sold";
}

TEST(LendingExploration, HoldsForLargerPartiesOfTwoKiosks)
{
    LendingModel model;
    model.kiosks = 2; // with three there are too many states to visit in a test
    model.parties = {1, 2};
    EXPECT_GT(expectKept(model, 719'998).mostWaiting, 0);
}

TEST(LendingExploration, HoldsWhenLeasesAreRenewed)
{
    LendingModel model;
    model.kiosks = 2;
    model.most = Seats(1);
    model.leases = 2;
    model.lastAsking = 1;
    model.clock = KioskClock::Behind;
    EXPECT_EQ(expectKept(model, 511'413).mostRenewed, 1);
}

} // namespace musubi::booking
