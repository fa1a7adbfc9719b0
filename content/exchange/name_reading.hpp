// A name and how it is read, which lists hold side by side, as one text with readings; and back.
#pragma once

#include "content/base/ruby_text.hpp"

#include <string>
#include <string_view>

namespace musubi::exchange {

/// The name with readings above its kanji: the kana of the name are found again in its reading, what is left between
/// them belongs to the kanji. Where that can be done in more than one way, the reading stands above the whole name;
/// where in none, or where the reading is not kana, there is no reading.
[[nodiscard]] RubyText withReading(std::string_view name, std::string_view kana);

/// How the text is read, in katakana; empty when a part of it has kanji and no reading.
[[nodiscard]] std::string kanaOf(const RubyText& text);

} // namespace musubi::exchange
