// A printed text as a voice can say it: signs that only an eye understands become
// pauses or words. Pure.
#pragma once

#include <string>
#include <string_view>

namespace musubi::speech {

/// Arrows, bullets, stars and the like become spaces; a dash between two numbers becomes `range` ("9:30 to 17:00").
[[nodiscard]] std::string spokenForm(std::string_view text, std::string_view range);

/// Whether a voice has anything to say: a letter, a kana, an ideograph or a digit.
[[nodiscard]] bool hasWords(std::string_view text);

/// The same without digits: such a text is in some language, "9:30" is in none.
[[nodiscard]] bool hasLetters(std::string_view text);

} // namespace musubi::speech
