// What both stores do, one visitor at a time. Who comes when is in concurrent_booking_test.cpp.
#include "tests/content/store/bookings/any_store.hpp"

namespace musubi::store::bookings {

using booking::BookingRefusal;
using booking::BookingState;
using booking::Cause;
using booking::Seats;

class BookingStoreOfEither : public AnyStore
{
protected:
    BookingStore store = openStore(); // NOLINT: the tests are about it

    [[nodiscard]] booking::BookingState stateOf(int number)
    {
        const Receipt receipt = book(store, partyOf(m_heads.at(number), number), terms);
        return look(store, receipt).state;
    }
    Receipt ask(int heads, int number, Instant now = at(0))
    {
        m_heads[number] = heads;
        return book(store, partyOf(heads, number), terms, now);
    }
    Result<BookingState, booking::BookingRefused> happens(int number, Cause cause, Instant now = at(10))
    {
        const auto change = store.apply(saturday(), {keyOf(number), cause, {}}, terms, now);
        EXPECT_TRUE(change) << (change ? "" : describe(change.error()));
        return change.value();
    }
    [[nodiscard]] SessionSeats seats() { return store.seats(saturday()).value(); }

    SessionTerms terms = termsFor(5); // NOLINT

private:
    std::map<int, int> m_heads;
};

TEST_P(BookingStoreOfEither, GivesSeatsAndAReceiptThatFindsThem)
{
    const Receipt receipt = ask(3, 1);
    EXPECT_EQ(receipt.answer, (booking::Accepted{BookingState::Confirmed, Cause::SeatsWereFree, 0}));
    EXPECT_EQ(receipt.number, booking::ReceiptNumber::of(keyOf(1)));
    const Standing standing = look(store, receipt);
    EXPECT_EQ(standing.key, keyOf(1));
    EXPECT_EQ(standing.party.heads(), 3);
    EXPECT_EQ(standing.session, saturday().text());
    EXPECT_EQ(seats(), (SessionSeats{Seats(5), Seats(3), Seats(), Seats(), 0}));
}

TEST_P(BookingStoreOfEither, AnswersARepeatAsTheFirstTime)
{
    const Receipt first = ask(3, 1);
    EXPECT_EQ(ask(3, 1), first);
    BookingStore other = openStore();
    EXPECT_EQ(book(other, partyOf(3, 1), terms), first) << "at another kiosk";
    ASSERT_TRUE(happens(1, Cause::CancelledByVisitor));
    EXPECT_EQ(ask(3, 1), first) << "a repeat that was on its way for long does not book again";
    EXPECT_EQ(seats().sold, Seats());
    EXPECT_EQ(book(store, partyOf(3, 1), terms, at(1500)), first) << "nor does the end of sign-up matter to it";
}

TEST_P(BookingStoreOfEither, RefusesAKeyWithAnotherBody)
{
    ask(3, 1);
    const auto other = store.book(partyOf(2, 1), terms, at(0));
    ASSERT_TRUE(other);
    ASSERT_FALSE(other.value());
    EXPECT_EQ(other.value().error().why, BookingRefusal::KeyUsedForOther);
    NewBooking elsewhere = partyOf(3, 1);
    elsewhere.request.session.rule = "sundays";
    EXPECT_FALSE(store.book(elsewhere, terms, at(0)).value());
    NewBooking otherForm = partyOf(3, 1);
    otherForm.sealed = "somebody else's form";
    EXPECT_FALSE(store.book(otherForm, terms, at(0)).value());
    EXPECT_EQ(seats().sold, Seats(3));
}

TEST_P(BookingStoreOfEither, LeavesNothingOfARefusal)
{
    const auto late = store.book(partyOf(1, 1), terms, at(1000));
    ASSERT_TRUE(late);
    ASSERT_FALSE(late.value());
    EXPECT_EQ(late.value().error().why, BookingRefusal::Closed);
    EXPECT_EQ(seats(), SessionSeats());
    EXPECT_EQ(openDesk().purge(city(), at(9999)).value(), PurgeReport());
}

TEST_P(BookingStoreOfEither, KeepsTheRefusalOfWhatAKioskHadWrittenDown)
{
    NewBooking late = partyOf(1, 1);
    late.arrival = Arrival::Delayed;
    const Receipt receipt = book(store, late, terms, at(1000));
    EXPECT_EQ(receipt.answer.state, BookingState::Declined);
    EXPECT_EQ(look(store, receipt).cause, Cause::RefusedOnArrival);
    EXPECT_EQ(seats().sold, Seats());
}

TEST_P(BookingStoreOfEither, NeverSplitsAParty)
{
    ask(3, 1);
    EXPECT_EQ(ask(3, 2).answer, (booking::Accepted{BookingState::Waiting, Cause::NoSeatsFree, 0}));
    EXPECT_EQ(ask(2, 3).answer.state, BookingState::Confirmed) << "fits where the larger one does not";
    EXPECT_EQ(seats(), (SessionSeats{Seats(5), Seats(5), Seats(), Seats(), 1}));
}

TEST_P(BookingStoreOfEither, OffersSeatsThatCameFreeToWhoWaits)
{
    ask(4, 1);
    ask(3, 2);
    ASSERT_EQ(happens(1, Cause::CancelledByVisitor).value(), BookingState::Cancelled);
    EXPECT_EQ(stateOf(2), BookingState::Offered);
    EXPECT_EQ(seats(), (SessionSeats{Seats(5), Seats(), Seats(3), Seats(), 0}));
    EXPECT_EQ(ask(3, 3).answer.state, BookingState::Waiting) << "they are held";
    EXPECT_EQ(happens(2, Cause::OfferAccepted).value(), BookingState::Confirmed);
    EXPECT_EQ(happens(2, Cause::OfferAccepted).value(), BookingState::Confirmed) << "the reply was lost";
    EXPECT_EQ(seats(), (SessionSeats{Seats(5), Seats(3), Seats(), Seats(), 1}));
}

TEST_P(BookingStoreOfEither, GivesAnOfferThatNobodyAnsweredToTheNext)
{
    ask(5, 1);
    ask(5, 2);
    ask(4, 3);
    ASSERT_TRUE(happens(1, Cause::CancelledByVisitor, at(10)));
    ASSERT_EQ(stateOf(2), BookingState::Offered);
    const auto late = happens(2, Cause::OfferAccepted, at(110));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().why, BookingRefusal::TooLate);
    EXPECT_EQ(ask(1, 4, at(111)).answer.state, BookingState::Confirmed) << "what is left beside the next offer";
    EXPECT_EQ(stateOf(2), BookingState::Expired);
    EXPECT_EQ(stateOf(3), BookingState::Offered);
    EXPECT_EQ(seats(), (SessionSeats{Seats(5), Seats(1), Seats(4), Seats(), 0}));
}

TEST_P(BookingStoreOfEither, CancelsOnce)
{
    ask(2, 1);
    ask(2, 2);
    EXPECT_EQ(happens(1, Cause::CancelledByVisitor).value(), BookingState::Cancelled);
    EXPECT_EQ(happens(1, Cause::CancelledByVisitor).value(), BookingState::Cancelled);
    const auto again = happens(1, Cause::CancelledByDesk);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().why, BookingRefusal::TooLate);
    EXPECT_EQ(seats().sold, Seats(2)) << "seats come back once";
}

TEST_P(BookingStoreOfEither, KnowsNoBookingOfAnotherSession)
{
    ask(2, 1);
    booking::SessionKey sunday = saturday();
    sunday.rule = "sundays";
    const auto change = store.apply(sunday, {keyOf(1), Cause::CancelledByVisitor, {}}, terms, at(0));
    ASSERT_FALSE(change);
    EXPECT_EQ(change.error().code, ErrorCode::NotFound);
    EXPECT_EQ(seats().sold, Seats(2));
}

TEST_P(BookingStoreOfEither, LetsTheDeskApproveAndPromote)
{
    terms.terms.mode = model::SignUpMode::Approval;
    EXPECT_EQ(ask(4, 1).answer.state, BookingState::AwaitingApproval);
    EXPECT_EQ(ask(4, 2).answer.state, BookingState::AwaitingApproval);
    EXPECT_EQ(seats().sold, Seats());
    EXPECT_EQ(happens(1, Cause::Approved).value(), BookingState::Confirmed);
    EXPECT_EQ(happens(2, Cause::Approved).value(), BookingState::Waiting);
    const auto full = happens(2, Cause::PromotedByDesk);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().why, BookingRefusal::Full);
    EXPECT_EQ(happens(2, Cause::Approved).value(), BookingState::Waiting) << "the reply was lost";
    EXPECT_EQ(happens(2, Cause::OfferDeclined).error().why, BookingRefusal::TooLate) << "there was no offer";
}

TEST_P(BookingStoreOfEither, TakesTheQuotaOfTheNewestRelease)
{
    ask(5, 1);
    EXPECT_EQ(ask(2, 2).answer.state, BookingState::Waiting);
    terms = termsFor(7, 2);
    EXPECT_EQ(ask(3, 3).answer.state, BookingState::Waiting) << "the two new seats go to who waits";
    EXPECT_EQ(stateOf(2), BookingState::Offered);
    terms = termsFor(100, 1);
    EXPECT_EQ(ask(3, 4).answer.state, BookingState::Waiting) << "an old release at another kiosk says nothing new";
    EXPECT_EQ(seats().quota, Seats(7));
    terms = termsFor(2, 3);
    EXPECT_EQ(ask(1, 5).answer.state, BookingState::Waiting) << "fewer than are sold already";
    EXPECT_EQ(happens(1, Cause::CancelledByVisitor).value(), BookingState::Cancelled);
    EXPECT_LE(seats().sold + seats().offered, Seats(2));
}

TEST_P(BookingStoreOfEither, SellsWithoutEndWhereNoQuotaIsKnown)
{
    terms.terms.quota.reset();
    for (int number = 1; number <= 4; ++number)
        EXPECT_EQ(ask(1000, number).answer.state, BookingState::Confirmed);
    EXPECT_EQ(seats().sold, Seats(4000));
}

TEST_P(BookingStoreOfEither, EndsWithTheStartWhatNobodyHasDecided)
{
    ask(1, 1);
    terms.terms.mode = model::SignUpMode::Lottery;
    ask(2, 2);
    terms.terms.mode = model::SignUpMode::Approval;
    ask(2, 3);
    ASSERT_TRUE(happens(1, Cause::CancelledByDesk, at(1'999)));
    EXPECT_EQ(stateOf(2), BookingState::InDraw);
    EXPECT_EQ(stateOf(3), BookingState::AwaitingApproval);
    terms.terms.mode = model::SignUpMode::FirstCome;
    ask(1, 4);
    ASSERT_TRUE(happens(4, Cause::CancelledByDesk, at(2'000)));
    EXPECT_EQ(stateOf(2), BookingState::Expired);
    EXPECT_EQ(stateOf(3), BookingState::Expired);
}

// A kiosk was cut off for 595 seconds; an offer lasts 100.
TEST_P(BookingStoreOfEither, OffersNothingThatIsOverBecauseAnOldRequestArrives)
{
    ask(5, 1);
    ask(2, 2);
    terms = termsFor(7, 2); // a larger room
    NewBooking old = partyOf(7, 3);
    old.arrival = Arrival::Delayed;
    old.arrived = at(600);
    book(store, old, terms, at(5));
    ASSERT_EQ(stateOf(2), BookingState::Offered);
    EXPECT_TRUE(happens(2, Cause::OfferAccepted, at(650)));
}

TEST_P(BookingStoreOfEither, TellsNobodyWhetherTheNumberOrThePinIsWrong)
{
    const Receipt receipt = ask(2, 1);
    const auto wrongPin = store.find(city(), receipt.number, "0000");
    const auto wrongNumber = store.find(city(), booking::ReceiptNumber::of(keyOf(2)), "2718");
    ASSERT_FALSE(wrongPin);
    ASSERT_FALSE(wrongNumber);
    EXPECT_EQ(wrongPin.error(), wrongNumber.error());
    EXPECT_FALSE(store.find(booking::OrganisationId("elsewhere"), receipt.number, "2718"));
}

TEST_P(BookingStoreOfEither, EndsGuessingAtPins)
{
    const Receipt receipt = ask(2, 1);
    for (int guess = 1; guess < BookingStore::kWrongPins; ++guess)
        EXPECT_EQ(store.find(city(), receipt.number, "0000").error().code, ErrorCode::NotFound);
    look(store, receipt);
    for (int guess = 0; guess < BookingStore::kWrongPins; ++guess) {
        BookingStore elsewhere = openStore();
        EXPECT_EQ(elsewhere.find(city(), receipt.number, "0000").error().code, ErrorCode::NotFound);
    }
    const auto right = store.find(city(), receipt.number, "2718");
    ASSERT_FALSE(right) << "a guesser learns nothing from the eleventh guess on";
    EXPECT_EQ(right.error().code, ErrorCode::Invalid);
}

TEST_P(BookingStoreOfEither, PurgesWhatIsOverAndNothingElse)
{
    NewBooking early = partyOf(1, 1);
    early.sealed = "sealed bytes";
    early.purgeAfter = at(3000);
    book(store, early, terms);
    NewBooking careless = partyOf(1, 2);
    careless.sealed = "sealed bytes";
    careless.purgeAfter = at(100);
    book(store, careless, terms);
    const Receipt late = ask(1, 3);
    ASSERT_TRUE(happens(1, Cause::CancelledByVisitor));
    EXPECT_EQ(openDesk().purge(city(), at(1999)).value(), PurgeReport()) << "never before the session has begun";
    EXPECT_EQ(openDesk().purge(city(), at(2000)).value(), (PurgeReport{1, 1, 0}));
    EXPECT_EQ(openDesk().purge(booking::OrganisationId("elsewhere"), at(9000)).value(), PurgeReport());
    EXPECT_EQ(openDesk().purge(city(), at(3000)).value(), (PurgeReport{1, 1, 1}));
    EXPECT_EQ(look(store, late).state, BookingState::Confirmed);
    EXPECT_EQ(openDesk().purge(city(), at(5000)).value(), (PurgeReport{0, 1, 0}));
}

INSTANTIATE_TEST_SUITE_P(On, BookingStoreOfEither, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace musubi::store::bookings
