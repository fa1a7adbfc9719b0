// What the tests of both stores share: a session, short ways to ask for seats in it, and a store of either kind.
#pragma once

#include "content/store/bookings/booking_store.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/bookings/postgresql_database.hpp"
#include "content/store/bookings/sqlite_database.hpp"
#include "tests/support/postgresql.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <unistd.h>

namespace musubi::store::bookings {

/// A disk in memory where there is one: what is asked here is what is written when, not how long a sync takes.
inline std::filesystem::path quickDisk()
{
    const std::filesystem::path memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

inline Instant at(int second)
{
    return Instant(std::chrono::seconds(1'800'000'000 + second));
}

inline const booking::OrganisationId& city()
{
    static const booking::OrganisationId kCity("tsukuba");
    return kCity;
}

inline booking::SessionKey saturday()
{
    return {city(),
            {model::EntryKind::Event, "fossil-class"},
            "saturdays",
            LocalDateTime::parse("2026-11-28T10:00").value()};
}

inline booking::BookingKey keyOf(int number)
{
    booking::BookingKey key;
    key.bytes[14] = static_cast<std::uint8_t>(number / 256);
    key.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return key;
}

/// First come, first served; signs up until second 1000, begins at second 2000, an offer lasts 100 seconds.
inline SessionTerms termsFor(int quota, std::int64_t release = 1)
{
    SessionTerms terms;
    terms.terms.mode = model::SignUpMode::FirstCome;
    terms.terms.quota = booking::Seats(quota);
    terms.terms.closes = at(1000);
    terms.terms.starts = at(2000);
    terms.terms.offerLasts = std::chrono::seconds(100);
    terms.release = release;
    return terms;
}

/// The PIN is "2718".
inline NewBooking partyOf(int heads, int number)
{
    static const std::string kHash = hashPin("2718", kTrialPinCost).value();
    return {{keyOf(number), saturday(), booking::Party::of(heads).value(), {}, {}},
            kHash,
            {},
            at(5000),
            Arrival::AtOnce,
            std::nullopt};
}

/// \param tries  so many are enough for whoever waits for somebody else's transaction
inline void noPause(int /*tries*/)
{}

enum class StoreKind
{
    Sqlite,
    Postgresql,
};

inline void PrintTo(StoreKind kind, std::ostream* out)
{
    *out << (kind == StoreKind::Sqlite ? "Sqlite" : "Postgresql");
}

/// Where bookings are kept, and ways to it for any number of stores.
class Keeping
{
public:
    virtual ~Keeping() = default;
    /// As a kiosk.
    [[nodiscard]] virtual std::unique_ptr<SqlDatabase> connect() = 0;
    /// As the desk, which may delete.
    [[nodiscard]] virtual std::unique_ptr<SqlDatabase> connectDesk() { return connect(); }
};

template <typename Database>
std::unique_ptr<SqlDatabase> opened(const std::string& where)
{
    auto database = Database::open(where);
    EXPECT_TRUE(database) << (database ? "" : describe(database.error()));
    return database ? std::move(database).value() : nullptr;
}

class SqliteKeeping : public Keeping
{
public:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "bookings.sqlite"; }
    [[nodiscard]] std::unique_ptr<SqlDatabase> connect() override { return opened<SqliteDatabase>(file()); }

private:
    test::TemporaryFolder m_folder{quickDisk()};
};

/// A server whose clock agrees with whoever asks, for what is not about clocks (fleet_clock_test.cpp is).
class AgreeingDatabase : public SqlDatabase
{
public:
    explicit AgreeingDatabase(std::unique_ptr<SqlDatabase> server) : m_server(std::move(server)) {}

    [[nodiscard]] SqlOutcome begin() override { return m_server->begin(); }
    [[nodiscard]] Instant now(Instant told) const override { return told; }
    [[nodiscard]] SqlOutcome commit() override { return m_server->commit(); }
    void rollBack() override { m_server->rollBack(); }
    [[nodiscard]] SqlResult<SqlAnswer> run(Sql statement, std::span<const SqlValue> values) override
    {
        return m_server->run(statement, values);
    }
    [[nodiscard]] SqlOutcome wipe() override { return m_server->wipe(); }

private:
    std::unique_ptr<SqlDatabase> m_server;
};

/// A server for all tests of the program, with tables made anew for each as packaging/hosting says. Its clock stands at
/// at(0), for whoever asks it.
class PostgresqlKeeping : public Keeping
{
public:
    PostgresqlKeeping();
    [[nodiscard]] std::unique_ptr<SqlDatabase> connect() override
    {
        return std::make_unique<AgreeingDatabase>(opened<PostgresqlDatabase>(server().address("kiosk_1")));
    }
    [[nodiscard]] std::unique_ptr<SqlDatabase> connectDesk() override
    {
        return std::make_unique<AgreeingDatabase>(opened<PostgresqlDatabase>(server().address("desk_1")));
    }
    [[nodiscard]] static test::Postgresql& server();
};

class AnyStore : public ::testing::TestWithParam<StoreKind>
{
protected:
    AnyStore()
    {
        if (GetParam() == StoreKind::Sqlite)
            keeping = std::make_unique<SqliteKeeping>();
        else
            keeping = std::make_unique<PostgresqlKeeping>();
    }

    [[nodiscard]] BookingStore openStore() { return {keeping->connect(), noPause}; }
    [[nodiscard]] BookingStore openDesk() { return {keeping->connectDesk(), noPause}; }

    /// The receipt; fails the test when there is none.
    Receipt book(BookingStore& store, const NewBooking& wanted, const SessionTerms& terms, Instant now = at(0))
    {
        const auto answer = store.book(wanted, terms, now);
        EXPECT_TRUE(answer) << (answer ? "" : describe(answer.error()));
        EXPECT_TRUE(answer && answer.value()) << "refused";
        return answer.value().value();
    }

    /// As whoever has the paper sees it.
    Standing look(BookingStore& store, const Receipt& receipt)
    {
        const auto standing = store.find(city(), receipt.number, "2718");
        EXPECT_TRUE(standing) << (standing ? "" : describe(standing.error()));
        return standing.value();
    }

    std::unique_ptr<Keeping> keeping; // NOLINT: the tests are about it
};

} // namespace musubi::store::bookings
