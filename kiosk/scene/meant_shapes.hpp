// The shapes of a scene that say something without words: tie lines and their knots,
// rings, pins, and marks such as dots and bars.
//
// A mark is a low box with nothing in it that was clearly meant to be seen. Not meant are
// ornaments, of which nothing beside them is said or touched, what a map is drawn with, the
// track under a ring, and what does nothing now.
#pragma once

#include "kiosk/scene/backdrop.hpp"

#include <functional>
#include <vector>

namespace musubi::scene {

/// What the normal colours promise of every such shape.
inline constexpr double kShapeContrast = 3;

/// One shape, or the part of a line at one of its stops.
struct MeantShape
{
    Node* node = nullptr;
    std::vector<Colour*> colours;      ///< of which one has to be seen; the first one says what it is
    std::vector<GroundColour> grounds; ///< beside it, where they are known; never empty
    float opacity = 1;                 ///< with everything above it in the tree
};

/// The least that the best seen of its colours has on any of its grounds.
[[nodiscard]] double contrastOf(const MeantShape& shape);

/// Calls `visit` with each in paint order, which may change its colours. While a sheet covers the page, with those of
/// the page too.
void forEveryMeantShape(Scene& scene, const std::function<void(const MeantShape&)>& visit);

} // namespace musubi::scene
