// Kiosks that take seats along while they are connected, sell them while nobody answers, and bring back the rest
// (promise B3): on a server that really goes and comes back, and through whatever can happen in one file.
#include "content/store/bookings/lease_errands.hpp"

#include "content/store/bookings/delivery.hpp"
#include "tests/content/store/bookings/leaving_database.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace musubi::store::bookings {

namespace {

using booking::BookingState;
using booking::Cause;
using booking::DeviceId;
using booking::LeasePhase;
using booking::Seats;

constexpr int kQuota = 40;

/// What this kiosk offers: one session.
std::vector<OfferedSession> saturdayOnly()
{
    return {{saturday(), termsFor(kQuota)}};
}

/// A kiosk as it is without its connection.
class Kiosk
{
public:
    explicit Kiosk(std::string name) : m_name(std::move(name)) { reopen(); }

    /// As after a power cut.
    void reopen()
    {
        m_outbox.reset();
        m_outbox.emplace(Outbox::open(m_folder.path() / "outbox.sqlite", city(), DeviceId(m_name)).value());
    }
    [[nodiscard]] Outbox& outbox() { return *m_outbox; }

    /// What the visitor is told: seats for certain, or only that it was received.
    [[nodiscard]] BookingState sellOffline(int heads, int number)
    {
        WrittenBooking written{partyOf(heads, number), termsFor(kQuota), at(20)};
        written.booking.arrival = Arrival::Delayed;
        const auto lease = soldFromLease(outbox(), written.booking.request, written.terms, at(20)).value();
        if (lease)
            written.booking.lease = LeaseUsed{outbox().device(), lease->lease.number};
        EXPECT_TRUE(outbox().keep(written, lease));
        return lease ? BookingState::Confirmed : BookingState::ReceivedOffline;
    }

private:
    std::string m_name;
    test::TemporaryFolder m_folder{quickDisk()};
    std::optional<Outbox> m_outbox;
};

SessionSeats seatsOf(BookingStore& store)
{
    return store.seats(saturday()).value();
}

void expectWithinQuota(BookingStore& store)
{
    const SessionSeats seats = seatsOf(store);
    EXPECT_LE(seats.sold + seats.offered + seats.lent, Seats(kQuota));
}

/// As whoever has the receipt sees it.
Standing standingOf(BookingStore& store, int number)
{
    return store.find(city(), booking::ReceiptNumber::of(keyOf(number)), "2718").value();
}

void expectBooked(BookingStore& store, int heads, int number, BookingState state)
{
    const auto answer = store.book(partyOf(heads, number), termsFor(kQuota), at(15));
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(answer.value().value().answer.state, state);
}

} // namespace

TEST(LeasingFleet, SellsForCertainWhileTheServerIsAwayAndBringsBackTheRest)
{
    PostgresqlKeeping keeping;
    BookingStore store(keeping.connect(), noPause);
    std::array<Kiosk, 3> kiosks{Kiosk("library"), Kiosk("museum"), Kiosk("station")};
    for (Kiosk& kiosk : kiosks)
        ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, saturdayOnly(), at(1)));
    ASSERT_EQ(seatsOf(store), (SessionSeats{Seats(kQuota), Seats(), Seats(), Seats(12), 0}));
    PostgresqlKeeping::server().stop();
    int number = 0;
    for (Kiosk& kiosk : kiosks) {
        EXPECT_EQ(kiosk.sellOffline(3, ++number), BookingState::Confirmed);
        EXPECT_EQ(kiosk.sellOffline(2, 10 + number), BookingState::ReceivedOffline) << "one seat is left";
    }
    EXPECT_FALSE(runLeaseErrands(kiosks[0].outbox(), store, saturdayOnly(), at(12)));
    PostgresqlKeeping::server().start();
    expectBooked(store, 28, 90, BookingState::Confirmed);
    expectBooked(store, 1, 91, BookingState::Waiting); // all others are lent
    expectWithinQuota(store);
    for (Kiosk& kiosk : kiosks) {
        EXPECT_EQ(deliver(kiosk.outbox(), store, at(20)), (Delivery{2, 0, {}}));
        expectWithinQuota(store);
    }
    for (Kiosk& kiosk : kiosks)
        ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, saturdayOnly(), at(20)));
    for (; number > 0; --number) {
        EXPECT_EQ(standingOf(store, number).cause, Cause::SoldFromLease);
        EXPECT_EQ(standingOf(store, number).state, BookingState::Confirmed);
    }
    EXPECT_EQ(seatsOf(store), (SessionSeats{Seats(kQuota), Seats(37), Seats(3), Seats(), 2}))
        << "the three that nobody bought are offered to those who wait";
}

// The server stops right after the nth thing it was told, before its answer is heard, and comes back later.
TEST(LeasingFleet, KeepsWhatItPromisedWheneverTheServerStops)
{
    int stopped = 0;
    for (int nth = 1;; ++nth) {
        PostgresqlKeeping keeping;
        BookingStore store(keeping.connect(), noPause);
        Kiosk kiosk("library");
        std::vector<int> certain;
        auto leaving =
            std::make_unique<LeavingDatabase>(keeping.connect(), nth, [] { PostgresqlKeeping::server().stop(); });
        const LeavingDatabase& connection = *leaving;
        BookingStore going(std::move(leaving), noPause);
        static_cast<void>(runLeaseErrands(kiosk.outbox(), going, saturdayOnly(), at(1)));
        for (const int number : {1, 2, 3})
            if (kiosk.sellOffline(2, number) == BookingState::Confirmed)
                certain.push_back(number);
        static_cast<void>(deliver(kiosk.outbox(), going, at(20)));
        static_cast<void>(runLeaseErrands(kiosk.outbox(), going, saturdayOnly(), at(20)));
        const bool isStopped = connection.isGone();
        if (isStopped)
            PostgresqlKeeping::server().start();
        kiosk.reopen();
        expectBooked(store, 36, 90, seatsOf(store).sold <= Seats(4) ? BookingState::Confirmed : BookingState::Waiting);
        expectWithinQuota(store);
        EXPECT_FALSE(deliver(kiosk.outbox(), store, at(30)).stopped);
        EXPECT_TRUE(runLeaseErrands(kiosk.outbox(), store, {}, at(1000)));
        expectWithinQuota(store);
        EXPECT_TRUE(kiosk.outbox().undelivered().value().empty());
        for (const int number : certain)
            EXPECT_EQ(standingOf(store, number).state, BookingState::Confirmed) << number << ", stopped after " << nth;
        EXPECT_EQ(seatsOf(store).lent, Seats()) << "stopped after " << nth;
        if (!isStopped)
            break;
        ++stopped;
    }
    EXPECT_GT(stopped, 5);
}

namespace {

/// Three kiosks, one file as their server, and a network that goes whenever it likes.
class Fortunes
{
public:
    explicit Fortunes(unsigned seed) : m_chance(seed) {}

    void live(int acts)
    {
        for (int act = 0; act < acts; ++act) {
            happen(m_kiosks[number(3)]);
            expectWithinQuota(m_store);
        }
    }

    /// Everybody is connected again and sign-up is over.
    void comeHome()
    {
        for (Kiosk& kiosk : m_kiosks) {
            EXPECT_FALSE(deliver(kiosk.outbox(), m_store, at(900)).stopped);
            EXPECT_TRUE(runLeaseErrands(kiosk.outbox(), m_store, {}, at(1000)));
            EXPECT_TRUE(kiosk.outbox().undelivered().value().empty());
        }
        Seats confirmed;
        const auto lines = m_store.bookings(city(), saturday().text());
        for (const BookingLine& line : lines.value())
            confirmed += booking::holdsSeats(line.state) ? line.party.party.seats() : Seats();
        const SessionSeats seats = seatsOf(m_store);
        EXPECT_EQ(seats.lent, Seats());
        EXPECT_EQ(seats.sold + seats.offered, confirmed) << "no seat is counted that nobody has";
        for (const int certain : m_certain)
            EXPECT_EQ(standingOf(m_store, certain).state, BookingState::Confirmed) << certain;
    }
    [[nodiscard]] std::size_t promises() const { return m_certain.size(); }

private:
    int number(int below) { return static_cast<int>(m_chance() % static_cast<unsigned>(below)); }

    void happen(Kiosk& kiosk)
    {
        // Half of the time the connection goes soon.
        BookingStore going(std::make_unique<LeavingDatabase>(m_keeping.connect(), number(2) == 0 ? 1 + number(3) : 99),
                           noPause);
        const int heads = 1 + number(3);
        switch (number(6)) {
        case 0:
            kiosk.reopen();
            return;
        case 1:
            static_cast<void>(deliver(kiosk.outbox(), going, at(20)));
            return;
        case 2:
            static_cast<void>(runLeaseErrands(kiosk.outbox(), going, saturdayOnly(), at(20)));
            return;
        case 3:
            static_cast<void>(going.book(partyOf(heads, ++m_number), termsFor(kQuota), at(20)));
            return;
        case 4:
            cancelOne(kiosk);
            return;
        default:
            if (kiosk.sellOffline(heads, ++m_number) == BookingState::Confirmed)
                m_certain.push_back(m_number);
            return;
        }
    }

    void cancelOne(Kiosk& kiosk)
    {
        const auto waiting = kiosk.outbox().undelivered().value();
        if (waiting.empty() || number(3) > 0)
            return;
        const auto& key = waiting.front().booking.request.key;
        EXPECT_EQ(kiosk.outbox().cancel(key, at(25)).value(), Waits::Here);
        std::erase_if(m_certain, [&](int certain) { return keyOf(certain) == key; });
    }

    std::mt19937 m_chance;
    SqliteKeeping m_keeping;
    BookingStore m_store{m_keeping.connect(), noPause};
    std::array<Kiosk, 3> m_kiosks{Kiosk("library"), Kiosk("museum"), Kiosk("station")};
    std::vector<int> m_certain;
    int m_number = 0;
};

} // namespace

TEST(LeaseErrands, KeepEveryPromiseThroughWhateverHappens)
{
    std::size_t promises = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE(seed);
        Fortunes fortunes(seed);
        fortunes.live(60);
        fortunes.comeHome();
        promises += fortunes.promises();
        if (::testing::Test::HasFailure())
            break;
    }
    EXPECT_GT(promises, 40U) << "or nothing was put to the test";
}

TEST(LeaseErrands, GiveBackBeforeSomebodyBooksMoreThanTheOthersHaveLeft)
{
    SqliteKeeping keeping;
    BookingStore store(keeping.connect(), noPause);
    Kiosk kiosk("library");
    ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, saturdayOnly(), at(1)));
    EXPECT_EQ(seatsLentHere(kiosk.outbox(), saturday()).value(), Seats(4));
    ASSERT_TRUE(giveBack(kiosk.outbox(), store, saturday(), at(2)));
    EXPECT_EQ(seatsLentHere(kiosk.outbox(), saturday()).value(), Seats());
    EXPECT_EQ(seatsOf(store).lent, Seats());
    const auto all = store.book(partyOf(kQuota, 1), termsFor(kQuota), at(3)).value();
    EXPECT_EQ(all.value().answer.state, BookingState::Confirmed);
}

TEST(LeaseErrands, TakeAnotherLeaseHalfWayToTheEndWithoutAGap)
{
    SqliteKeeping keeping;
    BookingStore store(keeping.connect(), noPause);
    Kiosk kiosk("library");
    std::vector<OfferedSession> weeks = saturdayOnly();
    weeks[0].terms.terms.closes = weeks[0].terms.terms.starts = at(0) + std::chrono::days(10);
    const auto leaseAt = [&](Instant now) {
        EXPECT_TRUE(runLeaseErrands(kiosk.outbox(), store, weeks, now));
        EXPECT_EQ(seatsOf(store).lent, Seats(4));
        return kiosk.outbox().leases().value().front().lease;
    };
    const booking::SeatLease first = leaseAt(at(0));
    EXPECT_EQ(first.ends, at(0) + std::chrono::hours(72));
    EXPECT_EQ(leaseAt(at(0) + std::chrono::hours(35)), first);
    const booking::SeatLease second = leaseAt(at(0) + std::chrono::hours(36));
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(second.phase, LeasePhase::Open);
    EXPECT_EQ(second.ends, at(0) + std::chrono::hours(36 + 72));
}

TEST(LeaseErrands, ForgetASessionThatHasBegun)
{
    SqliteKeeping keeping;
    BookingStore store(keeping.connect(), noPause);
    Kiosk kiosk("library");
    ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, saturdayOnly(), at(1)));
    ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, {}, at(1999)));
    EXPECT_EQ(kiosk.outbox().leases().value().front().lease.phase, LeasePhase::None) << "its number goes on";
    ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, {}, at(2000)));
    EXPECT_TRUE(kiosk.outbox().leases().value().empty());
}

TEST(LeaseErrands, SellNothingThatTheRulesRefuse)
{
    SqliteKeeping keeping;
    BookingStore store(keeping.connect(), noPause);
    Kiosk kiosk("library");
    ASSERT_TRUE(runLeaseErrands(kiosk.outbox(), store, saturdayOnly(), at(1)));
    const auto sold = [&](int heads, Instant now) {
        return soldFromLease(kiosk.outbox(), partyOf(heads, 1).request, termsFor(kQuota), now).value().has_value();
    };
    EXPECT_TRUE(sold(4, at(999)));
    EXPECT_FALSE(sold(5, at(999)));
    EXPECT_FALSE(sold(4, at(1000))) << "sign-up is over";
}

} // namespace musubi::store::bookings
