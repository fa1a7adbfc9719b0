// What the desk reads and does that no kiosk can.
#include "tests/content/store/bookings/any_store.hpp"

namespace musubi::store::bookings {

namespace {

using booking::BookingState;
using booking::Cause;
using booking::Seats;

class DeskOfEither : public AnyStore
{
protected:
    static SessionTerms lottery()
    {
        SessionTerms terms = termsFor(5);
        terms.terms.mode = model::SignUpMode::Lottery;
        return terms;
    }
    void become(BookingStore& desk, int number, Cause cause, BookingState expected, const SessionTerms& terms)
    {
        const auto done = desk.apply(saturday(), {keyOf(number), cause, "note"}, terms, at(1200));
        ASSERT_TRUE(done) << describe(done.error());
        ASSERT_TRUE(done.value()) << number;
        EXPECT_EQ(done.value().value(), expected) << number;
    }
};

INSTANTIATE_TEST_SUITE_P(Store, DeskOfEither, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace

TEST_P(DeskOfEither, ListsBookingsWithTheirTimes)
{
    BookingStore store = openStore();
    const Receipt first = book(store, partyOf(3, 1), termsFor(5), at(7));
    NewBooking ranked = partyOf(4, 2);
    ranked.request.priority = booking::Priority::of(2, "a second try").value();
    const Receipt second = book(store, ranked, termsFor(5), at(8));
    BookingStore desk = openDesk();
    ASSERT_TRUE(desk.apply(saturday(), {keyOf(1), Cause::CancelledByDesk, "ill"}, termsFor(5), at(20)));

    const auto lines = desk.bookings(city(), saturday().text());
    ASSERT_TRUE(lines) << describe(lines.error());
    ASSERT_EQ(lines.value().size(), 2U);
    const BookingLine& gone = lines.value()[0];
    EXPECT_EQ(gone.receipt, first.number);
    EXPECT_EQ(gone.party.party.heads(), 3);
    EXPECT_EQ(gone.state, BookingState::Cancelled);
    EXPECT_EQ(gone.cause, Cause::CancelledByDesk);
    EXPECT_EQ(gone.asked, at(7));
    EXPECT_EQ(gone.changed, at(20));
    const BookingLine& next = lines.value()[1];
    EXPECT_EQ(next.party.priority.reason(), "a second try");
    EXPECT_EQ(next.state, BookingState::Offered) << "the seats that came free";
    EXPECT_EQ(next.offerEnds, at(120));
    EXPECT_EQ(next.asked, at(8));
    EXPECT_EQ(next.changed, at(20));
    EXPECT_EQ(desk.lookUp(city(), second.number).value(), next);
    EXPECT_TRUE(desk.bookings(booking::OrganisationId("another"), saturday().text()).value().empty());
}

TEST_P(DeskOfEither, ListsTheSessionsOfOneOrganisation)
{
    BookingStore store = openStore();
    book(store, partyOf(3, 1), termsFor(5));
    NewBooking others = partyOf(1, 2);
    others.request.session.organisation = booking::OrganisationId("geopark");
    book(store, others, termsFor(9));
    BookingStore desk = openDesk();
    const auto lines = desk.sessions(city());
    ASSERT_TRUE(lines) << describe(lines.error());
    ASSERT_EQ(lines.value().size(), 1U);
    EXPECT_EQ(lines.value()[0].session, saturday().text());
    EXPECT_EQ(lines.value()[0].seats, (SessionSeats{Seats(5), Seats(3), Seats(), Seats(), 0}));
}

TEST_P(DeskOfEither, ReadsTheSealedBytesAsTheyAre)
{
    BookingStore store = openStore();
    NewBooking wanted = partyOf(2, 1);
    wanted.sealed = std::string("sealed\0\xff bytes", 14);
    book(store, wanted, termsFor(5));
    book(store, partyOf(2, 2), termsFor(5));
    BookingStore desk = openDesk();
    EXPECT_EQ(desk.sealedForm(city(), keyOf(1)).value(), wanted.sealed);
    EXPECT_EQ(desk.sealedForm(city(), keyOf(2)).value(), std::nullopt) << "nothing was typed";
    EXPECT_EQ(desk.sealedForm(booking::OrganisationId("another"), keyOf(1)).value(), std::nullopt);
    const auto unknown = desk.lookUp(city(), booking::ReceiptNumber::of(keyOf(77)));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
}

TEST_P(DeskOfEither, LetsThoseWaitWhoLostADrawInItsOrder)
{
    BookingStore store = openStore();
    for (const int number : {1, 2, 3, 4})
        book(store, partyOf(number == 4 ? 2 : 4, number), lottery());
    BookingStore desk = openDesk();
    become(desk, 4, Cause::DrawWon, BookingState::Confirmed, lottery());
    for (const int number : {3, 1, 2})
        become(desk, number, Cause::DrawWaits, BookingState::Waiting, lottery());
    const auto lines = desk.bookings(city(), saturday().text()).value();
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[1].party.key, keyOf(3));
    EXPECT_EQ(lines[2].party.key, keyOf(1));
    EXPECT_EQ(lines[3].party.key, keyOf(2));
    become(desk, 4, Cause::CancelledByDesk, BookingState::Cancelled, lottery());
    EXPECT_EQ(desk.lookUp(city(), booking::ReceiptNumber::of(keyOf(3))).value().state, BookingState::Offered)
        << "first in the draw, though another has asked before";
}

TEST_P(DeskOfEither, OffersWhatADrawLeavesAtOnce)
{
    BookingStore store = openStore();
    for (const int number : {1, 2, 3})
        book(store, partyOf(number + 1, number), lottery());
    BookingStore desk = openDesk();
    become(desk, 2, Cause::DrawWon, BookingState::Confirmed, lottery());
    become(desk, 3, Cause::DrawWaits, BookingState::Waiting, lottery());
    become(desk, 1, Cause::DrawWaits, BookingState::Waiting, lottery());
    EXPECT_EQ(desk.lookUp(city(), booking::ReceiptNumber::of(keyOf(3))).value().state, BookingState::Waiting);
    EXPECT_EQ(desk.lookUp(city(), booking::ReceiptNumber::of(keyOf(1))).value().state, BookingState::Offered)
        << "two seats are left, and nobody before fits";
}

TEST_P(DeskOfEither, SeatsNobodyByADrawBeyondTheQuota)
{
    BookingStore store = openStore();
    book(store, partyOf(4, 1), lottery());
    book(store, partyOf(4, 2), lottery());
    BookingStore desk = openDesk();
    become(desk, 1, Cause::DrawWon, BookingState::Confirmed, lottery());
    const auto full = desk.apply(saturday(), {keyOf(2), Cause::DrawWon, {}}, lottery(), at(1200));
    ASSERT_TRUE(full) << describe(full.error());
    ASSERT_FALSE(full.value());
    EXPECT_EQ(full.value().error().why, booking::BookingRefusal::Full);
    EXPECT_EQ(full.value().error().seats, Seats(1));
}

} // namespace musubi::store::bookings
