// Entries that can be read but would tell visitors something untrue.
//
// The reader keeps to what the model can hold; `check` says much more, but a kiosk may be handed a pack that nobody has
// checked. What only looks poor is shown all the same. What would mislead stays away, and the rest of the pack is
// shown. Internal to the content library.
#pragma once

#include "content/model/entry.hpp"
#include "content/pack/problem.hpp"

#include <optional>
#include <string>

namespace musubi::pack {

/// The years that the published schemas allow; others are slips.
inline constexpr int kFirstYear = 1600;
inline constexpr int kLastYear = 2200;

/// Why a kiosk leaves the entry out; nullopt: it is shown. The line of the place is not known here.
[[nodiscard]] std::optional<Problem> reasonToLeaveOut(const model::Entry& entry, const std::string& path);

} // namespace musubi::pack
