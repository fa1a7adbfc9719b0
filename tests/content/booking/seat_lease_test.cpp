#include "content/booking/seat_lease.hpp"

#include "content/booking/seat_ledger.hpp"
#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

const DeviceId kLibrary("library");
const DeviceId kStation("station");

SeatLedger tenSeats()
{
    return {Seats(10), {}, {}};
}

SeatLedger after(const SeatLedger& ledger, const KioskMessage& message, LeaseEnd end = {})
{
    return receive(ledger, kLibrary, message, end).ledger;
}

SeatLease opened(int seats, LeaseEnd end = {})
{
    return receive(ask({}, Seats(seats), at(0)), LeaseGranted{1, Seats(seats), end});
}

SeatLease sold(const SeatLease& lease, int heads)
{
    return sell(lease, partyOf(heads), at(0)).value();
}

} // namespace

TEST(SeatLedger, LendsWhatIsFreeAndNoMore)
{
    const LedgerStep first = receive(tenSeats(), kLibrary, LeaseAsked{1, Seats(7)}, {});
    EXPECT_EQ(first.answer, ServerMessage(LeaseGranted{1, Seats(7), {}}));
    const LedgerStep second = receive(first.ledger, kStation, LeaseAsked{1, Seats(7)}, {});
    EXPECT_EQ(second.answer, ServerMessage(LeaseGranted{1, Seats(3), {}}));
    EXPECT_EQ(second.ledger.free(), Seats());
    EXPECT_EQ(sell(second.ledger, Seats(1)), std::nullopt);
}

TEST(SeatLedger, AnswersARepeatAsItDidAndLendsNothingMore)
{
    const SeatLedger once = after(tenSeats(), LeaseAsked{1, Seats(4)});
    const LedgerStep twice = receive(once, kLibrary, LeaseAsked{1, Seats(4)}, at(5));
    EXPECT_EQ(twice.ledger, once);
    EXPECT_EQ(twice.answer, ServerMessage(LeaseGranted{1, Seats(4), {}}));
}

TEST(SeatLedger, CountsTheHighestReportWhateverTheOrder)
{
    SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    ledger = after(ledger, LeaseReport{1, Seats(3)});
    ledger = after(ledger, LeaseReport{1, Seats(1)});
    ledger = after(ledger, LeaseReport{1, Seats(3)});
    EXPECT_EQ(ledger.sold, Seats(3));
    EXPECT_EQ(ledger.lent(), Seats(1));
}

TEST(SeatLedger, TakesNoReportBeyondWhatItLent)
{
    const SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    EXPECT_EQ(after(ledger, LeaseReport{1, Seats(5)}), ledger);
}

TEST(SeatLedger, BringsTheRestHomeWhenTheKioskStops)
{
    SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    const LedgerStep step = receive(ledger, kLibrary, LeaseReturn{1, Seats(3)}, {});
    EXPECT_EQ(step.answer, ServerMessage(LeaseSettled{1, Seats(3), Seats(3)}));
    EXPECT_EQ(step.ledger.free(), Seats(7));
    EXPECT_EQ(receive(step.ledger, kLibrary, LeaseReturn{1, Seats(3)}, {}).ledger, step.ledger);
    EXPECT_EQ(after(step.ledger, LeaseReport{1, Seats(4)}), step.ledger);
}

TEST(SeatLedger, BringsSeatsHomeByNoClockBeforeTheSessionBegins)
{
    SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)}, at(100));
    ledger = after(ledger, LeaseReport{1, Seats(1)});
    EXPECT_EQ(expire(ledger, at(2000), at(1999)), ledger) << "its kiosk may have sold them before its end";
    const SeatLedger later = expire(ledger, at(2000), at(2000));
    EXPECT_EQ(later.free(), Seats(9));
    const LedgerStep late = receive(later, kLibrary, LeaseReport{1, Seats(3)}, {});
    EXPECT_EQ(late.ledger, later);
    EXPECT_EQ(late.answer, ServerMessage(LeaseSettled{1, Seats(3), Seats(1)}));
}

TEST(SeatLedger, LetsTheDeskSettleAKioskThatSellsNoMore)
{
    SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)}, at(100));
    ledger = after(ledger, LeaseReport{1, Seats(1)});
    EXPECT_EQ(settleLost(ledger, kLibrary, at(99)), std::nullopt) << "it may still sell";
    EXPECT_EQ(settleLost(ledger, kStation, at(100)), std::nullopt) << "it has none";
    const auto settled = settleLost(ledger, kLibrary, at(100));
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->free(), Seats(9)) << "the one it has reported stays sold";
    EXPECT_EQ(settled->leases.at(kLibrary).stand, LeaseStand::CameHome);
    EXPECT_EQ(settleLost(*settled, kLibrary, at(101)), std::nullopt) << "once";
    const LedgerStep late = receive(*settled, kLibrary, LeaseReturn{1, Seats(3)}, {});
    EXPECT_EQ(late.ledger, *settled) << "its late bookings are known by it";
    EXPECT_EQ(late.answer, ServerMessage(LeaseSettled{1, Seats(3), Seats(1)}));
}

TEST(SeatLedger, LetsTheDeskSettleALeaseThatWasGivenNoEnd)
{
    const SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    EXPECT_TRUE(settleLost(ledger, kLibrary, at(0)));
}

TEST(SeatLedger, HearsNothingFromALeaseThatWasReplaced)
{
    SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    ledger = after(ledger, LeaseReturn{1, Seats(2)});
    ledger = after(ledger, LeaseAsked{2, Seats(5)});
    for (const KioskMessage& old :
         std::vector<KioskMessage>{LeaseAsked{1, Seats(4)}, LeaseReport{1, Seats(4)}, LeaseReturn{1, Seats(4)}})
    {
        const LedgerStep step = receive(ledger, kLibrary, old, {});
        EXPECT_EQ(step.ledger, ledger);
        EXPECT_EQ(step.answer, std::nullopt);
    }
}

TEST(SeatLedger, LendsNothingAnewWhileSeatsAreOut)
{
    const SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    EXPECT_EQ(after(ledger, LeaseAsked{2, Seats(4)}), ledger);
}

TEST(SeatLedger, GivesOutNothingMoreWhenTheQuotaWasLowered)
{
    SeatLedger ledger = after(tenSeats(), LeaseAsked{1, Seats(4)});
    ledger = sell(ledger, Seats(3)).value();
    ledger.quota = Seats(5);
    EXPECT_EQ(ledger.free(), Seats());
    EXPECT_EQ(sell(ledger, Seats(1)), std::nullopt);
    EXPECT_EQ(receive(ledger, kStation, LeaseAsked{1, Seats(1)}, {}).answer,
              ServerMessage(LeaseGranted{1, Seats(), {}}));
    EXPECT_EQ(takeBack(ledger, Seats(3)).free(), Seats(1));
}

TEST(SeatLease, SellsWholePartiesUntilItsSeatsAreGone)
{
    const SeatLease lease = sold(opened(3), 2);
    EXPECT_EQ(lease.left(), Seats(1));
    EXPECT_FALSE(sell(lease, partyOf(2), at(0)).has_value());
    EXPECT_EQ(sold(lease, 1).left(), Seats());
}

TEST(SeatLease, SellsUntilAnHourBeforeItsEnd)
{
    const SeatLease lease = opened(3, at(10'000));
    EXPECT_TRUE(sell(lease, partyOf(1), at(6'399)));
    EXPECT_FALSE(sell(lease, partyOf(1), at(6'400)));
    EXPECT_FALSE(sell(lease, partyOf(1), at(99'999)));
}

TEST(SeatLease, SellsNothingByAClockThatWasSetBack)
{
    const SeatLease lease = receive(ask({}, Seats(3), at(500)), LeaseGranted{1, Seats(3), at(10'000)});
    EXPECT_FALSE(sell(lease, partyOf(1), at(499)));
    EXPECT_TRUE(sell(lease, partyOf(1), at(500)));
}

TEST(SeatLease, SellsAtAnyTimeWhereItWasGivenNoEnd)
{
    EXPECT_TRUE(sell(opened(3), partyOf(1), at(1'000'000)));
}

TEST(SeatLease, SellsNothingBeforeItIsGrantedAndAfterItIsClosed)
{
    EXPECT_FALSE(sell(ask({}, Seats(3), at(0)), partyOf(1), at(0)).has_value());
    EXPECT_FALSE(sell(close(opened(3)), partyOf(1), at(0)).has_value());
}

TEST(SeatLease, SaysWhatTheServerDoesNotKnowYet)
{
    const SeatLease asked = ask({}, Seats(3), at(0));
    EXPECT_EQ(toSend({}), std::nullopt);
    EXPECT_EQ(toSend(asked), KioskMessage(LeaseAsked{1, Seats(3)}));
    EXPECT_EQ(toSend(opened(3)), std::nullopt);
    const SeatLease lease = sold(opened(3), 2);
    EXPECT_EQ(toSend(lease), KioskMessage(LeaseReport{1, Seats(2)}));
    EXPECT_EQ(toSend(receive(lease, LeaseCounted{1, Seats(2)})), std::nullopt);
    EXPECT_EQ(toSend(close(lease)), KioskMessage(LeaseReturn{1, Seats(2)}));
}

TEST(SeatLease, IgnoresWhatIsOldOrOfAnotherLease)
{
    const SeatLease lease = receive(sold(sold(opened(3), 1), 1), LeaseCounted{1, Seats(2)});
    for (const ServerMessage& message :
         std::vector<ServerMessage>{LeaseGranted{1, Seats(3), {}}, LeaseCounted{1, Seats(1)},
                                    LeaseGranted{2, Seats(9), {}}, LeaseSettled{2, Seats(2), Seats(2)}})
        EXPECT_EQ(receive(lease, message), lease);
}

TEST(SeatLease, IsOverOnceTheServerHasHeardOfEverySale)
{
    const SeatLease closing = close(sold(opened(3), 2));
    const SeatLease over = receive(closing, LeaseSettled{1, Seats(2), Seats(2)});
    EXPECT_EQ(over.phase, LeasePhase::None);
    EXPECT_EQ(ask(over, Seats(1), at(0)).number, 2);
}

TEST(SeatLease, StopsAndReportsAgainWhenItCameHomeWhileSelling)
{
    const SeatLease lease = sold(sold(opened(3, at(10'000)), 1), 1);
    const SeatLease stopped = receive(lease, LeaseSettled{1, Seats(1), Seats(1)});
    EXPECT_EQ(stopped.phase, LeasePhase::Closing);
    EXPECT_EQ(toSend(stopped), KioskMessage(LeaseReturn{1, Seats(2)}));
    const SeatLease over = receive(stopped, LeaseSettled{1, Seats(2), Seats(1)});
    EXPECT_EQ(over.phase, LeasePhase::None);
    EXPECT_EQ(over.counted, Seats(1)); // the second booking is decided when it arrives
}

} // namespace musubi::booking
