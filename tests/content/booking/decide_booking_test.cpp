#include "content/booking/decide_booking.hpp"

#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

namespace musubi::booking {

namespace {

BookingTerms tenSeats(model::SignUpMode mode = model::SignUpMode::FirstCome)
{
    BookingTerms terms;
    terms.mode = mode;
    terms.quota = Seats(10);
    terms.opens = at(100);
    terms.closes = at(200);
    terms.starts = at(300);
    return terms;
}

BookingOutcome decided(int heads, const BookingTerms& terms = tenSeats(), const Tally& tally = {}, int now = 150)
{
    return decideBooking(requestOf(99, heads), terms, tally, at(now));
}

BookingRefused refused(BookingRefusal why, std::optional<Instant> when = {}, std::optional<Seats> seats = {})
{
    return {why, when, seats};
}

} // namespace

TEST(DecideBooking, ConfirmsWhileSeatsAreFree)
{
    EXPECT_EQ(decided(10).value(), (Accepted{BookingState::Confirmed, Cause::SeatsWereFree, 0}));
}

TEST(DecideBooking, CountsWhatIsSoldOfferedAndLent)
{
    Tally tally;
    tally.sold = Seats(3);
    tally.offered = Seats(3);
    tally.lent = Seats(3);
    EXPECT_EQ(decided(1, tenSeats(), tally).value().state, BookingState::Confirmed);
    EXPECT_EQ(decided(2, tenSeats(), tally).value(), (Accepted{BookingState::Waiting, Cause::NoSeatsFree, 0}));
}

TEST(DecideBooking, NeverSplitsAPartyAndLeavesTheSeatsToASmallerOne)
{
    Tally tally;
    tally.sold = Seats(5);
    EXPECT_EQ(decided(6, tenSeats(), tally).value().state, BookingState::Waiting);
    tally.waiting = {waiting(1, 6, 0)};
    tally.nextPlace = 1;
    EXPECT_EQ(decided(5, tenSeats(), tally).value().state, BookingState::Confirmed);
}

TEST(DecideBooking, LetsNobodyOvertakeAPartyThatWaitsAndFits)
{
    Tally tally;
    tally.sold = Seats(6);
    tally.waiting = {waiting(1, 3, 0)};
    tally.nextPlace = 1;
    EXPECT_EQ(decided(3, tenSeats(), tally).value(), (Accepted{BookingState::Waiting, Cause::OthersWaitBefore, 1}));
    EXPECT_EQ(decided(2, tenSeats(), tally).value().state, BookingState::Waiting);
    EXPECT_EQ(decided(1, tenSeats(), tally).value().state,
              BookingState::Confirmed); // the fourth seat, which three leave
}

TEST(DecideBooking, PutsAHigherRankBeforeThoseWhoWait)
{
    Tally tally;
    tally.sold = Seats(7);
    tally.waiting = {waiting(1, 3, 0), waiting(2, 8, 1)};
    tally.nextPlace = 2;
    BookingRequest request = requestOf(99, 3);
    request.priority = Priority::of(1, "Lives in the city.").value();
    EXPECT_EQ(decideBooking(request, tenSeats(), tally, at(150)).value().state, BookingState::Confirmed);
    request.party = partyOf(4);
    EXPECT_EQ(decideBooking(request, tenSeats(), tally, at(150)).value(),
              (Accepted{BookingState::Waiting, Cause::NoSeatsFree, 0}));
}

TEST(DecideBooking, TakesRequestsFromTheOpeningUntilTheClosing)
{
    EXPECT_EQ(decided(1, tenSeats(), {}, 99).error(), refused(BookingRefusal::NotYetOpen, at(100)));
    EXPECT_TRUE(decided(1, tenSeats(), {}, 100).ok());
    EXPECT_TRUE(decided(1, tenSeats(), {}, 199).ok());
    EXPECT_EQ(decided(1, tenSeats(), {}, 200).error(), refused(BookingRefusal::Closed, at(200)));
    EXPECT_EQ(decided(1, tenSeats(), {}, 300).error(), refused(BookingRefusal::SessionBegan, at(300)));
}

TEST(DecideBooking, TakesNobodyForASessionWithoutSignUp)
{
    EXPECT_EQ(decided(1, tenSeats(model::SignUpMode::None)).error(), refused(BookingRefusal::NoSignUp));
}

TEST(DecideBooking, RefusesAPartyThatWouldNeverFit)
{
    BookingTerms terms = tenSeats();
    EXPECT_EQ(decided(11, terms).error(), refused(BookingRefusal::PartyTooLarge, {}, Seats(10)));
    terms.largestParty = Seats(4);
    EXPECT_EQ(decided(5, terms).error(), refused(BookingRefusal::PartyTooLarge, {}, Seats(4)));
    terms.mode = model::SignUpMode::Lottery;
    EXPECT_EQ(decided(5, terms).error(), refused(BookingRefusal::PartyTooLarge, {}, Seats(4)));
}

TEST(DecideBooking, KeepsAWaitingListAsLongAsTheTermsSay)
{
    Tally tally;
    tally.sold = Seats(9);
    tally.waiting = {waiting(1, 2, 0)};
    BookingTerms terms = tenSeats();
    terms.longestWaitingList = 2;
    EXPECT_EQ(decided(2, terms, tally).value().partiesBefore, 1);
    terms.longestWaitingList = 1;
    EXPECT_EQ(decided(2, terms, tally).error(), refused(BookingRefusal::WaitingListFull, {}, Seats(1)));
    EXPECT_TRUE(decided(1, terms, tally).ok()); // who finds a seat does not wait
    terms.waitingList = WaitingListRule::None;
    EXPECT_EQ(decided(2, terms, tally).error(), refused(BookingRefusal::Full, {}, Seats(1)));
}

TEST(DecideBooking, GathersALotteryAndAnApprovalHoweverManyAsk)
{
    Tally tally;
    tally.sold = Seats(10);
    EXPECT_EQ(decided(4, tenSeats(model::SignUpMode::Lottery), tally).value(),
              (Accepted{BookingState::InDraw, Cause::EnteredDraw, 0}));
    EXPECT_EQ(decided(4, tenSeats(model::SignUpMode::Approval), tally).value(),
              (Accepted{BookingState::AwaitingApproval, Cause::AskedApproval, 0}));
}

TEST(DecideBooking, FindsASeatForEverybodyWhereNoLimitIsKnown)
{
    BookingTerms terms = tenSeats();
    terms.quota.reset();
    Tally tally;
    tally.sold = Seats(5'000);
    EXPECT_EQ(decided(5'000, terms, tally).value().state, BookingState::Confirmed);
}

TEST(DecideBooking, SellsNothingWhenTheQuotaWasLoweredBelowWhatIsSold)
{
    Tally tally;
    tally.sold = Seats(12);
    EXPECT_EQ(freeSeats(tenSeats(), tally), Seats());
    EXPECT_EQ(decided(1, tenSeats(), tally).value().state, BookingState::Waiting);
}

TEST(DecideApproval, ConfirmsWhenThereAreSeatsAlsoAfterTheClosing)
{
    const BookingTerms terms = tenSeats(model::SignUpMode::Approval);
    EXPECT_EQ(decideApproval(waiting(1, 4, 0), terms, {}, at(250)).value(),
              (Accepted{BookingState::Confirmed, Cause::Approved, 0}));
    EXPECT_EQ(decideApproval(waiting(1, 4, 0), terms, {}, at(300)).error(),
              refused(BookingRefusal::SessionBegan, at(300)));
}

TEST(DecideApproval, LetsThePartyWaitAtThePlaceWhereItAsked)
{
    BookingTerms terms = tenSeats(model::SignUpMode::Approval);
    Tally tally;
    tally.sold = Seats(8);
    tally.waiting = {waiting(2, 5, 2), waiting(3, 5, 8)};
    EXPECT_EQ(decideApproval(waiting(1, 4, 5), terms, tally, at(150)).value(),
              (Accepted{BookingState::Waiting, Cause::ApprovedWithoutSeats, 1}));
    terms.waitingList = WaitingListRule::None;
    EXPECT_EQ(decideApproval(waiting(1, 4, 5), terms, tally, at(150)).error(),
              refused(BookingRefusal::Full, {}, Seats(2)));
}

namespace {

Accepted late(int heads, const BookingTerms& terms, const Tally& tally, int now = 150)
{
    return decideLateSale({keyOf(1), partyOf(heads), priorityOfLateSale(), 50}, terms, tally, at(now));
}

} // namespace

TEST(DecideLateSale, KeepsThePromiseWhileThereAreSeatsHoweverLate)
{
    Tally tally;
    tally.sold = Seats(6);
    tally.waiting = {waiting(2, 5, 2)};
    const Accepted kept{BookingState::Confirmed, Cause::SoldFromLease, 0};
    EXPECT_EQ(late(4, tenSeats(), tally), kept);
    EXPECT_EQ(late(4, tenSeats(), tally, 299), kept) << "sign-up has closed";
    EXPECT_EQ(late(4, tenSeats(), tally, 300), kept) << "it has begun";
}

TEST(DecideLateSale, PutsItBeforeEverybodyWhereThereAreNone)
{
    BookingTerms terms = tenSeats();
    Tally tally;
    tally.sold = Seats(7);
    tally.waiting = {waiting(2, 5, 2), {keyOf(3), partyOf(4), priorityOfLateSale(), 9}};
    const Accepted waits{BookingState::Waiting, Cause::NoSeatsFree, 1};
    EXPECT_EQ(late(4, terms, tally), waits) << "only one of the same fate comes before it";
    terms.longestWaitingList = 2;
    EXPECT_EQ(late(4, terms, tally), waits);
    terms.waitingList = WaitingListRule::None;
    EXPECT_EQ(late(4, terms, tally), waits);
    EXPECT_EQ(late(4, terms, tally, 300), (Accepted{BookingState::Declined, Cause::RefusedOnArrival, 0}));
}

TEST(BookingRefusal, HasANameOfItsOwn)
{
    std::vector<std::string_view> names;
    for (const BookingRefusal refusal : kBookingRefusals)
        names.push_back(nameOf(refusal));
    EXPECT_EQ(names,
              (std::vector<std::string_view>{"no-sign-up", "not-yet-open", "closed", "session-began", "party-too-large",
                                             "full", "waiting-list-full", "key-used-for-other", "too-late"}));
}

} // namespace musubi::booking
