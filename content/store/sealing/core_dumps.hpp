// A process that holds what somebody typed leaves no picture of its memory behind.
#pragma once

#include "content/base/result.hpp"

namespace musubi::store::sealing {

/// From now on no crash of this process writes its memory to a disk, and no other process of the same user may look
/// into it. Called once, before anybody can type. Unavailable when the system refuses.
[[nodiscard]] Outcome forbidCoreDumps();

/// From now on nothing of this process's memory is written to a swap area. Unavailable where there is such an area and
/// the system does not let this user lock that much memory (RLIMIT_MEMLOCK).
[[nodiscard]] Outcome lockMemory();

} // namespace musubi::store::sealing
