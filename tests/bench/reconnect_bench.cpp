// A thousand kiosks come back at once after a time without their server, each with three bookings in its outbox, for
// more people than there are seats. How long it takes over sixteen connections, beside one connection that serves the
// same kiosks one after the other; with all of them after the seats of one session, and with fifty sessions. Counted
// beside it: bookings that arrived (all of them, once each), seats sold (all of them and no more), transactions that
// met another one and were tried again, and deliveries that had to be begun again.
#include "content/store/bookings/delivery.hpp"
#include "content/store/bookings/open_bookings.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/bookings/postgresql_database.hpp"
#include "tests/support/postgresql.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <benchmark/benchmark.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace musubi;
using namespace musubi::store::bookings;

constexpr int kKiosks = 1'000;
constexpr int kBookings = 3;  ///< in each outbox, for one person each
constexpr int kSeats = 1'500; ///< in all sessions together: half of those who ask

booking::OrganisationId city()
{
    return booking::OrganisationId("bench");
}

booking::SessionKey sessionOf(int number)
{
    return {city(),
            {model::EntryKind::Event, "class-" + std::to_string(number)},
            "saturdays",
            LocalDateTime::parse("2026-11-28T10:00").value()};
}

WrittenBooking bookingOf(int kiosk, int number, int sessions)
{
    static const std::string kPin = hashPin("2718", kTrialPinCost).value();
    static const std::string kForm(900, 's'); // a sealed form of a class
    booking::BookingKey key;
    const int all = kiosk * kBookings + number;
    for (std::size_t byte = 0; byte < 4; ++byte)
        key.bytes[byte] = static_cast<std::uint8_t>(static_cast<unsigned>(all) >> (8 * byte));
    SessionTerms terms;
    terms.terms.mode = model::SignUpMode::FirstCome;
    terms.terms.quota = booking::Seats(kSeats / sessions);
    terms.terms.closes = std::chrono::sys_days(std::chrono::year{9999} / 1 / 1); // whatever the server's clock says
    terms.terms.starts = terms.terms.closes;
    return {{{key, sessionOf(all % sessions), booking::Party::of(1).value(), {}, {}},
             kPin,
             kForm,
             Instant(),
             Arrival::Delayed,
             {}},
            terms,
            Instant()};
}

/// The devices' own disks: what is measured is the server.
std::filesystem::path outboxOf(const test::TemporaryFolder& disks, int kiosk)
{
    return disks.path() / std::to_string(kiosk) / "outbox.sqlite";
}

void cutOff(const test::TemporaryFolder& disks, int sessions)
{
    for (int kiosk = 0; kiosk < kKiosks; ++kiosk) {
        auto outbox = Outbox::open(outboxOf(disks, kiosk), city(), booking::DeviceId(std::to_string(kiosk))).value();
        for (int number = 0; number < kBookings; ++number)
            if (!outbox.keep(bookingOf(kiosk, number, sessions), std::nullopt))
                std::abort();
    }
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

struct Counts
{
    std::atomic<int> nextKiosk{0};
    std::atomic<int> delivered{0};
    std::atomic<int> triedAgain{0};
    std::atomic<int> begunAgain{0};
};

/// One connection, by which one kiosk after the other brings what it has.
void serve(const std::string& address, const test::TemporaryFolder& disks, Counts& counts)
{
    std::uint32_t chance = 0;
    auto connected = PostgresqlDatabase::open(address);
    while (!connected) // the server takes no more callers at this moment
        connected = PostgresqlDatabase::open(address);
    BookingStore store(std::move(connected).value(), [&](int tries) {
        ++counts.triedAgain;
        std::this_thread::sleep_for(waitAfter(tries, chance += 7));
    });
    for (int kiosk = counts.nextKiosk++; kiosk < kKiosks; kiosk = counts.nextKiosk++) {
        auto outbox = Outbox::open(outboxOf(disks, kiosk), city(), booking::DeviceId(std::to_string(kiosk))).value();
        Delivery delivery = deliver(outbox, store, Instant());
        counts.delivered += delivery.delivered;
        for (; delivery.left > 0; ++counts.begunAgain) {
            delivery = deliver(outbox, store, Instant());
            counts.delivered += delivery.delivered;
        }
    }
}

int soldOf(const std::string& address, int sessions)
{
    BookingStore store = openBookings(address).value();
    int sold = 0;
    for (int session = 0; session < sessions; ++session)
        sold += store.seats(sessionOf(session)).value().sold.count();
    return sold;
}

void reconnecting(benchmark::State& state)
{
    const auto lines = static_cast<int>(state.range(0));
    const auto sessions = static_cast<int>(state.range(1));
    Counts counts;
    int sold = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const test::TemporaryFolder disks("/dev/shm");
        cutOff(disks, sessions);
        const std::string address = freshServer();
        state.ResumeTiming();
        std::vector<std::jthread> connections;
        for (int line = 0; line < lines; ++line)
            connections.emplace_back([&] { serve(address, disks, counts); });
        connections.clear(); // waits for them
        state.PauseTiming();
        sold = soldOf(address, sessions);
        state.ResumeTiming();
    }
    if (counts.delivered != kKiosks * kBookings || sold != kSeats)
        state.SkipWithError("a booking is lost, or a seat is sold twice or not at all");
    state.SetItemsProcessed(counts.delivered.load());
    state.counters["delivered"] = counts.delivered.load();
    state.counters["sold"] = sold;
    state.counters["tried_again"] = counts.triedAgain.load();
    state.counters["begun_again"] = counts.begunAgain.load();
}

} // namespace

BENCHMARK(reconnecting)
    ->ArgNames({"connections", "sessions"})
    ->Args({1, 1})
    ->Args({16, 1})
    ->Args({1, 50})
    ->Args({16, 50})
    ->Iterations(1)
    ->UseRealTime();
