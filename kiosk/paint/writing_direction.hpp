// Whether the lines of a language run from the left or from the right.
#pragma once

#include <string>

namespace musubi::paint {

enum class WritingDirection
{
    LeftToRight,
    RightToLeft,
};

/// By the script that the language is written in (CLDR); left to right for one that nobody knows.
[[nodiscard]] WritingDirection directionOf(const std::string& language);

} // namespace musubi::paint
