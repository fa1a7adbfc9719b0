// Seats that a kiosk was lent and sells without a network (promise B3), as the store of the server counts them.
#include "tests/content/store/bookings/any_store.hpp"

#include <algorithm>

namespace musubi::store::bookings {

using booking::BookingState;
using booking::Cause;
using booking::DeviceId;
using booking::LeaseAsked;
using booking::LeaseCounted;
using booking::LeaseGranted;
using booking::LeaseReport;
using booking::LeaseReturn;
using booking::LeaseSettled;
using booking::Seats;
using booking::ServerMessage;

class LentSeatsOfEither : public AnyStore
{
protected:
    std::optional<ServerMessage> say(const char* device, const booking::KioskMessage& message, Instant now = at(0))
    {
        const auto answer = store.exchange(saturday(), {DeviceId(device), message}, terms, now);
        EXPECT_TRUE(answer) << (answer ? "" : describe(answer.error()));
        return answer.value();
    }
    [[nodiscard]] SessionSeats seats() { return store.seats(saturday()).value(); }
    /// What a kiosk sold for certain from its first lease, as it arrives.
    [[nodiscard]] NewBooking sold(int heads, int number, Instant arrived, const char* device = "library") const
    {
        NewBooking sold = partyOf(heads, number);
        sold.arrival = Arrival::Delayed;
        sold.arrived = arrived;
        sold.lease = LeaseUsed{DeviceId(device), 1};
        return sold;
    }
    /// The desk says that the kiosk is lost.
    [[nodiscard]] Result<Seats> settle(const char* device, Instant now)
    {
        BookingStore desk = openDesk();
        return desk.settleLost(saturday(), {DeviceId(device), "stolen"}, terms, now);
    }
    [[nodiscard]] Standing standingOf(int number)
    {
        return store.find(city(), booking::ReceiptNumber::of(keyOf(number)), "2718").value();
    }
    /// When every lease of the session has ended: an hour after sign-up has closed.
    static constexpr int kEnd = 1000 + 3600;

    BookingStore store = openStore();  // NOLINT: the tests are about it
    SessionTerms terms = termsFor(10); // NOLINT
};

TEST_P(LentSeatsOfEither, AreNoLongerForOthers)
{
    EXPECT_EQ(say("library", LeaseAsked{1, Seats(6)}), ServerMessage(LeaseGranted{1, Seats(6), at(kEnd)}));
    EXPECT_EQ(say("library", LeaseAsked{1, Seats(6)}, at(9)), ServerMessage(LeaseGranted{1, Seats(6), at(kEnd)}))
        << "again";
    EXPECT_EQ(say("museum", LeaseAsked{1, Seats(6)}), ServerMessage(LeaseGranted{1, Seats(4), at(kEnd)}))
        << "what is left";
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(), Seats(), Seats(10), 0}));
    EXPECT_EQ(book(store, partyOf(1, 1), terms).answer.state, BookingState::Waiting);
}

TEST_P(LentSeatsOfEither, AreSoldOnceWhenTheirBookingsArrive)
{
    say("library", LeaseAsked{1, Seats(6)});
    EXPECT_EQ(say("library", LeaseReport{1, Seats(5)}), ServerMessage(LeaseCounted{1, Seats(5)}));
    EXPECT_EQ(say("library", LeaseReport{1, Seats(3)}), ServerMessage(LeaseCounted{1, Seats(5)})) << "overtaken";
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(5), Seats(), Seats(1), 0}));
    NewBooking sold = partyOf(3, 1);
    sold.arrival = Arrival::Delayed;
    sold.lease = LeaseUsed{DeviceId("library"), 1};
    const Receipt receipt = book(store, sold, terms, at(1500));
    EXPECT_EQ(receipt.answer, (booking::Accepted{BookingState::Confirmed, Cause::SoldFromLease, 0}))
        << "also when sign-up has closed since";
    EXPECT_EQ(book(store, sold, terms, at(1500)), receipt);
    EXPECT_EQ(seats().sold, Seats(5)) << "they were counted before";
    NewBooking more = sold;
    more.request.key = keyOf(2);
    EXPECT_EQ(book(store, more, terms, at(1500)).answer.state, BookingState::Declined)
        << "two of five are left, not three";
}

TEST_P(LentSeatsOfEither, ComeHomeByWord)
{
    say("library", LeaseAsked{1, Seats(6)});
    EXPECT_EQ(say("library", LeaseReturn{1, Seats(2)}), ServerMessage(LeaseSettled{1, Seats(2), Seats(2)}));
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(2), Seats(), Seats(), 0}));
}

TEST_P(LentSeatsOfEither, ComeHomeByNoClockUntilTheSessionBegins)
{
    terms.terms.starts = at(kEnd + 500);
    say("library", LeaseAsked{1, Seats(6)});
    EXPECT_EQ(book(store, partyOf(5, 1), terms).answer.state, BookingState::Waiting);
    say("museum", LeaseReport{1, Seats()}, at(kEnd + 499));
    EXPECT_EQ(seats().lent, Seats(6)) << "they may have been sold before the end";
    say("museum", LeaseReport{1, Seats()}, at(kEnd + 500));
    EXPECT_EQ(seats().lent, Seats()) << "nobody is given seats any more";
    EXPECT_EQ(say("library", LeaseReturn{1, Seats(3)}, at(kEnd + 501)),
              ServerMessage(LeaseSettled{1, Seats(3), Seats()}));
    EXPECT_EQ(book(store, sold(3, 2, at(kEnd + 501)), terms, at(10)).answer,
              (booking::Accepted{BookingState::Confirmed, Cause::SoldFromLease, 0}))
        << "the receipt said so";
}

TEST_P(LentSeatsOfEither, ComeHomeWhenTheDeskSaysThatAKioskIsLost)
{
    terms.terms.starts = at(kEnd + 500);
    say("library", LeaseAsked{1, Seats(6)});
    say("library", LeaseReport{1, Seats(1)});
    EXPECT_EQ(book(store, partyOf(9, 1), terms).answer.state, BookingState::Waiting);
    EXPECT_EQ(book(store, partyOf(6, 2), terms).answer.state, BookingState::Waiting);
    const auto early = settle("library", at(kEnd - 1));
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, ErrorCode::Invalid);
    EXPECT_EQ(settle("museum", at(kEnd)).error().code, ErrorCode::NotFound);
    EXPECT_EQ(seats().lent, Seats(5)) << "nothing has changed";
    EXPECT_EQ(settle("library", at(kEnd)).value(), Seats(5));
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(1), Seats(9), Seats(), 1})) << "offered to who waits first";
    EXPECT_EQ(settle("library", at(kEnd + 1)).error().code, ErrorCode::NotFound) << "once";
    BookingStore desk = openDesk();
    const auto lines = desk.leases(city(), saturday().text()).value();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(
        lines[0],
        (LeaseLine{DeviceId("library"), {1, Seats(6), Seats(1), booking::LeaseStand::CameHome, at(kEnd)}, "stolen"}));
}

TEST_P(LentSeatsOfEither, AreKeptForALostKioskThatIsFoundWhileThereAreSome)
{
    terms.terms.starts = at(kEnd + 500);
    terms.terms.waitingList = booking::WaitingListRule::None;
    say("library", LeaseAsked{1, Seats(6)});
    EXPECT_EQ(settle("library", at(kEnd)).value(), Seats(6));
    EXPECT_EQ(say("library", LeaseReturn{1, Seats(5)}, at(kEnd + 1)),
              ServerMessage(LeaseSettled{1, Seats(5), Seats()}));
    EXPECT_EQ(book(store, sold(3, 1, at(kEnd + 1)), terms, at(10)).answer,
              (booking::Accepted{BookingState::Confirmed, Cause::SoldFromLease, 0}));
    EXPECT_EQ(book(store, partyOf(6, 2), terms, at(20)).answer.state, BookingState::Confirmed);
    const Receipt unlucky = book(store, sold(2, 3, at(kEnd + 2)), terms, at(10));
    EXPECT_EQ(unlucky.answer, (booking::Accepted{BookingState::Waiting, Cause::NoSeatsFree, 0}))
        << "although nobody else may wait";
    EXPECT_EQ(book(store, sold(2, 3, at(kEnd + 3)), terms, at(10)), unlucky) << "it arrives again";
    EXPECT_EQ(look(store, unlucky).partiesBefore, 0) << "as the receipt says";
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(9), Seats(), Seats(), 1})) << "never beyond the quota";
    ASSERT_TRUE(store.apply(saturday(), {keyOf(2), Cause::CancelledByVisitor, {}}, terms, at(kEnd + 4)));
    EXPECT_EQ(look(store, unlucky).state, BookingState::Offered);
}

TEST_P(LentSeatsOfEither, PutAPartyBeforeAllOthersThatLostThem)
{
    terms.terms.starts = at(kEnd + 500);
    say("library", LeaseAsked{1, Seats(6)});
    book(store, partyOf(7, 1), terms, at(1));
    book(store, partyOf(5, 2), terms, at(2));
    EXPECT_EQ(settle("library", at(kEnd)).value(), Seats(6));
    EXPECT_EQ(seats().offered, Seats(7)) << "to the first who waits";
    EXPECT_EQ(book(store, sold(4, 3, at(kEnd + 1)), terms, at(3)).answer,
              (booking::Accepted{BookingState::Waiting, Cause::NoSeatsFree, 0}));
    EXPECT_EQ(standingOf(2).partiesBefore, 1) << "who asked before, but was promised nothing";
    BookingStore desk = openDesk();
    const auto lines = desk.bookings(city(), saturday().text()).value();
    const auto late = std::ranges::find(lines, keyOf(3), [](const BookingLine& line) { return line.party.key; });
    ASSERT_NE(late, lines.end());
    EXPECT_EQ(late->party.priority, booking::priorityOfLateSale()) << "with the reason, for those who wait";
}

TEST_P(LentSeatsOfEither, AreNothingThatAKioskMayClaimBeyondItsLease)
{
    terms.terms.starts = at(kEnd + 500);
    say("library", LeaseAsked{1, Seats(2)});
    EXPECT_EQ(settle("library", at(kEnd)).value(), Seats(2));
    EXPECT_EQ(book(store, sold(3, 1, at(kEnd)), terms, at(kEnd)).answer.state, BookingState::Declined)
        << "it was lent two";
    EXPECT_EQ(book(store, sold(1, 2, at(kEnd), "museum"), terms, at(kEnd)).answer.state, BookingState::Declined)
        << "it was lent none";
}

INSTANTIATE_TEST_SUITE_P(On, LentSeatsOfEither, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace musubi::store::bookings
