// What a member of staff wants to know of a device: how old its content is, and when it last heard from the repository.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/store/content_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::sync {

struct DeviceStatus
{
    std::optional<store::ContentStore::Active> release;
    std::optional<Instant> asOf;        ///< the newest time at which the repository had nothing newer
    std::optional<Instant> lastContact; ///< the newest time at which it was heard, whatever it said
    std::optional<Instant> goodUntil; ///< after it nobody vouches for the content; it stays on the screens (promise T4)
    std::vector<std::string> refused; ///< releases that must not come back, each with why
    std::vector<std::string> withdrawn; ///< a sentence each: what was taken off the screens, and why
};

/// Reads the store and changes nothing. Unreadable when the disk does not give it.
[[nodiscard]] Result<DeviceStatus> statusOf(const store::ContentStore& store);

/// Lines such as "content as of 2026-11-21 09:00", times in `zone`.
[[nodiscard]] std::string describe(const DeviceStatus& status, Instant now, const TimeZone& zone);

} // namespace musubi::sync
