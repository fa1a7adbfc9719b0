// What somebody may have meant who wrote a name that does not exist.
//
// The nearest name is often another real thing: gsi-museum beside gsj-museum. So it is
// offered as a fix only where it is surely a slip, and else asked for in words.
// Internal to this folder.
#pragma once

#include "content/pack/checked_workspace.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

/// The candidate with the smallest edit distance (Levenshtein; two neighbours exchanged count as one change); nullopt
/// when none is near enough to be asked for.
[[nodiscard]] std::optional<std::string> nearestName(const std::string& written,
                                                     const std::vector<std::string>& candidates);

/// Whether `written` can only be a slip for `meant`: one change, in a name that is long enough, not in a figure (a
/// number tells things apart), and no other candidate is as near.
[[nodiscard]] bool isSurelySlip(const std::string& written, const std::string& meant,
                                const std::vector<std::string>& candidates);

/// What to add to a problem about a name that does not exist.
struct Guess
{
    std::string question; ///< " Did you mean …?", or nothing
    std::vector<Fix> fixes;
};

/// \param act  how the fix begins, "Write"
[[nodiscard]] Guess guessName(const std::string& written, const std::vector<std::string>& candidates,
                              const std::string& pointer, std::string_view act);

/// The same among the workspace's entries; the same slug in another kind comes first. A fix only for a slip whose right
/// form nothing else in the pack uses, and which stands in the pack only once: two who agree have not slipped.
[[nodiscard]] Guess guessEntry(const model::EntryId& written, const CheckedWorkspace& workspace,
                               const std::string& pointer, std::string_view act);

} // namespace musubi::pack
