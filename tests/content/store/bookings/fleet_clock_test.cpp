// Whose clock counts in a fleet: the server's (promises B3, P4, T4). One kiosk whose battery is dead, or whose date
// somebody has set by hand, harms nobody else.
#include "content/booking/lease_policy.hpp"
#include "content/store/bookings/delivery.hpp"
#include "content/store/bookings/lease_errands.hpp"
#include "tests/content/store/bookings/any_store.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <string>

namespace musubi::store::bookings {

namespace {

using booking::BookingRefusal;
using booking::BookingState;
using booking::Cause;
using booking::DeviceId;
using booking::Seats;

constexpr std::chrono::days kMonths(200);

class FleetClock : public ::testing::Test
{
protected:
    [[nodiscard]] static BookingStore openAs(const char* role)
    {
        return {opened<PostgresqlDatabase>(PostgresqlKeeping::server().address(role)), noPause};
    }
    static void setServer(int second) { PostgresqlKeeping::server().setClock(at(second)); }

    Receipt ask(int heads, int number, Instant clock)
    {
        const auto answer = store.book(partyOf(heads, number), terms, clock);
        EXPECT_TRUE(answer && answer.value());
        return answer.value().value();
    }
    void cancel(int number, Instant clock)
    {
        const auto done = store.apply(saturday(), {keyOf(number), Cause::CancelledByVisitor, {}}, terms, clock);
        ASSERT_TRUE(done && done.value());
    }
    [[nodiscard]] BookingLine line(int number)
    {
        return desk.lookUp(city(), booking::ReceiptNumber::of(keyOf(number))).value();
    }

    PostgresqlKeeping keeping;              // NOLINT: the tests are about it
    BookingStore store = openAs("kiosk_1"); // NOLINT
    BookingStore desk = openAs("desk_1");   // NOLINT
    SessionTerms terms = termsFor(5);       // NOLINT
};

/// The first number that `sql` gives.
int firstOf(const std::filesystem::path& file, const char* sql)
{
    sqlite3* database = nullptr;
    EXPECT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    sqlite3_stmt* asked = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database, sql, -1, &asked, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    EXPECT_EQ(sqlite3_step(asked), SQLITE_ROW);
    const int number = sqlite3_column_int(asked, 0);
    sqlite3_finalize(asked);
    sqlite3_close(database);
    return number;
}

class FleetClockOff : public FleetClock, public ::testing::WithParamInterface<std::chrono::days>
{
protected:
    const Instant wrong = at(0) + GetParam(); // NOLINT: where the server's clock stands at at(0)
};

} // namespace

TEST_F(FleetClock, IsTheServers)
{
    EXPECT_EQ(store.now(at(0) + kMonths).value(), at(0));
    setServer(7);
    EXPECT_EQ(store.now(at(0)).value(), at(7));
}

TEST_P(FleetClockOff, OpensAndClosesSignUpByTheServersClock)
{
    EXPECT_EQ(ask(1, 1, wrong).answer.state, BookingState::Confirmed);
    EXPECT_EQ(line(1).asked, at(0)) << "whoever waits for the answer asks now";
    setServer(1000);
    const auto late = store.book(partyOf(1, 2), terms, wrong).value();
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().why, BookingRefusal::Closed);
}

TEST_P(FleetClockOff, EndsNoOfferAndNoSession)
{
    ask(5, 1, at(0));
    ask(2, 2, at(0));
    cancel(1, wrong);
    EXPECT_EQ(line(2).state, BookingState::Offered);
    EXPECT_EQ(line(2).offerEnds, at(100)) << "given by a kiosk that is off, it lasts as long";
    setServer(99);
    ask(1, 3, wrong);
    EXPECT_EQ(line(2).state, BookingState::Offered);
    ASSERT_TRUE(store.apply(saturday(), {keyOf(2), Cause::OfferAccepted, {}}, terms, wrong).value());
    setServer(2000);
    const auto begun = store.apply(saturday(), {keyOf(2), Cause::CancelledByVisitor, {}}, terms, wrong).value();
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().why, BookingRefusal::SessionBegan);
}

TEST_P(FleetClockOff, BringsHomeNoLease)
{
    const booking::LeaseAsked wish{1, Seats(3)};
    terms.terms.starts = at(9000);
    ASSERT_TRUE(store.exchange(saturday(), {DeviceId("library"), wish}, terms, wrong).value());
    const auto lease = [&] { return desk.leases(city(), saturday().text()).value().at(0).lent; };
    EXPECT_EQ(lease().ends, at(1000) + booking::kClocksDiffer) << "when no kiosk sells any more";
    ask(1, 1, wrong);
    EXPECT_EQ(lease().lent(), Seats(3));
    const auto early = desk.settleLost(saturday(), {DeviceId("library"), "lost"}, terms, wrong);
    ASSERT_FALSE(early) << "it may still sell";
    EXPECT_EQ(early.error().code, ErrorCode::Invalid);
    setServer(1000 + 3600);
    EXPECT_TRUE(desk.settleLost(saturday(), {DeviceId("library"), "lost"}, terms, wrong));
}

TEST_P(FleetClockOff, PurgesByTheServersClock)
{
    ask(1, 1, at(0));
    setServer(4999);
    EXPECT_EQ(desk.purge(city(), wrong).value(), PurgeReport());
    setServer(5000);
    EXPECT_EQ(desk.purge(city(), wrong).value().bookings, 1);
}

TEST_P(FleetClockOff, KeepsWhatHasNoDayAsLongAsTheFormPromised)
{
    NewBooking need = partyOf(1, 1);
    need.request.session.start = LocalDateTime{};
    need.purgeAfter = wrong + std::chrono::days(30);
    terms.terms.mode = model::SignUpMode::Approval;
    terms.terms.closes = terms.terms.starts = need.purgeAfter;
    ASSERT_TRUE(store.book(need, terms, wrong).value());
    need.request.key = keyOf(2);
    need.arrival = Arrival::Delayed;
    need.arrived = wrong;
    ASSERT_TRUE(store.book(need, terms, wrong).value());
    PostgresqlKeeping::server().setClock(at(0) + std::chrono::days(30) - std::chrono::seconds(1));
    EXPECT_EQ(desk.purge(city(), wrong).value(), PurgeReport());
    PostgresqlKeeping::server().setClock(at(0) + std::chrono::days(30));
    EXPECT_EQ(desk.purge(city(), wrong).value().bookings, 2) << "and not for longer";
}

// A kiosk was cut off for longer than a short form is kept.
TEST_P(FleetClockOff, KeepsWhatArrivesAfterItsTimeFromItsArrival)
{
    NewBooking need = partyOf(1, 1);
    need.request.session.start = LocalDateTime{};
    need.purgeAfter = at(0) + std::chrono::days(30);
    need.arrival = Arrival::Delayed;
    terms.terms.mode = model::SignUpMode::Approval;
    terms.terms.closes = terms.terms.starts = need.purgeAfter;
    const Instant arrives = at(0) + std::chrono::days(40);
    PostgresqlKeeping::server().setClock(arrives);
    need.arrived = arrives;
    ASSERT_TRUE(store.book(need, terms, at(0)).value());
    PostgresqlKeeping::server().setClock(arrives + std::chrono::days(30) - std::chrono::seconds(1));
    EXPECT_EQ(desk.purge(city(), wrong).value(), PurgeReport()) << "the desk has not read it yet";
    PostgresqlKeeping::server().setClock(arrives + std::chrono::days(30));
    EXPECT_EQ(desk.purge(city(), wrong).value().bookings, 1);
}

// What was asked before counts as asked before; what is still to come was asked by its arrival at the latest.
TEST_P(FleetClockOff, BelievesOnlyTheBeforeOfWhatWasWrittenDown)
{
    NewBooking written = partyOf(1, 1);
    written.arrival = Arrival::Delayed;
    written.arrived = wrong;
    ASSERT_TRUE(store.book(written, terms, wrong).value());
    EXPECT_EQ(line(1).state, BookingState::Confirmed);
    EXPECT_EQ(line(1).asked, std::min(wrong, at(0)));
    setServer(1500);
    written.request.key = keyOf(2);
    ASSERT_TRUE(store.book(written, terms, at(1499)).value());
    EXPECT_EQ(line(2).state, BookingState::Declined) << "sign-up was over";
    written.request.key = keyOf(3);
    ASSERT_TRUE(store.book(written, terms, at(999)).value());
    EXPECT_EQ(line(3).state, BookingState::Confirmed) << "an outage shuts nobody out";
}

TEST_P(FleetClockOff, SellsFromItsLeaseExactlyAsLongAsTheServerLent)
{
    const test::TemporaryFolder folder(quickDisk());
    Outbox outbox = Outbox::open(folder.path() / "outbox.sqlite", city(), DeviceId("library")).value();
    terms = termsFor(40);
    terms.terms.starts = terms.terms.closes = at(0) + std::chrono::days(10);
    const std::vector<OfferedSession> offered{{saturday(), terms}};
    ASSERT_TRUE(runLeaseErrands(outbox, store, offered, wrong));
    const auto sells = [&](std::chrono::seconds after) {
        return soldFromLease(outbox, partyOf(2, 1).request, terms, wrong + after).value().has_value();
    };
    EXPECT_EQ(outbox.leases().value().at(0).lease.ends, at(0) + booking::kLeaseLasts);
    const booking::Seconds last = booking::kLeaseLasts - booking::kClocksDiffer;
    EXPECT_TRUE(sells(last - std::chrono::seconds(1)));
    EXPECT_FALSE(sells(last)) << "the desk may settle it soon";
    // Somebody sets the clock right; the server is asked again before it is relied on.
    setServer(600);
    EXPECT_FALSE(soldFromLease(outbox, partyOf(2, 1).request, terms, at(600)).value());
    ASSERT_TRUE(runLeaseErrands(outbox, store, offered, at(600)));
    EXPECT_TRUE(soldFromLease(outbox, partyOf(2, 1).request, terms, at(601)).value());
}

TEST_P(FleetClockOff, BringsWhatWasWrittenDown)
{
    const test::TemporaryFolder folder(quickDisk());
    Outbox outbox = Outbox::open(folder.path() / "outbox.sqlite", city(), DeviceId("library")).value();
    WrittenBooking written{partyOf(1, 1), terms, wrong};
    written.booking.arrival = Arrival::Delayed;
    ASSERT_TRUE(outbox.keep(written, {}));
    EXPECT_EQ(deliver(outbox, store, wrong), (Delivery{1, 0, {}}));
    EXPECT_EQ(line(1).state, BookingState::Confirmed) << "it is brought whatever the clock says";
}

TEST_P(FleetClockOff, DeletesNothingEarlyOfWhatWasSetAside)
{
    const test::TemporaryFolder folder(quickDisk());
    const auto file = folder.path() / "outbox.sqlite";
    Outbox outbox = Outbox::open(file, city(), DeviceId("library")).value();
    WrittenBooking written{partyOf(1, 1), terms, wrong};
    ASSERT_TRUE(outbox.keep(written, {}));
    EXPECT_EQ(firstOf(file, "UPDATE outbox SET record = 'spoilt' RETURNING 1"), 1);
    const auto aside = [&] { return firstOf(file, "SELECT count(*) FROM set_aside"); };
    EXPECT_EQ(deliver(outbox, store, wrong).damaged, 1);
    EXPECT_FALSE(deliver(outbox, store, wrong + std::chrono::days(40)).stopped);
    EXPECT_EQ(aside(), 1) << "by the kiosk's clock a month has passed";
    PostgresqlKeeping::server().setClock(at(0) + std::chrono::days(30));
    EXPECT_FALSE(deliver(outbox, store, wrong).stopped);
    EXPECT_EQ(aside(), 0);
}

INSTANTIATE_TEST_SUITE_P(By, FleetClockOff, ::testing::Values(kMonths, -kMonths, -20'000 * std::chrono::days(1)),
                         [](const auto& each) {
                             const auto days = each.param.count();
                             return (days < 0 ? "Minus" : "Plus") + std::to_string(days < 0 ? -days : days) + "Days";
                         });

} // namespace musubi::store::bookings
