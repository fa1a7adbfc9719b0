#include "content/store/bookings/open_bookings.hpp"

#include "content/store/bookings/postgresql_database.hpp"
#include "content/store/bookings/sqlite_database.hpp"

#include <sodium.h>

#include <algorithm>
#include <thread>

namespace musubi::store::bookings {

namespace {

void waitByChance(int tries)
{
    std::this_thread::sleep_for(waitAfter(tries, randombytes_random()));
}

template <typename Database>
Result<BookingStore> openIn(const std::string& where, OwnClock clock)
{
    auto opened = Database::open(where);
    if (!opened)
        return opened.error();
    return BookingStore(std::move(opened).value(), waitByChance, clock);
}

} // namespace

Result<BookingStore> openBookings(const std::string& where, OwnClock clock)
{
    const bool isServer = where.starts_with("postgresql://") || where.starts_with("postgres://");
    return isServer ? openIn<PostgresqlDatabase>(where, OwnClock::AsTold) : openIn<SqliteDatabase>(where, clock);
}

std::chrono::milliseconds waitAfter(int tries, std::uint32_t chance)
{
    constexpr std::uint32_t kFirst = 10;    // milliseconds
    constexpr std::uint32_t kLongest = 640; // all tries together stay below what a visitor takes for a fault
    const std::uint32_t most = std::min(kFirst << static_cast<unsigned>(std::clamp(tries - 1, 0, 10)), kLongest);
    return std::chrono::milliseconds(most / 2 + chance % (most / 2 + 1));
}

} // namespace musubi::store::bookings
