// What the published texts of a draw have in common. Internal to this folder; parsing may throw nlohmann's exceptions.
#pragma once

#include "content/booking/draw_commitment.hpp"
#include "content/booking/draw_entry.hpp"

#include <nlohmann/json.hpp>

namespace musubi::booking {

using DrawJson = nlohmann::ordered_json;

/// A whole number from 0 to `most`: 2.5 would be read as 2 here and as something else elsewhere.
[[nodiscard]] Result<int> countIn(const DrawJson& object, const char* name, int most);
/// session, seats, publicName, secretHash
[[nodiscard]] Result<DrawCommitment> commitmentIn(const DrawJson& json);
/// ticket, heads, rank
[[nodiscard]] Result<DrawEntry> entryIn(const DrawJson& json);
[[nodiscard]] DrawJson jsonOf(const DrawEntry& entry);

[[nodiscard]] Error malformedDraw(const std::string& what);

} // namespace musubi::booking
