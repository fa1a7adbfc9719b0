// The tables of older releases, brought up to date: by the program in a file, by hand on a server.
#include "content/store/bookings/pin_hash.hpp"
#include "tests/content/store/bookings/any_store.hpp"
#include "tests/support/source_folder.hpp"

#include <libpq-fe.h>

#include <array>
#include <fstream>
#include <sstream>
#include <string>

namespace musubi::store::bookings {

namespace {

std::string shipped(const std::string& name)
{
    std::ostringstream text;
    text << std::ifstream(std::string(MUSUBI_SOURCE_DIR "/packaging/hosting/postgresql/") + name).rdbuf();
    return text.str();
}

/// The steps before `version`, as text.
std::string tablesOf(std::size_t version)
{
    std::string known;
    for (const char* const step : bookingSchema().first(version))
        known += std::string(step) + ";\n";
    return known;
}

std::string answerOf(const std::string& sql)
{
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(
        PQconnectdb(PostgresqlKeeping::server().address("owner").c_str()), PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(PQexec(connection.get(), sql.c_str()), PQclear);
    EXPECT_EQ(PQresultStatus(answer.get()), PGRES_TUPLES_OK) << PQerrorMessage(connection.get());
    std::string all;
    for (int row = 0; row < PQntuples(answer.get()); ++row)
        for (int column = 0; column < PQnfields(answer.get()); ++column)
            all += std::string(PQgetvalue(answer.get(), row, column)) +
                   (column + 1 < PQnfields(answer.get()) ? " " : "\n");
    return all;
}

/// Columns, keys, indexes and rights, in words.
std::string shape()
{
    return answerOf("SELECT table_name, column_name, data_type, is_nullable, ordinal_position FROM "
                    "information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 5") +
           answerOf("SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = "
                    "'public'::regnamespace ORDER BY 1, 2") +
           answerOf("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1") +
           answerOf("SELECT grantee, table_name, column_name, privilege_type FROM information_schema.column_privileges "
                    "WHERE grantee LIKE 'musubi_%' ORDER BY 1, 2, 3, 4") +
           answerOf("SELECT grantee, table_name, privilege_type FROM information_schema.role_table_grants WHERE "
                    "grantee LIKE 'musubi_%' ORDER BY 1, 2, 3");
}

/// A booking as releases before the fourth state of the tables wrote it.
std::array<SqlValue, 15> oldBooking()
{
    const NewBooking wanted = partyOf(2, 1);
    return {city().value(),
            keyOf(1).text(),
            bodyDigest(wanted.request),
            saturday().text(),
            booking::ReceiptNumber::of(keyOf(1)).letters(),
            std::int64_t{2},
            std::int64_t{0},
            std::string(),
            std::int64_t{1},
            std::string("confirmed"),
            std::string("seats-were-free"),
            std::int64_t{0},
            wanted.pinHash,
            std::int64_t{at(5000).time_since_epoch().count()},
            std::int64_t{at(0).time_since_epoch().count()}};
}

void addOldBooking(SqlDatabase& database)
{
    ASSERT_TRUE(database.begin());
    const auto added = database.run(Sql::AddBooking, oldBooking());
    ASSERT_TRUE(added) << describe(added.error().error);
    ASSERT_TRUE(database.commit());
}

void expectItsPin(BookingStore& store)
{
    const auto number = booking::ReceiptNumber::of(keyOf(1));
    EXPECT_EQ(store.find(city(), number, "0000").error().code, ErrorCode::NotFound);
    const auto found = store.find(city(), number, "2718");
    ASSERT_TRUE(found) << describe(found.error());
    EXPECT_EQ(found.value().party.heads(), 2);
}

} // namespace

TEST(SchemaSteps, AreWhatIsShippedForAServer)
{
    EXPECT_TRUE(shipped("schema.sql").ends_with("\n\n" + tablesOf(bookingSchema().size())));
    for (std::size_t version = 3; version <= bookingSchema().size(); ++version)
        EXPECT_NE(shipped("upgrade-" + std::to_string(version) + ".sql")
                      .find("\n\n" + std::string(bookingSchema()[version - 1]) + ";\n"),
                  std::string::npos)
            << version;
}

TEST(SchemaSteps, LeadToTheSameTablesOnAServerThatWasInUse)
{
    PostgresqlKeeping keeping;
    const std::string made = shape();
    std::string roles = shipped("roles.sql");
    for (const char* const late : {"booking_pin", "pin_guess"}) // of which the roles of then knew nothing
        for (std::size_t found = roles.find(late); found != std::string::npos; found = roles.find(late)) {
            const std::size_t begin = roles.rfind('\n', found) + 1;
            roles.erase(begin, roles.find('\n', found) + 1 - begin);
        }
    PostgresqlKeeping::server().run(
        "DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP ROLE kiosk_1, desk_1, musubi_kiosk, musubi_desk;" +
        tablesOf(2) + roles +
        "CREATE ROLE kiosk_1 LOGIN IN ROLE musubi_kiosk; CREATE ROLE desk_1 LOGIN IN ROLE musubi_desk;");
    addOldBooking(*keeping.connect());
    PostgresqlKeeping::server().run(shipped("upgrade-3.sql") + shipped("upgrade-4.sql"));
    EXPECT_EQ(shape(), made);
    BookingStore store(keeping.connect(), noPause);
    expectItsPin(store);
    EXPECT_EQ(answerOf("SELECT count(*) FROM booking WHERE length(pin) > 60"), "0\n") << "no whole hash is left";
    const std::string last = bookingSchema().back();
    PostgresqlKeeping::server().run(last.substr(last.find("INSERT INTO booking_pin")));
    expectItsPin(store); // although somebody has run schema.sql over tables that were there
}

TEST(SchemaSteps, KeepThePinsOfAFileThatWasInUse)
{
    const test::TemporaryFolder folder(quickDisk());
    const auto file = folder.path() / "bookings.sqlite";
    for (std::size_t version = 2; version < bookingSchema().size(); ++version) {
        std::filesystem::remove(file);
        addOldBooking(*SqliteDatabase::open(file, bookingSchema().first(version)).value());
        BookingStore store(SqliteDatabase::open(file).value(), noPause);
        expectItsPin(store);
    }
}

} // namespace musubi::store::bookings
