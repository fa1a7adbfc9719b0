// A visitor takes a booking back at a kiosk without a network, reads that it was received, and the store hears of it
// when much else has happened: it counts as of when it was said.
#include "content/store/bookings/delivery.hpp"
#include "tests/content/store/bookings/any_store.hpp"

namespace musubi::store::bookings {

namespace {

using booking::BookingRefusal;
using booking::BookingState;
using booking::Cause;
using booking::DeviceId;
using booking::Seats;

} // namespace

class LateCancellation : public AnyStore
{
protected:
    void ask(int heads, int number, model::SignUpMode mode = model::SignUpMode::FirstCome)
    {
        terms.terms.mode = mode;
        book(store, partyOf(heads, number), terms);
        terms.terms.mode = model::SignUpMode::FirstCome;
    }
    [[nodiscard]] Result<BookingState, booking::BookingRefused> arrives(int number, Instant said, Instant now)
    {
        const auto done = store.apply(saturday(), {keyOf(number), Cause::CancelledByVisitor, {}, said}, terms, now);
        EXPECT_TRUE(done) << (done ? "" : describe(done.error()));
        return done.value();
    }
    [[nodiscard]] BookingLine line(int number)
    {
        BookingStore desk = openDesk();
        return desk.lookUp(city(), booking::ReceiptNumber::of(keyOf(number))).value();
    }

    BookingStore store = openStore(); // NOLINT: the tests are about it
    SessionTerms terms = termsFor(5); // NOLINT
};

TEST_P(LateCancellation, CountsAlthoughTheSessionHasBegunSince)
{
    ask(3, 1);
    EXPECT_EQ(arrives(1, at(1999), at(3000)).value(), BookingState::Cancelled);
    EXPECT_EQ(line(1).changed, at(1999));
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats());
    EXPECT_EQ(arrives(1, at(1999), at(3001)).value(), BookingState::Cancelled) << "the answer was lost";
}

TEST_P(LateCancellation, IsWhatBecameOfABookingThatTheStartWouldHaveEnded)
{
    ask(5, 1);
    ask(2, 2);                              // waits
    ask(2, 3, model::SignUpMode::Lottery);  // in the draw
    ask(2, 4, model::SignUpMode::Approval); // before the desk
    for (const int number : {2, 3, 4}) {
        EXPECT_EQ(arrives(number, at(1500), at(3000)).value(), BookingState::Cancelled) << number;
        EXPECT_EQ(line(number).cause, Cause::CancelledByVisitor) << number;
    }
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(5), Seats(5), Seats(), Seats(), 0}));
}

TEST_P(LateCancellation, OfAnOfferGivesItToTheNext)
{
    ask(5, 1);
    ask(4, 2);
    ask(3, 3);
    ASSERT_TRUE(store.apply(saturday(), {keyOf(1), Cause::CancelledByVisitor, {}}, terms, at(10)).value());
    ASSERT_EQ(line(2).state, BookingState::Offered);
    EXPECT_EQ(arrives(2, at(50), at(500)).value(), BookingState::Cancelled) << "before the offer was over";
    EXPECT_EQ(line(3).state, BookingState::Offered);
    EXPECT_EQ(line(3).offerEnds, at(600)) << "it is offered from now on, not from then";
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(5), Seats(), Seats(3), Seats(), 0}));
}

TEST_P(LateCancellation, IsRefusedWhenItWasSaidTooLate)
{
    ask(3, 1);
    const auto late = arrives(1, at(2000), at(3000));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().why, BookingRefusal::SessionBegan);
    EXPECT_EQ(line(1).state, BookingState::Confirmed);
}

// A kiosk whose clock is ahead.
TEST_P(LateCancellation, CountsAsOfItsArrivalWhenThatIsStillToCome)
{
    ask(3, 1);
    EXPECT_EQ(arrives(1, at(9000), at(10)).value(), BookingState::Cancelled);
    EXPECT_EQ(line(1).changed, at(10));
}

TEST_P(LateCancellation, IsBroughtByTheKioskThatWroteItDown)
{
    const test::TemporaryFolder folder(quickDisk());
    Outbox outbox = Outbox::open(folder.path() / "outbox.sqlite", city(), DeviceId("library")).value();
    for (const int number : {1, 2, 3}) {
        WrittenBooking written{partyOf(2, number), terms, at(number)};
        written.booking.arrival = Arrival::Delayed;
        ASSERT_TRUE(outbox.keep(written, {}));
    }
    EXPECT_EQ(outbox.cancel(keyOf(1), at(1999)).value(), Waits::Here);
    EXPECT_EQ(outbox.cancel(keyOf(3), at(1999)).value(), Waits::Here); // there are seats for two of the three
    EXPECT_EQ(outbox.cancel(keyOf(2), at(2000)).value(), Waits::TooLate) << "the visitor hears so";
    EXPECT_EQ(deliver(outbox, store, at(3000)), (Delivery{3, 0, {}}));
    for (const int number : {1, 3}) {
        EXPECT_EQ(line(number).state, BookingState::Cancelled) << number;
        EXPECT_EQ(line(number).changed, at(1999)) << number;
    }
    EXPECT_EQ(line(2).state, BookingState::Confirmed);
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats(2));
}

INSTANTIATE_TEST_SUITE_P(On, LateCancellation, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace musubi::store::bookings
