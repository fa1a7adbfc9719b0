// Taking readings apart: characters as a reader sees them, and a word too long for
// its line cut into characters that each keep their share of the reading.
#pragma once

#include "content/base/ruby_text.hpp"

#include <string>
#include <vector>

namespace musubi::paint {

/// Characters with their combining marks.
[[nodiscard]] std::vector<std::string> graphemes(const std::string& text);
/// One run a character of the base; no share begins with a small kana or a long-vowel mark.
[[nodiscard]] std::vector<RubyRun> splitReading(const RubyRun& run);
/// Whether all of it is kana, so that it may be spaced out over its base.
[[nodiscard]] bool isKana(const std::string& text);
/// Whether all of it is kanji, so that it may be spaced out under a long reading.
[[nodiscard]] bool isKanji(const std::string& text);

} // namespace musubi::paint
