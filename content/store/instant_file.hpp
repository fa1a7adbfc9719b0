// One instant in one line of a file: "2026-11-21T00:41Z". Internal to this folder.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"

#include <filesystem>
#include <optional>

namespace musubi::store {

/// Nothing when there is no such file, or another thing in it.
[[nodiscard]] std::optional<Instant> readInstant(const std::filesystem::path& file);

/// To the minute; seconds are cut off.
[[nodiscard]] Outcome writeInstant(const std::filesystem::path& file, Instant instant);

} // namespace musubi::store
