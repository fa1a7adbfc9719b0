// Whether the clock of a device that stands alone is to be believed.
//
// A kiosk whose bookings are in a file has nobody to ask what time it is. A dead battery says 1970, a slip of the hand
// 2099, and what such a clock ends or deletes does not come back. So the device remembers the last time at which it
// believed its clock, and believes one that is as near to that as a machine explains which was off for a while.
// Everything else is in doubt: then nothing is ended, offered or deleted, staff is told, and a person who says that the
// date is right decides (musubi-admin desk purge --date-is-right).
//
// A wrong clock within that step is believed, and may delete so much too early: that is the price of a machine which
// may be off for a while. A step back is believed alike, and harms nothing: less is over than before.
#pragma once

#include "content/base/calendar.hpp"

#include <chrono>
#include <optional>

namespace musubi::booking {

/// As long as a house is closed for the winter or for works, and its kiosk is off.
inline constexpr std::chrono::seconds kOffForAWhile = std::chrono::days(45);

enum class ClockWord
{
    Believed,
    TooEarly, ///< earlier than a device that has run until then can have
    TooLate,  ///< later than a device that was off for a while explains
};

/// \param believed  the last time at which the clock was believed; none on the first day
[[nodiscard]] ClockWord judgeClock(std::optional<Instant> believed, Instant clock);

/// What counts as now for whoever asks or writes: in doubt the later of both, since time does not go back, and nothing
/// is kept for a shorter time than was promised.
[[nodiscard]] Instant nowByMemory(std::optional<Instant> believed, Instant clock);

} // namespace musubi::booking
