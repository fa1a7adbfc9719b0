// Seats that a kiosk was lent and sells without a network (promise B3), as the store of the server counts them.
#include "tests/content/store/bookings/any_store.hpp"

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
    std::optional<ServerMessage> say(const char* device, const booking::KioskMessage& message, Instant now = at(0),
                                     booking::LeaseEnd end = std::nullopt)
    {
        const auto answer = store.exchange(saturday(), {DeviceId(device), message, end}, terms, now);
        EXPECT_TRUE(answer) << (answer ? "" : describe(answer.error()));
        return answer.value();
    }
    [[nodiscard]] SessionSeats seats() { return store.seats(saturday()).value(); }

    BookingStore store = openStore();  // NOLINT: the tests are about it
    SessionTerms terms = termsFor(10); // NOLINT
};

TEST_P(LentSeatsOfEither, AreNoLongerForOthers)
{
    EXPECT_EQ(say("library", LeaseAsked{1, Seats(6)}), ServerMessage(LeaseGranted{1, Seats(6), {}}));
    EXPECT_EQ(say("library", LeaseAsked{1, Seats(6)}), ServerMessage(LeaseGranted{1, Seats(6), {}})) << "again";
    EXPECT_EQ(say("museum", LeaseAsked{1, Seats(6)}), ServerMessage(LeaseGranted{1, Seats(4), {}})) << "what is left";
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

TEST_P(LentSeatsOfEither, ComeHomeByWordAndByTime)
{
    say("library", LeaseAsked{1, Seats(6)});
    say("museum", LeaseAsked{1, Seats(4)}, at(0), at(500));
    EXPECT_EQ(say("library", LeaseReturn{1, Seats(2)}), ServerMessage(LeaseSettled{1, Seats(2), Seats(2)}));
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(2), Seats(), Seats(4), 0}));
    EXPECT_EQ(book(store, partyOf(8, 1), terms, at(499)).answer.state, BookingState::Waiting);
    EXPECT_EQ(book(store, partyOf(1, 2), terms, at(500)).answer.state, BookingState::Waiting)
        << "the eight that came free are offered to who waits";
    EXPECT_EQ(seats(), (SessionSeats{Seats(10), Seats(2), Seats(8), Seats(), 1}));
    EXPECT_EQ(say("museum", LeaseReport{1, Seats(3)}, at(501)), ServerMessage(LeaseSettled{1, Seats(3), Seats()}))
        << "too late: nothing of it is certain";
    EXPECT_EQ(seats().sold + seats().offered + seats().lent, Seats(10));
}

INSTANTIATE_TEST_SUITE_P(On, LentSeatsOfEither, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace musubi::store::bookings
