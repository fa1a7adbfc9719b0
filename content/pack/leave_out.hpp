// Entries, and parts of them, that can be read but would tell visitors something untrue.
//
// A kiosk may be handed a pack that nobody has checked. One rule decides, so that it and `check` agree: where `check`
// finds an error, the smallest thing that can stay away without misleading does: a letter that no screen can show, a
// picture without words for those who do not see it, a session whose rule has no day, or else the entry. The rest of
// the pack is shown, and each thing that stays away is said. What only looks poor (a warning) is shown all the same.
// Internal to the content library.
#pragma once

#include "content/model/entry.hpp"
#include "content/pack/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

/// The years that the published schemas allow; others are slips.
inline constexpr int kFirstYear = 1600;
inline constexpr int kLastYear = 2200;

/// Why a kiosk leaves the entry out; nullopt: it is shown. The line of the place is not known here.
[[nodiscard]] std::optional<Problem> reasonToLeaveOut(const model::Entry& entry, const std::string& path);

/// Takes away the pictures that have no words, and says which, and which sessions the calendar will not hold.
[[nodiscard]] std::vector<Problem> leaveOutParts(model::Entry& entry, const std::string& path);

/// What is said of a picture without words.
inline constexpr std::string_view kPictureWithoutWords = "The picture has no words for people who cannot see it.";

} // namespace musubi::pack
