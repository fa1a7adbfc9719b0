// The four knots of the attract loop on a stage that is not spacious: each with its words
// beside it, and the line that hangs through them.
#pragma once

#include "kiosk/screens/attract_parts.hpp"

#include <cstddef>

namespace musubi::screens {

/// Where a knot hangs, and the words beside it: at its right in the left half, at its left in the right half.
struct KnotPlace
{
    Point at;
    scene::Size words;

    [[nodiscard]] Rect wordsRect(const Stage& stage) const;
};

/// The four knots from left to right: upper, lower, lower, upper.
struct KnotPlaces
{
    KnotPlace upper; ///< at the left; the right half mirrors it
    KnotPlace lower;

    [[nodiscard]] KnotPlace of(std::size_t index, const Stage& stage) const;
};

/// Two at each side between `top` and `bottom`: for a stage that is wider than high.
[[nodiscard]] KnotPlaces knotsAtSides(float top, float bottom, const Stage& stage);
/// In pairs, one under the other, between `top` and `bottom`; further apart where the sky is high.
[[nodiscard]] KnotPlaces knotsInPairs(const present::AttractView& view, float top, float bottom, const Stage& stage);
/// A name that finds no room in `room` at its smallest is left out as a whole: the knot still leads there, and says so
/// to the ear. A name cut short would be another one.
[[nodiscard]] present::AttractKnot withRoom(present::AttractKnot view, scene::Size room, const Stage& stage);
[[nodiscard]] Node attractKnot(const present::AttractKnot& view, std::size_t index, const KnotPlace& place,
                               const Stage& stage);
/// From the left edge through both knots of the left side down to the ridge, and the same mirrored.
[[nodiscard]] TieLine lineThrough(const KnotPlaces& places, Point ridge, const Stage& stage);

} // namespace musubi::screens
