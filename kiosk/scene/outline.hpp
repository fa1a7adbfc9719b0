// What lies inside a closed outline.
#pragma once

#include "kiosk/scene/geometry.hpp"

#include <vector>

namespace musubi::scene {

/// Whether the point lies inside, by the even-odd rule; the last point is joined with the first.
[[nodiscard]] bool inOutline(const std::vector<Point>& outline, Point point);

} // namespace musubi::scene
