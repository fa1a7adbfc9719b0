// A tie line in one colour that leaves its first point and comes to its last in a bow.
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::screens {

/// The two points that pull the bow, as in a cubic Bézier curve.
struct Bow
{
    scene::Point from;
    scene::Point bend;
    scene::Point drop;
    scene::Point to;
};

[[nodiscard]] scene::LineContent tieCurve(const Bow& bow, scene::Colour colour);

} // namespace musubi::screens
