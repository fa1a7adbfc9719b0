// What only the store of a fleet has: roles, a server that goes and comes, transactions that meet.
#include "content/store/bookings/open_bookings.hpp"
#include "tests/content/store/bookings/any_store.hpp"
#include "tests/support/failing_system.hpp"

#include <libpq-fe.h>

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace musubi::store::bookings {

namespace {

using booking::BookingState;
using booking::Seats;

/// What the server says to `sql` when `role` asks: the SQLSTATE, or nothing when it did as asked.
std::string refusalOf(const std::string& role, const std::string& sql)
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(
        PQconnectdb(PostgresqlKeeping::server().address(role).c_str()), PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(PQexec(connection.get(), sql.c_str()), PQclear);
    const char* const state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
    EXPECT_EQ(PQstatus(connection.get()), CONNECTION_OK) << role;
    return state == nullptr ? "" : state;
}

/// How long the store waits for a server that was never reached; one that is slow for so long is asked again.
constexpr std::chrono::milliseconds kImpatience(300);
constexpr const char* kNotAllowed = "42501";

class Fleet : public ::testing::Test
{
protected:
    PostgresqlKeeping keeping; // NOLINT: the tests are about it
};

} // namespace

TEST_F(Fleet, LetsAKioskReadNobodysForm)
{
    BookingStore store(keeping.connect(), noPause);
    NewBooking wanted = partyOf(2, 1);
    wanted.sealed = "sealed bytes";
    ASSERT_TRUE(store.book(wanted, termsFor(5), at(0)).value());
    for (const char* const sql :
         {"SELECT sealed FROM sealed_form", "SELECT count(*) FROM sealed_form", "SELECT org FROM sealed_form",
          "COPY sealed_form TO STDOUT", "DELETE FROM sealed_form", "UPDATE sealed_form SET sealed = ''",
          "INSERT INTO sealed_form (org, booking, sealed, purge_after) VALUES ('a', 'b', '', 0) RETURNING sealed",
          "CREATE VIEW mine AS SELECT * FROM sealed_form", "CREATE TABLE mine (a TEXT)", "SELECT * FROM booking_step",
          "DELETE FROM booking", "UPDATE booking SET heads = 1", "UPDATE booking SET pin = ''", "DELETE FROM lease",
          "DELETE FROM session_seats", "TRUNCATE booking", "DROP TABLE booking", "SET ROLE musubi_desk"})
        EXPECT_EQ(refusalOf("kiosk_1", sql), kNotAllowed) << sql;
    EXPECT_EQ(refusalOf("kiosk_1", "SELECT state FROM booking WHERE org = 'tsukuba'"), "");
    EXPECT_EQ(refusalOf("desk_1", "SELECT sealed FROM sealed_form WHERE org = 'tsukuba'"), "") << "the desk may";
}

TEST_F(Fleet, LetsTheDeskReadAndDeleteFormsAndWriteNone)
{
    for (const char* const sql :
         {"INSERT INTO sealed_form (org, booking, sealed, purge_after) VALUES ('a', 'b', '', 0)",
          "UPDATE sealed_form SET sealed = ''", "TRUNCATE sealed_form", "UPDATE booking SET heads = 1",
          "UPDATE booking SET pin = ''", "UPDATE booking_step SET note = ''", "CREATE TABLE mine (a TEXT)",
          "INSERT INTO booking SELECT * FROM booking", "DELETE FROM session_seats"})
        EXPECT_EQ(refusalOf("desk_1", sql), kNotAllowed) << sql;
    for (const char* const sql : {"DELETE FROM sealed_form WHERE org = 'a'", "DELETE FROM booking WHERE org = 'a'",
                                  "DELETE FROM booking_step WHERE org = 'a'"})
        EXPECT_EQ(refusalOf("desk_1", sql), "") << sql;
}

/// A connection that holds the rows of all sessions until it goes.
class Holder
{
public:
    Holder()
    {
        const std::string sql = "BEGIN; UPDATE session_seats SET sold = sold";
        const std::unique_ptr<PGresult, void (*)(PGresult*)> held(PQexec(m_connection.get(), sql.c_str()), PQclear);
        EXPECT_EQ(PQresultStatus(held.get()), PGRES_COMMAND_OK);
    }
    /// Whether what it began is still open when it tries to go on.
    [[nodiscard]] bool mayGoOn() const
    {
        const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(PQexec(m_connection.get(), "SELECT 1"), PQclear);
        return PQresultStatus(answer.get()) == PGRES_TUPLES_OK;
    }

private:
    std::unique_ptr<PGconn, void (*)(PGconn*)> m_connection{
        PQconnectdb(PostgresqlKeeping::server().address("kiosk_1").c_str()), PQfinish};
};

class FleetHeld : public Fleet
{
protected:
    FleetHeld() { static_cast<void>(BookingStore(keeping.connect(), noPause).book(partyOf(1, 1), termsFor(9), at(0))); }

    /// What becomes of a booking that is tried while somebody holds its session.
    static Result<Result<Receipt, booking::BookingRefused>> bookMeanwhile(const ServerPatience& patience, int& waits)
    {
        auto database = PostgresqlDatabase::open(PostgresqlKeeping::server().address("kiosk_1"), patience);
        BookingStore store(std::move(database).value(), [&waits](int /*tries*/) { ++waits; });
        return store.book(partyOf(1, 2), termsFor(9), at(0));
    }
};

TEST_F(FleetHeld, EndsInTimeWhereSomebodyHoldsALock)
{
    using std::chrono::milliseconds;
    for (const ServerPatience& patience :
         {ServerPatience{.lock = milliseconds(50)}, ServerPatience{.statement = milliseconds(50)}})
    {
        const Holder holder;
        int waits = 0;
        const auto answer = bookMeanwhile(patience, waits);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Unreachable);
        EXPECT_NE(answer.error().message.find("holds these bookings"), std::string::npos) << answer.error().message;
        EXPECT_EQ(waits, BookingStore::kTriesOfHeld - 1) << "no visitor waits eight times as long";
        EXPECT_TRUE(holder.mayGoOn());
    }
}

TEST_F(FleetHeld, IsNotHeldForEverByOneThatStandsStill)
{
    auto database = PostgresqlDatabase::open(PostgresqlKeeping::server().address("kiosk_1"),
                                             {.idle = std::chrono::milliseconds(50)});
    ASSERT_TRUE(database.value()->begin());
    const std::array<SqlValue, 2> which{city().value(), saturday().text()};
    ASSERT_TRUE(database.value()->run(Sql::LockSession, which));
    int waits = 0;
    const auto answer = bookMeanwhile({}, waits); // returns when the server has ended the other
    ASSERT_TRUE(answer) << describe(answer.error());
    const auto late = database.value()->commit();
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().fault, SqlFault::Lost);
}

TEST_F(Fleet, SetsBoundsToEveryWait)
{
    const ServerPatience patience;
    EXPECT_GT(patience.lock.count(), 0);
    EXPECT_LT(patience.lock, patience.statement);
    EXPECT_LT(patience.statement, patience.silence) << "the server says why before it is taken for gone";
    EXPECT_GT(patience.idle.count(), 0);
}

TEST_F(Fleet, PurgesAtTheDeskOnly)
{
    BookingStore store(keeping.connect(), noPause);
    const auto purged = store.purge(city(), at(9000));
    ASSERT_FALSE(purged);
    EXPECT_EQ(purged.error().code, ErrorCode::Invalid);
    EXPECT_NE(purged.error().message.find("does not allow"), std::string::npos) << purged.error().message;
}

/// Returns once somebody waits for a row that another transaction holds.
void awaitWhoWaits()
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> looking(
        PQconnectdb(PostgresqlKeeping::server().address("kiosk_1").c_str()), PQfinish);
    for (bool isWaiting = false; !isWaiting;) {
        const std::unique_ptr<PGresult, void (*)(PGresult*)> found(
            PQexec(looking.get(), "SELECT pid FROM pg_locks WHERE NOT granted"), PQclear);
        ASSERT_EQ(PQresultStatus(found.get()), PGRES_TUPLES_OK);
        isWaiting = PQntuples(found.get()) > 0;
    }
}

// Nine guesses were wrong. The tenth is being counted while somebody makes the eleventh, who knows only nine.
TEST_F(Fleet, GivesNoMoreGuessesToThoseWhoGuessAtOnce)
{
    BookingStore store(keeping.connect(), noPause);
    const auto number = store.book(partyOf(2, 1), termsFor(5), at(0)).value().value().number;
    for (int guess = 1; guess < BookingStore::kWrongPins; ++guess)
        ASSERT_EQ(store.find(city(), number, "0000").error().code, ErrorCode::NotFound);
    const std::unique_ptr<PGconn, void (*)(PGconn*)> tenth(
        PQconnectdb(PostgresqlKeeping::server().address("kiosk_1").c_str()), PQfinish);
    PQclear(PQexec(tenth.get(), "BEGIN; UPDATE booking SET wrong_pins = wrong_pins + 1 WHERE org = 'tsukuba'"));
    std::optional<Result<Standing>> eleventh;
    {
        const std::jthread guessing([&] { eleventh = store.find(city(), number, "2718"); });
        awaitWhoWaits();
        PQclear(PQexec(tenth.get(), "COMMIT"));
    }
    ASSERT_FALSE(*eleventh) << "ten guesses have been made";
    EXPECT_EQ(eleventh->error().code, ErrorCode::Invalid);
}

TEST_F(Fleet, GoesOnWhenTheServerComesBack)
{
    int waits = 0;
    BookingStore store(keeping.connect(), [&](int /*tries*/) {
        ++waits;
        if (waits == 3)
            PostgresqlKeeping::server().start();
    });
    ASSERT_TRUE(store.book(partyOf(2, 1), termsFor(5), at(0)).value());
    PostgresqlKeeping::server().stop();
    const auto answer = store.book(partyOf(2, 2), termsFor(5), at(0));
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(answer.value().value().answer.state, BookingState::Confirmed);
    EXPECT_EQ(waits, 3);
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats(4)) << "what was acknowledged before is there";
}

TEST_F(Fleet, SaysThatTheServerIsAwayAndPromisesNothing)
{
    int waits = 0;
    BookingStore store(keeping.connect(), [&](int /*tries*/) { ++waits; });
    PostgresqlKeeping::server().stop();
    const auto answer = store.book(partyOf(2, 1), termsFor(5), at(0));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Unreachable);
    EXPECT_EQ(waits, BookingStore::kTries - 1);
    const auto opened = openBookings(PostgresqlKeeping::server().address("kiosk_1"));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unreachable);
    PostgresqlKeeping::server().start();
    EXPECT_EQ(store.seats(saturday()).value(), SessionSeats());
}

TEST_F(Fleet, SaysWhatIsMissingOnTheServer)
{
    PostgresqlKeeping::server().run("DROP TABLE booking; DROP TABLE session_seats");
    const auto opened = openBookings(PostgresqlKeeping::server().address("kiosk_1"));
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message.find("schema.sql"), std::string::npos) << opened.error().message;
}

TEST_F(Fleet, RepeatsNoPasswordInASentence)
{
    const auto opened = openBookings("postgresql://kiosk:hunter2@127.0.0.1:1/musubi");
    ASSERT_FALSE(opened);
    EXPECT_EQ(describe(opened.error()).find("hunter2"), std::string::npos);
}

/// Takes one connection on the loopback interface and answers with what no database says.
class Babbler
{
public:
    Babbler()
    {
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof place;
        auto* const address = reinterpret_cast<sockaddr*>(&place);
        EXPECT_EQ(bind(m_socket, address, length), 0);
        EXPECT_EQ(listen(m_socket, 1), 0);
        EXPECT_EQ(getsockname(m_socket, address, &length), 0);
        m_port = ntohs(place.sin_port);
        m_talking = std::jthread([this] {
            const int caller = accept(m_socket, nullptr, nullptr);
            const std::string words(4000, '\x7f');
            static_cast<void>(::send(caller, words.data(), words.size(), MSG_NOSIGNAL));
            close(caller);
        });
    }
    ~Babbler()
    {
        m_talking.join();
        close(m_socket);
    }
    Babbler(const Babbler&) = delete;
    Babbler& operator=(const Babbler&) = delete;

    [[nodiscard]] std::string address() const
    {
        return "postgresql://kiosk@127.0.0.1:" + std::to_string(m_port) + "/musubi?sslmode=disable&gssencmode=disable";
    }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    int m_port = 0;
    std::jthread m_talking;
};

TEST(ForeignServer, IsTakenForNone)
{
    const Babbler babbler;
    const auto opened = openBookings(babbler.address());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unreachable);
}

// Each act of the network fails in turn, also the arrival of the answer to COMMIT: the booking is made once.
TEST_F(Fleet, BooksOnceWhateverFailsOnTheWay)
{
    BookingStore looking(keeping.connect(), noPause);
    int failed = 0;
    for (int number = 0, nth = 1;; ++number, ++nth) {
        auto database =
            PostgresqlDatabase::open(PostgresqlKeeping::server().address("kiosk_1"), {.silence = kImpatience});
        ASSERT_TRUE(database) << describe(database.error());
        BookingStore store(std::move(database).value(), noPause);
        test::failAt(nth, test::Fault::Fails);
        const auto answer = store.book(partyOf(1, number), termsFor(1000), at(0));
        const bool isDisturbed = test::actsSoFar() >= nth;
        test::failAt(0, test::Fault::Fails);
        ASSERT_TRUE(answer) << nth << ": " << describe(answer.error());
        EXPECT_EQ(answer.value().value().number.text(), booking::ReceiptNumber::of(keyOf(number)).text()) << nth;
        ASSERT_EQ(looking.seats(saturday()).value().sold, Seats(number + 1)) << "act " << nth;
        if (!isDisturbed)
            break;
        ++failed;
    }
    EXPECT_GT(failed, 10) << "or no network was disturbed";
}

/// The server ends the next `times` bookings with `state`, as when another transaction was there first.
void refuseBookings(const std::string& state, int times)
{
    PostgresqlKeeping::server().run(
        "CREATE SEQUENCE met; CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN "
        "IF nextval('met') <= " +
        std::to_string(times) + " THEN RAISE EXCEPTION 'met another' USING ERRCODE = '" + state +
        "'; END IF; RETURN NEW; END $$;"
        "CREATE TRIGGER meeting BEFORE INSERT ON booking FOR EACH ROW EXECUTE FUNCTION meet()");
}

class FleetMeeting : public Fleet, public ::testing::WithParamInterface<const char*>
{};

TEST_P(FleetMeeting, TriesTheWholeTransactionAgain)
{
    refuseBookings(GetParam(), 3);
    std::vector<int> waits;
    BookingStore store(keeping.connect(), [&](int tries) { waits.push_back(tries); });
    const auto answer = store.book(partyOf(2, 1), termsFor(5), at(0));
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(answer.value().value().answer.state, BookingState::Confirmed);
    EXPECT_EQ(waits, (std::vector<int>{1, 2, 3}));
    EXPECT_EQ(store.seats(saturday()).value().sold, Seats(2)) << "seats are taken once";
}

TEST_P(FleetMeeting, GivesUpAfterEightTriesAndLeavesNothing)
{
    refuseBookings(GetParam(), 8);
    BookingStore store(keeping.connect(), noPause);
    EXPECT_FALSE(store.book(partyOf(2, 1), termsFor(5), at(0)));
    EXPECT_EQ(store.seats(saturday()).value(), SessionSeats());
    EXPECT_TRUE(store.book(partyOf(2, 1), termsFor(5), at(0))) << "the ninth would have been it";
}

INSTANTIATE_TEST_SUITE_P(By, FleetMeeting, ::testing::Values("40001", "40P01"),
                         [](const auto& each) { return std::string("State") + each.param; });

TEST_F(Fleet, DoesNotRepeatWhatWillNotChange)
{
    refuseBookings("22000", 1);
    int waits = 0;
    BookingStore store(keeping.connect(), [&](int /*tries*/) { ++waits; });
    EXPECT_FALSE(store.book(partyOf(2, 1), termsFor(5), at(0)));
    EXPECT_EQ(waits, 0);
}

TEST(WaitAfter, GrowsAndDiffers)
{
    for (int tries = 1; tries < BookingStore::kTries; ++tries)
        for (const std::uint32_t chance : {0U, 1U, 77U, 0xffffffffU}) {
            EXPECT_GT(waitAfter(tries, chance).count(), 0);
            EXPECT_LE(waitAfter(tries, chance).count(), 640);
            EXPECT_LE(waitAfter(tries, 0), waitAfter(tries + 1, 0));
        }
    EXPECT_NE(waitAfter(3, 0), waitAfter(3, 7)) << "two who met do not meet again";
}

} // namespace musubi::store::bookings
