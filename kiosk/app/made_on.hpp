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

/// Whether a clock says a time before that day, or more than ten years after it (a dead battery: 1970, the day the
/// system was made, 2099), so that nothing may be deleted by it.
[[nodiscard]] bool isFarOff(Instant clock);

} // namespace musubi::app
