// Where the bookings of this kiosk are: a file of its own, or the server of a fleet.
#pragma once

#include "content/base/result.hpp"
#include "content/store/bookings/booking_store.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace musubi::store::bookings {

/// \param where  "postgresql://…" or the name of a file
/// \param clock  of the file; a server has its own
/// Errors as SqliteDatabase::open and PostgresqlDatabase::open.
[[nodiscard]] Result<BookingStore> openBookings(const std::string& where, OwnClock clock = OwnClock::Remembered);

/// How long to wait before the next try: longer each time, and by chance not as long as the others wait.
/// \param tries   so far, from 1
/// \param chance  any number
[[nodiscard]] std::chrono::milliseconds waitAfter(int tries, std::uint32_t chance);

} // namespace musubi::store::bookings
