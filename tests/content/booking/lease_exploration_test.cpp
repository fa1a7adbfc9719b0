// Promise B3: what is sold and lent is never more than the quota, and no promise to a visitor is broken, whatever
// kiosks, server and network do (lease_world.hpp says what they may do).
#include "tests/content/booking/lease_world.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

/// The number of states is part of the expectation: fewer would mean that something is no longer explored.
void expectKept(const LeaseModel& model, std::size_t states)
{
    const Explored explored = explore(model);
    EXPECT_TRUE(explored.broken.empty()) << *explored.broken.begin();
    EXPECT_EQ(explored.states, states);
    EXPECT_EQ(explored.mostPromised > model.quota, explored.mostWaiting > 0);
    EXPECT_GE(explored.mostPromised, model.quota); // every seat can be sold
    // A promise is in doubt only where a lease came home before its kiosk had spoken.
    EXPECT_EQ(explored.mostWaiting > 0, model.homecoming == Homecoming::AnyTime);
}

} // namespace

TEST(LeaseExploration, HoldsForThreeKiosksThatAskForAllThreeSeats)
{
    expectKept({}, 437'007);
}

TEST(LeaseExploration, HoldsForThreeKiosksThatAskForOneOrTwoSeats)
{
    LeaseModel model;
    model.wanted = {1, 2};
    expectKept(model, 673'391);
}

TEST(LeaseExploration, HoldsWhenLeasesFollowEachOther)
{
    LeaseModel model;
    model.leases = 2;
    model.wanted = {1};
    model.directSales = DirectSales::None;
    expectKept(model, 873'362);
}

TEST(LeaseExploration, HoldsWhenLeasesOfTwoSeatsComeHomeWhileTheirKiosksSell)
{
    LeaseModel model;
    model.kiosks = 2; // with three there are too many states to visit in a test
    model.wanted = {2};
    model.homecoming = Homecoming::AnyTime;
    expectKept(model, 934'723);
}

TEST(LeaseExploration, HoldsWhenLeasesOfThreeKiosksComeHomeWhileTheySell)
{
    LeaseModel model;
    model.wanted = {1};
    model.homecoming = Homecoming::AnyTime;
    expectKept(model, 605'050);
}

TEST(LeaseExploration, HoldsWhenAnotherLeaseFollowsOneThatCameHome)
{
    LeaseModel model;
    model.kiosks = 2;
    model.leases = 2;
    model.wanted = {1};
    model.parties = {1};
    model.directSales = DirectSales::None;
    model.homecoming = Homecoming::AnyTime;
    expectKept(model, 558'705);
}

TEST(LeaseExploration, FindsSeatsThatStayLentWhenAKioskSpeaksBeforeItSaves)
{
    LeaseModel model;
    model.discipline = Discipline::SpeakThenSave;
    EXPECT_TRUE(explore(model).broken.contains("seats stay lent"));
}

} // namespace musubi::booking
