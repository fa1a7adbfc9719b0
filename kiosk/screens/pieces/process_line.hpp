// What happens one after the other, as knots on a line: the steps of a plan, the years
// of a history. The knots are steps of what is told, so they are not touched.
#pragma once

#include "kiosk/present/process_step.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

struct ProcessLineSpec
{
    std::string id;
    std::vector<present::ProcessStep> steps;
    Rect rect; ///< line above, words below
    Section section = Section::Future;
    std::size_t columns = 4; ///< steps are as wide as if there were at least this many
    Point from;              ///< where the line comes from
    /// Where the line goes on beyond its rectangle: the colour of the step after the last one.
    std::optional<Colour> onwards = {};
};

/// Height of the line with its knots and flags; words need the rest of the rectangle.
inline constexpr float kProcessLineHead = 88;
/// Of the line below the top of its rectangle.
inline constexpr float kProcessLineY = 52;

[[nodiscard]] Colour stepColour(present::StepMood mood, Section section);

[[nodiscard]] Node processLine(const ProcessLineSpec& spec, const Stage& stage);

} // namespace musubi::screens
