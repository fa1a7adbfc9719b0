// Who may know what of a PIN: whoever has the receipt, and nobody who has the password of a kiosk.
#include "content/store/bookings/pin_hash.hpp"
#include "tests/content/store/bookings/any_store.hpp"

#include <libpq-fe.h>

#include <array>
#include <string>

namespace musubi::store::bookings {

namespace {

constexpr const char* kNotAllowed = "42501";
constexpr const char* kRefersToNothing = "23503";
constexpr const char* kThereAlready = "23505";

struct Answer
{
    std::string state; ///< SQLSTATE; nothing when it was done
    std::string detail;
    std::string all; ///< every value of every row

    friend bool operator==(const Answer&, const Answer&) = default;
};

Answer asked(const std::string& role, const std::string& sql)
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(
        PQconnectdb(PostgresqlKeeping::server().address(role).c_str()), PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(PQexec(connection.get(), sql.c_str()), PQclear);
    EXPECT_EQ(PQstatus(connection.get()), CONNECTION_OK) << role;
    const auto field = [&](int code) {
        const char* const text = PQresultErrorField(answer.get(), code);
        return std::string(text == nullptr ? "" : text);
    };
    Answer said{field(PG_DIAG_SQLSTATE), field(PG_DIAG_CONSTRAINT_NAME), {}};
    for (int row = 0; row < PQntuples(answer.get()); ++row)
        for (int column = 0; column < PQnfields(answer.get()); ++column)
            said.all += std::string(PQgetvalue(answer.get(), row, column)) + "\n";
    return said;
}

} // namespace

TEST(PinParts, AreWhatTheHashIsMadeWithAndWhatComesOut)
{
    for (const PinCost& cost : {kTrialPinCost, PinCost{3, 65536}}) {
        const std::string hash = hashPin("2718", cost).value();
        const PinParts parts = partsOf(hash);
        EXPECT_EQ(parts.how + "$" + parts.verifier, hash);
        EXPECT_EQ(parts.verifier.size(), 43U);
        EXPECT_EQ(verifierOf("2718", parts.how).value(), parts.verifier);
        EXPECT_NE(verifierOf("2719", parts.how).value(), parts.verifier);
        EXPECT_EQ(partsOf(parts.how), (PinParts{parts.how, {}})) << "it is one part already";
    }
}

TEST(PinParts, AreNothingInWhatIsNoHash)
{
    for (const char* const how :
         {"", "$", "2718", "$argon2id$v=19$m=8,t=1,p=1$", "$argon2id$v=19$m=8,t=1,p=1$c2hvcnQ",
          "$argon2id$v=19$m=99999999,t=1,p=1$YWFhYWFhYWFhYWFhYWFhYQ",
          "$argon2i$v=19$m=8,t=1,p=1$YWFhYWFhYWFhYWFhYWFhYQ", "$argon2id$v=19$m=x,t=1,p=1$YWFhYWFhYWFhYWFhYWFhYQ",
          "$argon2id$v=19$m=8,t=1000,p=1$YWFhYWFhYWFhYWFhYWFhYQ"})
        EXPECT_EQ(verifierOf("2718", how).error().code, ErrorCode::Malformed) << how;
}

class PinOfAFleet : public ::testing::Test
{
protected:
    PinOfAFleet() { EXPECT_TRUE(store.book(wanted, termsFor(5), at(0)).value()); }

    [[nodiscard]] std::string row(const std::string& verifier, const std::string& more = "") const
    {
        return "(org, booking, verifier" + std::string(more.empty() ? "" : ", purge_after") + ") VALUES ('tsukuba', '" +
               keyOf(1).text() + "', '" + verifier + "'" + more + ")";
    }

    PostgresqlKeeping keeping; // NOLINT: the tests are about it
    BookingStore store{keeping.connect(), noPause};
    NewBooking wanted = partyOf(2, 1);
    PinParts parts = partsOf(wanted.pinHash);
};

TEST_F(PinOfAFleet, CannotBeReadByAKiosk)
{
    const std::string mine = row("mine", ", 0");
    for (const std::string& sql :
         {std::string("SELECT verifier FROM booking_pin"), std::string("SELECT count(*) FROM booking_pin"),
          std::string("SELECT org FROM booking_pin"), std::string("SELECT verifier FROM pin_guess"),
          std::string("SELECT 1 FROM booking_pin WHERE verifier = 'x'"), std::string("COPY booking_pin TO STDOUT"),
          std::string("UPDATE booking_pin SET verifier = 'mine'"), std::string("DELETE FROM booking_pin"),
          std::string("DELETE FROM pin_guess"), std::string("UPDATE booking SET pin = ''"),
          std::string("CREATE TABLE spy (org TEXT REFERENCES booking_pin)"),
          std::string("BEGIN; LOCK TABLE booking_pin"), "INSERT INTO booking_pin " + mine + " RETURNING verifier",
          "INSERT INTO booking_pin " + mine + " ON CONFLICT (org, booking, verifier) DO NOTHING",
          "INSERT INTO booking_pin " + mine + " ON CONFLICT (org, booking) DO UPDATE SET verifier = 'mine'",
          "INSERT INTO booking_pin " + mine +
              " ON CONFLICT ON CONSTRAINT booking_pin_org_booking_verifier_key DO NOTHING",
          "INSERT INTO pin_guess " + row("x") + " ON CONFLICT (org, booking, verifier) DO NOTHING",
          "INSERT INTO pin_guess " + row("x") + " RETURNING verifier"})
        EXPECT_EQ(asked("kiosk_1", sql).state, kNotAllowed) << sql;
    const Answer all = asked("kiosk_1", "SELECT * FROM booking");
    EXPECT_NE(all.all.find(parts.how), std::string::npos);
    EXPECT_EQ(all.all.find(parts.verifier), std::string::npos);
}

TEST_F(PinOfAFleet, IsToldByTheServerOnlyToWhoKnowsIt)
{
    EXPECT_EQ(asked("kiosk_1", "INSERT INTO pin_guess " + row("wrong")).state, kRefersToNothing);
    EXPECT_EQ(asked("kiosk_1", "INSERT INTO pin_guess " + row(parts.verifier)).state, "");
    EXPECT_EQ(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "0000").error().code, ErrorCode::NotFound);
    EXPECT_TRUE(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "2718"));
    EXPECT_TRUE(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "2718")) << "as often as one likes";
}

// A second verifier for somebody else's booking would open it, and what is said about it must not tell the first.
TEST_F(PinOfAFleet, IsOneABookingAndSaysNothingOfItself)
{
    const Answer wrong = asked("kiosk_1", "INSERT INTO booking_pin " + row("mine", ", 0"));
    EXPECT_EQ(wrong.state, kThereAlready);
    EXPECT_EQ(wrong.detail, "booking_pin_pkey");
    EXPECT_EQ(asked("kiosk_1", "INSERT INTO booking_pin " + row(parts.verifier, ", 0")), wrong);
    const std::string quiet = " ON CONFLICT DO NOTHING";
    EXPECT_EQ(asked("kiosk_1", "INSERT INTO booking_pin " + row("mine", ", 0") + quiet),
              asked("kiosk_1", "INSERT INTO booking_pin " + row(parts.verifier, ", 0") + quiet));
}

TEST_F(PinOfAFleet, IsDeletedWithTheBookingAndNotReadByTheDesk)
{
    ASSERT_TRUE(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "2718"));
    EXPECT_EQ(asked("desk_1", "SELECT verifier FROM booking_pin").state, kNotAllowed);
    BookingStore desk(keeping.connectDesk(), noPause);
    EXPECT_EQ(desk.purge(city(), at(5000)).value().bookings, 1);
    for (const char* const table : {"booking_pin", "pin_guess"})
        EXPECT_EQ(asked("owner", std::string("SELECT count(*) FROM ") + table).all, "0\n") << table;
}

// A kiosk that has not been updated yet writes the whole hash, and has nothing else.
TEST_F(PinOfAFleet, IsKnownAlsoWhereAnOlderKioskWroteIt)
{
    PostgresqlKeeping::server().run("DELETE FROM booking_pin; UPDATE booking SET pin = '" + wanted.pinHash + "'");
    EXPECT_TRUE(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "2718"));
    EXPECT_EQ(store.find(city(), booking::ReceiptNumber::of(keyOf(1)), "0000").error().code, ErrorCode::NotFound);
}

} // namespace musubi::store::bookings
