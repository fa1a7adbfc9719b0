// A kiosk that nobody answers: what it writes down arrives once, when it is connected again.
#include "content/store/bookings/delivery.hpp"
#include "content/store/bookings/outbox_record.hpp"
#include "tests/content/store/bookings/leaving_database.hpp"
#include "tests/support/failing_system.hpp"

#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <sys/wait.h>

namespace musubi::store::bookings {

namespace {

using booking::BookingState;
using booking::Cause;
using booking::DeviceId;
using booking::LeasePhase;
using booking::Seats;

class CutOffKiosk : public ::testing::Test
{
protected:
    [[nodiscard]] Outbox openOutbox() const
    {
        return Outbox::open(folder.path() / "outbox.sqlite", city(), DeviceId("library")).value();
    }
    [[nodiscard]] WrittenBooking written(int heads, int number, Instant asked = at(0)) const
    {
        WrittenBooking made{partyOf(heads, number), terms, asked};
        made.booking.arrival = Arrival::Delayed;
        made.booking.sealed = "canary " + std::string(300, 's') + std::string(1, '\0');
        made.booking.request.priority = booking::Priority::of(2, "学校 \"優先\"").value();
        return made;
    }
    [[nodiscard]] std::string everyByte() const
    {
        std::string all;
        for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
            std::ifstream stream(file.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(stream), {});
        }
        return all;
    }
    /// Sells from the lease and writes it down, as the kiosk does before it says anything.
    void sellFromLease(Outbox& outbox, int heads, int number)
    {
        KeptLease kept = outbox.leases().value().front();
        WrittenBooking sold = written(heads, number);
        sold.booking.lease = LeaseUsed{DeviceId("library"), kept.lease.number};
        kept.lease = booking::sell(kept.lease, sold.booking.request.party, at(5)).value();
        ASSERT_TRUE(outbox.keep(sold, kept));
    }

    /// What only another program or a bad disk does to the file.
    void tamper(const std::string& sql) const
    {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open((folder.path() / "outbox.sqlite").c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sql;
        sqlite3_close(database);
    }

    SessionTerms terms = termsFor(10);             // NOLINT: the tests are about it
    test::TemporaryFolder folder{quickDisk()};     // NOLINT
    SqliteKeeping server;                          // NOLINT
    BookingStore store{server.connect(), noPause}; // NOLINT
};

} // namespace

TEST_F(CutOffKiosk, FindsAgainExactlyWhatItWroteDown)
{
    WrittenBooking full = written(3, 7);
    full.booking.lease = LeaseUsed{DeviceId("library"), 4};
    full.booking.request.sealedDigest = std::string(64, 'a');
    full.terms.terms.opens = at(-100);
    full.terms.terms.largestParty = Seats(6);
    full.terms.terms.longestWaitingList = 4;
    full.terms.terms.waitingList = booking::WaitingListRule::None;
    WrittenBooking bare = written(1, 2, at(-5));
    bare.terms.terms.quota.reset();
    {
        Outbox outbox = openOutbox();
        ASSERT_TRUE(outbox.keep(full, {}));
        ASSERT_TRUE(outbox.keep(bare, {}));
        ASSERT_TRUE(outbox.keep(full, {})) << "again";
    }
    EXPECT_EQ(openOutbox().undelivered().value(), (std::vector<WrittenBooking>{bare, full})) << "in order of asking";
    KeptLease lease{
        saturday(), terms, {3, LeasePhase::Closing, Seats(5), Seats(4), Seats(2), Seats(1), at(77), at(99)}};
    EXPECT_EQ(parseKeptLease(encode(lease)).value(), lease);
}

TEST_F(CutOffKiosk, DeliversOnceAndKeepsNothing)
{
    Outbox outbox = openOutbox();
    for (int number = 0; number < 4; ++number)
        ASSERT_TRUE(outbox.keep(written(3, number, at(number)), {}));
    constexpr const char* kCanary = "63616e617279"; // as the record has it
    ASSERT_NE(everyByte().find(kCanary), std::string::npos);
    EXPECT_EQ(deliver(outbox, store, at(500)), (Delivery{4, 0, {}}));
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(10), Seats(9), Seats(), Seats(), 1}));
    EXPECT_EQ(deliver(outbox, store, at(500)), Delivery());
    EXPECT_EQ(everyByte().find(kCanary), std::string::npos) << "not even sealed";
}

TEST_F(CutOffKiosk, SetsAsideWhatCannotBeReadAndDeliversTheRest)
{
    Outbox outbox = openOutbox();
    for (int number = 0; number < 3; ++number)
        ASSERT_TRUE(outbox.keep(written(2, number, at(number)), {}));
    ASSERT_TRUE(outbox.save({saturday(), terms, booking::ask({}, Seats(4), at(0))}));
    tamper("UPDATE outbox SET record = substr(record, 1, 99) WHERE booking = '" + keyOf(1).text() + "'");
    tamper("UPDATE kept_lease SET record = '{}'");
    const Delivery delivery = deliver(outbox, store, at(500));
    EXPECT_EQ(delivery, (Delivery{2, 0, {}, 2}));
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats(4));
    EXPECT_EQ(deliver(outbox, store, at(501)), Delivery()) << "it is told once";
    EXPECT_FALSE(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "2718"));
    tamper("CREATE TABLE proof (x INTEGER CHECK (x = 2)); INSERT INTO proof SELECT count(*) FROM set_aside WHERE "
           "record = '{}' OR length(record) = 99");
}

TEST_F(CutOffKiosk, KeepsNothingAsideForMoreThanAMonth)
{
    Outbox outbox = openOutbox();
    ASSERT_TRUE(outbox.keep(written(2, 1), {}));
    tamper("UPDATE outbox SET record = 'spoilt-' || record");
    constexpr const char* kSpoilt = "spoilt-";
    EXPECT_EQ(outbox.setDamagedAside(at(500)).value(), 1);
    EXPECT_EQ(outbox.setDamagedAside(at(499) + std::chrono::days(30)).value(), 0);
    EXPECT_NE(everyByte().find(kSpoilt), std::string::npos);
    EXPECT_EQ(outbox.setDamagedAside(at(500) + std::chrono::days(30)).value(), 0);
    EXPECT_EQ(everyByte().find(kSpoilt), std::string::npos) << "not in a page that is free again either";
}

TEST_F(CutOffKiosk, ShowsWhatWaitsHereToWhoeverHasNumberAndPin)
{
    Outbox outbox = openOutbox();
    const WrittenBooking mine = written(2, 1);
    ASSERT_TRUE(outbox.keep(mine, {}));
    const auto number = booking::ReceiptNumber::of(keyOf(1));
    EXPECT_EQ(outbox.find(number, "2718").value(), mine);
    EXPECT_FALSE(outbox.find(booking::ReceiptNumber::of(keyOf(2)), "2718").value()) << "it does not wait here";
    for (int guess = 0; guess < BookingStore::kWrongPins; ++guess)
        EXPECT_EQ(outbox.find(number, "0000").error().code, ErrorCode::NotFound);
    EXPECT_EQ(outbox.find(number, "2718").error().code, ErrorCode::Invalid) << "nobody tries them all";
}

TEST_F(CutOffKiosk, TellsTheStoreWhatWasTakenBackWhileItWaited)
{
    Outbox outbox = openOutbox();
    ASSERT_TRUE(outbox.keep(written(2, 1), {}));
    ASSERT_TRUE(outbox.keep(written(3, 2), {}));
    ASSERT_TRUE(store.book(written(3, 2).booking, terms, at(0)).value()) << "it had arrived, and the reply was lost";
    for (const int number : {1, 2})
        EXPECT_EQ(outbox.cancel(keyOf(number), at(7)).value(), Waits::Here);
    EXPECT_EQ(outbox.undelivered().value().front().cancelled, at(7));
    EXPECT_EQ(deliver(outbox, store, at(20)), (Delivery{2, 0, {}}));
    for (const int number : {1, 2})
        EXPECT_EQ(store.find(city(), booking::ReceiptNumber::of(keyOf(number)), "2718").value().state,
                  BookingState::Cancelled);
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats());
    EXPECT_EQ(outbox.cancel(keyOf(1), at(30)).value(), Waits::NoLonger);
}

TEST_F(CutOffKiosk, TakesBackTheTryThatAnotherOneStandsFor)
{
    ASSERT_TRUE(store.book(partyOf(3, 1), terms, at(0)).value()) << "it had arrived, and the reply was lost";
    Outbox outbox = openOutbox();
    WrittenBooking again = written(3, 2);
    again.insteadOf = keyOf(1);
    WrittenBooking never = written(1, 3);
    never.insteadOf = keyOf(4);
    ASSERT_TRUE(outbox.keep(again, {}));
    ASSERT_TRUE(outbox.keep(never, {}));
    EXPECT_EQ(outbox.undelivered().value(), (std::vector<WrittenBooking>{again, never}));
    EXPECT_EQ(deliver(outbox, store, at(20)), (Delivery{2, 0, {}}));
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats(4)) << "seats are taken once";
}

TEST_F(CutOffKiosk, IsRefusedWhatCameTooLateAndKnowsIt)
{
    Outbox outbox = openOutbox();
    ASSERT_TRUE(outbox.keep(written(2, 1, at(999)), {}));
    ASSERT_TRUE(outbox.keep(written(2, 2, at(1000)), {}));
    EXPECT_EQ(deliver(outbox, store, at(1500)).delivered, 2);
    const auto stateOf = [&](int number) {
        return store.find(city(), booking::ReceiptNumber::of(keyOf(number)), "2718").value().state;
    };
    EXPECT_EQ(stateOf(1), BookingState::Confirmed) << "asked while sign-up was open; the outage shuts nobody out";
    EXPECT_EQ(stateOf(2), BookingState::Declined);
}

TEST_F(CutOffKiosk, SellsFromItsLeaseWhatNobodyElseCanSell)
{
    Outbox outbox = openOutbox();
    ASSERT_TRUE(outbox.save({saturday(), terms, booking::ask({}, Seats(6), at(0))}));
    ASSERT_FALSE(deliver(outbox, store, at(1)).stopped);
    ASSERT_EQ(outbox.leases().value().front().lease.left(), Seats(6));
    sellFromLease(outbox, 2, 1);
    sellFromLease(outbox, 3, 2);
    // Meanwhile, elsewhere: four seats are left for everybody else.
    ASSERT_TRUE(store.book(partyOf(4, 50), terms, at(10)).value());
    ASSERT_EQ(store.book(partyOf(1, 51), terms, at(10)).value().value().answer.state, BookingState::Waiting);
    EXPECT_EQ(deliver(outbox, store, at(20)), (Delivery{2, 0, {}}));
    const Standing sold = store.find(city(), booking::ReceiptNumber::of(keyOf(2)), "2718").value();
    EXPECT_EQ(sold.state, BookingState::Confirmed);
    EXPECT_EQ(sold.cause, Cause::SoldFromLease);
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(10), Seats(9), Seats(), Seats(1), 1}));
    KeptLease kept = outbox.leases().value().front();
    kept.lease = booking::close(kept.lease);
    ASSERT_TRUE(outbox.save(kept));
    ASSERT_FALSE(deliver(outbox, store, at(30)).stopped);
    EXPECT_EQ(outbox.leases().value().front().lease.phase, LeasePhase::None);
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(10), Seats(9), Seats(1), Seats(), 0}))
        << "the last one comes home and is offered to who waits";
}

// The lease came home, the connection went before its bookings arrived, and the kiosk asked for another one.
TEST_F(CutOffKiosk, BeginsNoNewLeaseBeforeTheBookingsFromTheLastHaveArrived)
{
    Outbox outbox = openOutbox();
    ASSERT_TRUE(outbox.save({saturday(), terms, booking::ask({}, Seats(6), at(0))}));
    ASSERT_FALSE(deliver(outbox, store, at(1)).stopped);
    sellFromLease(outbox, 2, 1);
    sellFromLease(outbox, 4, 2);
    KeptLease kept = outbox.leases().value().front();
    kept.lease = booking::close(kept.lease);
    ASSERT_TRUE(outbox.save(kept));
    BookingStore leaving(std::make_unique<LeavingDatabase>(server.connect(), 2), noPause);
    ASSERT_TRUE(deliver(outbox, leaving, at(10)).stopped);
    kept = outbox.leases().value().front();
    ASSERT_EQ(kept.lease.phase, LeasePhase::None) << "the lease is settled";
    ASSERT_FALSE(outbox.undelivered().value().empty()) << "its bookings are not";
    kept.lease = booking::ask(kept.lease, Seats(3), at(10));
    ASSERT_TRUE(outbox.save(kept));
    EXPECT_FALSE(deliver(outbox, store, at(20)).stopped);
    for (const int number : {1, 2}) {
        const Standing sold = store.find(city(), booking::ReceiptNumber::of(keyOf(number)), "2718").value();
        EXPECT_EQ(sold.cause, Cause::SoldFromLease);
    }
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(10), Seats(6), Seats(), Seats(3), 0}));
}

// The connection goes at each commit in turn, and its answer with it.
TEST_F(CutOffKiosk, DeliversOnceHoweverOftenTheConnectionGoes)
{
    Outbox outbox = openOutbox();
    ASSERT_TRUE(outbox.save({saturday(), terms, booking::ask({}, Seats(6), at(0))}));
    ASSERT_FALSE(deliver(outbox, store, at(1)).stopped);
    sellFromLease(outbox, 2, 1);
    sellFromLease(outbox, 2, 2);
    ASSERT_TRUE(outbox.keep(written(3, 3), {}));
    int interrupted = 0;
    for (Delivery delivery{0, 1, {}}; delivery.left > 0; ++interrupted) {
        ASSERT_LT(interrupted, 20) << "nothing gets on";
        BookingStore leaving(std::make_unique<LeavingDatabase>(server.connect(), 2), noPause);
        delivery = deliver(outbox, leaving, at(20));
        if (delivery.stopped)
            EXPECT_EQ(delivery.stopped->code, ErrorCode::Unreachable);
    }
    EXPECT_GT(interrupted, 2);
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(10), Seats(7), Seats(), Seats(2), 0}));
    EXPECT_EQ(store.purge(city(), at(9000)).value().bookings, 3);
}

// Killed at each act in turn: what was written down is there, and the lease knows of exactly the seats it sold.
TEST_F(CutOffKiosk, ForgetsNothingThatItPromised)
{
    const auto sale = [&] {
        Outbox outbox = openOutbox();
        sellFromLease(outbox, 2, 1);
        return outbox.undelivered().value().size() == 1;
    };
    const KeptLease lent{saturday(), terms, {1, LeasePhase::Open, Seats(6), Seats(6), {}, {}, at(0), at(9000)}};
    int killed = 0;
    for (int nth = 1;; ++nth) {
        std::filesystem::remove_all(folder.path());
        ASSERT_TRUE(openOutbox().save(lent));
        const pid_t process = fork();
        if (process == 0) {
            test::failAt(nth, test::Fault::Kills);
            _exit(sale() ? 0 : 1);
        }
        int status = 0;
        waitpid(process, &status, 0);
        Outbox outbox = openOutbox();
        const auto bookings = outbox.undelivered().value().size();
        ASSERT_EQ(outbox.leases().value().front().lease.sold, bookings == 1 ? Seats(2) : Seats()) << "act " << nth;
        if (!WIFSIGNALED(status)) {
            ASSERT_EQ(status, 0);
            ASSERT_EQ(bookings, 1U);
            break;
        }
        ++killed;
    }
    EXPECT_GT(killed, 3);
}

// A kiosk that was updated while it was cut off.
TEST(OutboxRecord, IsReadAsItWasWrittenWhenLeasesHadNoEnd)
{
    const KeptLease lease{saturday(), termsFor(5), {1, LeasePhase::Open, Seats(6), Seats(6), {}, {}, at(0), at(90)}};
    std::string record = encode(lease);
    const auto without = [&](const std::string& written, const std::string& before) {
        const std::size_t found = record.find(written);
        ASSERT_NE(found, std::string::npos) << record;
        record.replace(found, written.size(), before);
    };
    without("\"asked\":1800000000,\"counted\"", "\"comesHome\":null,\"counted\"");
    without("\"ends\":1800000090,", "");
    const KeptLease read = parseKeptLease(record).value();
    EXPECT_EQ(read.lease.left(), Seats(6));
    EXPECT_EQ(read.lease.ends, std::nullopt);
    EXPECT_TRUE(booking::sell(read.lease, booking::Party::of(2).value(), at(500))) << "as it was promised then";
}

TEST(OutboxRecord, IsRefusedWhenDamaged)
{
    const std::string whole =
        encode(KeptLease{saturday(), termsFor(5), {1, LeasePhase::Open, Seats(6), Seats(6), {}, {}, at(0), at(9000)}});
    ASSERT_TRUE(parseKeptLease(whole));
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(parseKeptLease(std::string_view(whole).substr(0, length)));
    EXPECT_FALSE(parseWrittenBooking(whole));
    EXPECT_FALSE(parseKeptLease(std::string(whole).replace(whole.find("\"phase\":2"), 9, "\"phase\":9")));
}

} // namespace musubi::store::bookings
