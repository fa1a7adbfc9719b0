// How many bookings a second a store takes, beside the bare database (promise F8: at least 80 % of its rate): on
// SQLite and on PostgreSQL, both on a real disk and both syncing every booking. "Same statements" sends what the store
// sends, "same rows" no more than what leaves the same rows behind. And what sealing and opening a form cost.
#include "content/store/bookings/open_bookings.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/sealing/seal_form.hpp"
#include "content/trust/opening/opening_key.hpp"
#include "tests/support/postgresql.hpp"
#include "tests/support/source_folder.hpp"

#include <benchmark/benchmark.h>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace musubi;
using namespace musubi::store::bookings;

const std::string kForm(900, 's'); // a sealed form of a class

booking::BookingKey keyOf(std::uint64_t number)
{
    booking::BookingKey key;
    for (std::size_t byte = 0; byte < 8; ++byte)
        key.bytes[byte] = static_cast<std::uint8_t>(number >> (8 * byte));
    return key;
}

NewBooking wishOf(std::uint64_t number)
{
    static const std::string kPin = hashPin("2718", kTrialPinCost).value();
    const booking::SessionKey session{booking::OrganisationId("bench"),
                                      {model::EntryKind::Event, "class"},
                                      "saturdays",
                                      LocalDateTime::parse("2026-11-28T10:00").value()};
    return {
        {keyOf(number), session, booking::Party::of(1).value(), {}, {}}, kPin, kForm, Instant(), Arrival::AtOnce, {}};
}

SessionTerms terms()
{
    SessionTerms stated;
    stated.terms.mode = model::SignUpMode::FirstCome;
    stated.terms.closes = std::chrono::sys_days(std::chrono::year{9999} / 1 / 1); // whatever the server's clock says
    stated.terms.starts = stated.terms.closes;
    return stated;
}

struct Step
{
    Sql statement;
    std::vector<std::string> values;
};

/// What the store sends for wishOf(number), as text.
std::vector<Step> stepsOf(std::uint64_t number, bool sameStatements)
{
    const NewBooking wish = wishOf(number);
    const std::string key = wish.request.key.text();
    const std::string session = wish.request.session.text();
    std::vector<Step> steps;
    if (sameStatements)
        steps = {{Sql::FindByKey, {"bench", key}},
                 {Sql::LockSession, {"bench", session}},
                 {Sql::ReadWaiting, {"bench", session}}};
    steps.push_back({Sql::TakeSeats, {"bench", session, "1"}});
    steps.push_back({Sql::AddBooking,
                     {"bench", key, bodyDigest(wish.request), session,
                      booking::ReceiptNumber::of(wish.request.key).letters(), "1", "0", "", std::to_string(number),
                      "confirmed", "seats-were-free", "0", partsOf(wish.pinHash).how, "1000", "0"}});
    steps.push_back({Sql::AddPin, {"bench", key, partsOf(wish.pinHash).verifier, "1000"}});
    steps.push_back({Sql::AddForm, {"bench", key, kForm, "1000"}});
    return steps;
}

/// The session has to be there; the store makes it with the first booking.
void bookOne(const std::string& where)
{
    BookingStore store = openBookings(where).value();
    if (!store.book(wishOf(~0ULL), terms(), Instant()).value())
        std::abort();
}

void throughStore(benchmark::State& state, const std::string& where)
{
    BookingStore store = openBookings(where).value();
    std::uint64_t number = 0;
    for (auto _ : state) {
        const auto answer = store.book(wishOf(number++), terms(), Instant());
        if (!answer || !answer.value())
            state.SkipWithError("a booking failed");
    }
    state.SetItemsProcessed(state.iterations());
}

void storeSqlite(benchmark::State& state)
{
    const test::TemporaryFolder folder;
    throughStore(state, folder.path() / "bookings.sqlite");
}

void bareSqlite(benchmark::State& state)
{
    const test::TemporaryFolder folder;
    const std::string file = folder.path() / "bookings.sqlite";
    bookOne(file);
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    const auto run = [&](const char* sql) { return sqlite3_exec(database, sql, nullptr, nullptr, nullptr); };
    run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    std::vector<sqlite3_stmt*> prepared(sqlStatements().size());
    for (const Step& step : stepsOf(0, true))
        sqlite3_prepare_v3(database, statementOf(step.statement).text, -1, SQLITE_PREPARE_PERSISTENT,
                           &prepared[static_cast<std::size_t>(step.statement)], nullptr);
    std::uint64_t number = 0;
    for (auto _ : state) {
        int failed = run("BEGIN IMMEDIATE");
        for (const Step& step : stepsOf(number++, state.range(0) == 1)) {
            sqlite3_stmt* const statement = prepared[static_cast<std::size_t>(step.statement)];
            for (std::size_t at = 0; at < step.values.size(); ++at)
                sqlite3_bind_text(statement,
                                  sqlite3_bind_parameter_index(statement, ("$" + std::to_string(at + 1)).c_str()),
                                  step.values[at].data(), static_cast<int>(step.values[at].size()), SQLITE_STATIC);
            while (sqlite3_step(statement) == SQLITE_ROW) {
            }
            failed += sqlite3_reset(statement);
        }
        if (failed + run("COMMIT") != 0)
            state.SkipWithError(sqlite3_errmsg(database));
    }
    for (sqlite3_stmt* const statement : prepared)
        sqlite3_finalize(statement);
    sqlite3_close(database);
    state.SetItemsProcessed(state.iterations());
}

/// A server with empty tables, on the disk.
std::string freshServer()
{
    static test::Postgresql kServer(std::filesystem::temp_directory_path());
    std::ostringstream sql;
    sql << "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
        << std::ifstream(MUSUBI_SOURCE_DIR "/packaging/hosting/postgresql/schema.sql").rdbuf();
    kServer.run(sql.str());
    return kServer.address("owner");
}

void storePostgresql(benchmark::State& state)
{
    throughStore(state, freshServer());
}

void barePostgresql(benchmark::State& state)
{
    const std::string address = freshServer();
    bookOne(address);
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(address.c_str()), PQfinish);
    const auto isDone = [](PGresult* result) {
        const bool done = PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK;
        PQclear(result);
        return done;
    };
    for (const Step& step : stepsOf(0, true))
        isDone(PQprepare(connection.get(), statementOf(step.statement).name, statementOf(step.statement).text, 0,
                         nullptr));
    std::uint64_t number = 0;
    for (auto _ : state) {
        bool done = isDone(PQexec(connection.get(), "BEGIN"));
        for (const Step& step : stepsOf(number++, state.range(0) == 1)) {
            std::vector<const char*> values;
            for (const std::string& value : step.values)
                values.push_back(value.c_str());
            done = isDone(PQexecPrepared(connection.get(), statementOf(step.statement).name,
                                         static_cast<int>(values.size()), values.data(), nullptr, nullptr, 0)) &&
                   done;
        }
        if (!isDone(PQexec(connection.get(), "COMMIT")) || !done)
            state.SkipWithError(PQerrorMessage(connection.get()));
    }
    state.SetItemsProcessed(state.iterations());
}

struct Seals
{
    trust::opening::OpeningKey desk = trust::opening::OpeningKey::of(
        trust::signing::SigningKey::fromSeed(trust::SecretBytes::copyOf(std::string(32, 'd'))));
    test::TemporaryFolder folder;
    store::sealing::DeviceKey device = store::sealing::DeviceKey::openOrMake(folder.path() / "device.key").value();
    trust::SecretBytes typed = trust::SecretBytes::copyOf(std::string(600, 't'));
};

void sealing(benchmark::State& state)
{
    const Seals seals;
    for (auto _ : state)
        benchmark::DoNotOptimize(store::sealing::sealForm(seals.typed, seals.desk.openHalf(), seals.device, "booking"));
    state.SetItemsProcessed(state.iterations());
}

void opening(benchmark::State& state)
{
    const Seals seals;
    const auto form = store::sealing::sealForm(seals.typed, seals.desk.openHalf(), seals.device, "booking").value();
    for (auto _ : state)
        benchmark::DoNotOptimize(seals.desk.open(form, "booking"));
    state.SetItemsProcessed(state.iterations());
}

} // namespace

// In turn, several times, so that a busy machine is busy for all of them.
BENCHMARK(bareSqlite)->ArgName("same_statements")->Arg(1)->Arg(0)->UseRealTime();
BENCHMARK(storeSqlite)->UseRealTime();
BENCHMARK(barePostgresql)->ArgName("same_statements")->Arg(1)->Arg(0)->UseRealTime();
BENCHMARK(storePostgresql)->UseRealTime();
BENCHMARK(sealing);
BENCHMARK(opening);
BENCHMARK_MAIN();
