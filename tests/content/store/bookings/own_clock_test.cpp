// A kiosk that stands alone, with its bookings in a file: a clock that has jumped, or stands at 1970, deletes and ends
// nothing (promise T4).
#include "tests/content/store/bookings/any_store.hpp"

namespace musubi::store::bookings {

namespace {

using booking::BookingRefusal;
using booking::BookingState;
using booking::Cause;
using booking::Seats;

const Instant kDead{}; // 1970
const Instant kFuture{std::chrono::sys_days(std::chrono::year{2099} / 1 / 1)};

class OwnClockStore : public ::testing::Test
{
protected:
    /// As the regular errand of a kiosk whose clock is right.
    void rememberAt(Instant now) { ASSERT_TRUE(store.purge(city(), now)); }
    void ask(int heads, int number) { ASSERT_TRUE(store.book(partyOf(heads, number), terms, at(0)).value()); }
    [[nodiscard]] Result<BookingState, booking::BookingRefused> happens(int number, Cause cause, Instant now)
    {
        return store.apply(saturday(), {keyOf(number), cause, {}}, terms, now).value();
    }
    [[nodiscard]] BookingLine line(int number)
    {
        return store.lookUp(city(), booking::ReceiptNumber::of(keyOf(number))).value();
    }

    SqliteKeeping keeping;                                                // NOLINT: the tests are about it
    BookingStore store{keeping.connect(), noPause, OwnClock::Remembered}; // NOLINT
    SessionTerms terms = termsFor(5);                                     // NOLINT
};

class OwnClockOff : public OwnClockStore, public ::testing::WithParamInterface<Instant>
{};

} // namespace

TEST_P(OwnClockOff, DeletesNothingAndSaysWhatToDo)
{
    ask(1, 1);
    rememberAt(at(0));
    const auto purged = store.purge(city(), GetParam());
    ASSERT_FALSE(purged);
    EXPECT_EQ(purged.error().code, ErrorCode::Invalid);
    EXPECT_NE(purged.error().message.find("desk purge --date-is-right"), std::string::npos) << purged.error().message;
    EXPECT_FALSE(store.purge(city(), GetParam() + std::chrono::days(1))) << "nor is it believed the second time";
    EXPECT_EQ(line(1).state, BookingState::Confirmed);
    EXPECT_EQ(store.purge(city(), at(5000)).value().bookings, 1) << "the clock is right again";
}

/// A file from before there was a memory.
TEST_P(OwnClockOff, IsNotBelievedFarFromWhatHappenedLast)
{
    ask(1, 1);
    EXPECT_FALSE(store.purge(city(), GetParam()));
    EXPECT_FALSE(store.purge(city(), GetParam())) << "nor is it remembered";
    EXPECT_EQ(line(1).state, BookingState::Confirmed);
    EXPECT_EQ(store.purge(city(), at(5000)).value().bookings, 1) << "the clock is right";
}

TEST_P(OwnClockOff, EndsAndOffersNothing)
{
    ask(3, 1);
    ask(2, 2);
    ask(2, 3); // waits
    ask(2, 4); // waits
    rememberAt(at(0));
    ASSERT_TRUE(happens(2, Cause::CancelledByDesk, at(10)));
    ASSERT_EQ(line(3).state, BookingState::Offered);
    ASSERT_EQ(happens(1, Cause::CancelledByDesk, GetParam()).value(), BookingState::Cancelled);
    EXPECT_EQ(line(3).state, BookingState::Offered);
    EXPECT_EQ(line(4).state, BookingState::Waiting) << "an offer would have an end that nobody knows";
    ASSERT_EQ(happens(3, Cause::CancelledByDesk, at(20)).value(), BookingState::Cancelled);
    EXPECT_EQ(line(4).state, BookingState::Offered) << "the clock is right again";
    EXPECT_EQ(line(4).offerEnds, at(120));
}

INSTANTIATE_TEST_SUITE_P(At, OwnClockOff, ::testing::Values(kDead, kFuture),
                         [](const auto& each) { return each.param == kDead ? "The1970" : "The2099"; });

TEST_F(OwnClockStore, KnowsThatItIsNoEarlierThanWhenItWasLastRight)
{
    rememberAt(at(999));
    ASSERT_TRUE(store.book(partyOf(1, 1), terms, kDead).value());
    EXPECT_EQ(line(1).asked, at(999));
    rememberAt(at(1000));
    const auto late = store.book(partyOf(1, 2), terms, kDead).value();
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().why, BookingRefusal::Closed);
}

TEST_F(OwnClockStore, KeepsAsLongAsPromisedWhatWasAskedForWithoutADay)
{
    rememberAt(at(0));
    NewBooking need = partyOf(1, 1);
    need.request.session.start = LocalDateTime{};
    need.purgeAfter = kDead + std::chrono::days(30);
    terms.terms.mode = model::SignUpMode::Approval;
    terms.terms.closes = terms.terms.starts = need.purgeAfter;
    ASSERT_TRUE(store.book(need, terms, kDead).value());
    EXPECT_EQ(store.purge(city(), at(0) + std::chrono::days(29)).value(), PurgeReport());
    EXPECT_EQ(store.purge(city(), at(0) + std::chrono::days(30)).value().bookings, 1);
}

TEST_F(OwnClockStore, TakesAPersonsWordForTheDate)
{
    ask(1, 1);
    rememberAt(at(0));
    const Instant spring = at(0) + std::chrono::days(100); // the house was closed for works
    ASSERT_FALSE(store.purge(city(), spring));
    ASSERT_TRUE(store.trustClock(city(), spring));
    EXPECT_EQ(store.purge(city(), spring).value().bookings, 1);
    EXPECT_TRUE(store.purge(city(), spring + std::chrono::days(45))) << "from then on by itself";
}

TEST_F(OwnClockStore, DecidesByTheMomentUntilItHasRememberedOne)
{
    ask(5, 1);
    ask(2, 2);
    ASSERT_TRUE(happens(1, Cause::CancelledByDesk, at(10)));
    EXPECT_EQ(line(2).state, BookingState::Offered);
}

} // namespace musubi::store::bookings
