// Cutting a row of unbreakable units into lines. Pure arithmetic.
#pragma once

#include "kiosk/paint/line_places.hpp"

#include <cstddef>
#include <vector>

namespace musubi::paint {

/// What stays in one piece: a cluster of plain text, or a whole word with its reading.
struct Unit
{
    std::size_t begin = 0; ///< bytes of the text
    std::size_t end = 0;
    float width = 0;
    bool isSpace = false;
    Place after = Place::None; ///< whether the line may end here
    std::size_t run = 0;       ///< which run of the text it comes from
};

/// Units first … last − 1, spaces at the end left out.
struct LineSpan
{
    std::size_t first = 0;
    std::size_t last = 0;
    float width = 0;
};

/// Pieces between two places where a line may end that are wider than `width` all the same.
/// \param width  ≤ 0: none is
[[nodiscard]] std::vector<LineSpan> piecesWiderThan(const std::vector<Unit>& units, float width);

enum class Phrases
{
    Whole,
    Split, ///< at least one is wider than a line
};

/// Inside of a phrase wider than `width` every allowed place becomes one to break at; other phrases stay whole.
/// \param width  ≤ 0: no phrase is too wide
Phrases splitWidePhrases(std::vector<Unit>& units, float width);
/// Lines between phrases, as full as they can be. What has no place to break sticks out.
/// \param width  ≤ 0: only forced breaks
[[nodiscard]] std::vector<LineSpan> fillLines(const std::vector<Unit>& units, float width);

} // namespace musubi::paint
