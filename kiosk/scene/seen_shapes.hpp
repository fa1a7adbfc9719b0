// Lines, knots, rings and marks as clear as their ground asks: gold is seen on the night
// as it is, and on paper as a darker gold.
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::scene {

/// The page with every shape that says something (meant_shapes.hpp) at kShapeContrast or more on what it lies on: one
/// that is too pale there becomes darker, on a dark ground lighter, and keeps its hue. For the normal colours.
[[nodiscard]] Scene withSeenShapes(Scene page);

} // namespace musubi::scene
