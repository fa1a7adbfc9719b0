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
    EXPECT_EQ(explored.mostPromised, model.quota); // every seat can be sold
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

TEST(LeaseExploration, HoldsWhenLeasesOfTwoSeatsComeHomeBeforeTheKioskSpeaks)
{
    LeaseModel model;
    model.kiosks = 2; // with three there are too many states to visit in a test
    model.wanted = {2};
    model.ends = {at(1)};
    expectKept(model, 555'939);
}

TEST(LeaseExploration, HoldsWhenSomeLeasesComeHomeAndSomeDoNot)
{
    LeaseModel model;
    model.wanted = {1};
    model.ends = {LeaseEnd{}, at(1)};
    model.directSales = DirectSales::None;
    expectKept(model, 539'600);
}

TEST(LeaseExploration, FindsSeatsThatStayLentWhenAKioskSpeaksBeforeItSaves)
{
    LeaseModel model;
    model.discipline = Discipline::SpeakThenSave;
    EXPECT_TRUE(explore(model).broken.contains("seats stay lent"));
}

} // namespace musubi::booking
