// A line of a journey as words: `expect text "two words"` is three.
#pragma once

#include "content/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::app {

enum class Quoted
{
    No,
    Yes,
};

struct JourneyWord
{
    std::string text;
    Quoted quoted = Quoted::No;

    friend bool operator==(const JourneyWord&, const JourneyWord&) = default;
};

/// Malformed when a quotation mark is not closed.
[[nodiscard]] Result<std::vector<JourneyWord>> wordsOfLine(std::string_view line);

} // namespace musubi::app
