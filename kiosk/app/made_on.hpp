// The day on which this program was made: no moment before it can be now.
//
// Before its first good update a device knows nothing of the time (promise T4). A clock that says 1970 would make every
// metadata valid that was ever signed; with this floor it is that of the day the program was made (SOURCE_DATE_EPOCH,
// where the builder sets it). What has expired since then such a clock still takes for valid, until it is right or a
// good update raises the floor of the store. A clock far ahead takes nothing at all, and leaves no trace.
#pragma once

#include "content/base/calendar.hpp"

namespace musubi::app {

[[nodiscard]] Instant madeOn();

/// Whether a clock is so far from that day (more than ten years: a dead battery that says 1970 or 2099) that nothing
/// may be deleted by it.
[[nodiscard]] bool isFarOff(Instant clock);

} // namespace musubi::app
