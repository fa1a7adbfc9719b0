// What somebody may have meant who wrote a name that does not exist.
// Internal to this folder.
#pragma once

#include "content/pack/checked_workspace.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::pack {

/// The candidate with the smallest edit distance (Levenshtein); nullopt when none is near enough to be a slip.
[[nodiscard]] std::optional<std::string> nearestName(const std::string& written,
                                                     const std::vector<std::string>& candidates);

/// The same among the workspace's entries; the same slug in another kind comes first.
[[nodiscard]] std::optional<std::string> nearestEntry(const model::EntryId& written, const CheckedWorkspace& workspace);

} // namespace musubi::pack
