// Where words begin, as ICU's dictionaries see them (Unicode UAX #29; for Japanese phrases UTS #35, "lw=phrase").
// Internal to this folder.
#pragma once

#include "content/base/language.hpp"

#include <string>
#include <vector>

namespace musubi::search {

/// For each byte offset 0 … size of `text`, whether a word begins or ends there.
[[nodiscard]] std::vector<bool> wordStarts(const std::string& text);
/// The same of what a line is cut between: words, in Japanese phrases.
[[nodiscard]] std::vector<bool> phraseStarts(const std::string& text, const Language& language);

} // namespace musubi::search
