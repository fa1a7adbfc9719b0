// Words of which some stand on a tinted ground, as in a list of what was found.
//
// The ground must lie exactly behind its letters, so these words are broken into lines
// here, each a text of its own, between phrases wherever a phrase fits into a line.
#pragma once

#include "kiosk/present/finder.hpp"
#include "kiosk/screens/pieces/text.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

struct MarkedTextSpec
{
    std::string id;
    Words words;                           ///< without readings
    std::vector<present::TextRange> marks; ///< bytes of the words' base()
    TextStyle style;
    std::vector<float> sizes; ///< largest first
    Colour ground;
};

/// What the words need at the largest of their sizes, broken here or set as a plain text.
[[nodiscard]] float markedHeight(const MarkedTextSpec& spec, float width, const Stage& stage);
/// From the top of `rect`, as high as its lines. Without marks, or where the words cannot be broken to fit, a plain
/// text.
[[nodiscard]] Node markedText(const MarkedTextSpec& spec, Rect rect, const Stage& stage);

} // namespace musubi::screens
