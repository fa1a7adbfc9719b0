// Rectangles whose corners are not all alike, as outlines.
#pragma once

#include "kiosk/screens/pieces/pieces.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

[[nodiscard]] std::vector<Point> roundedOutline(const Rect& rect, const scene::Corners& corners);
/// A filled one; decoration.
[[nodiscard]] Node roundedShape(std::string id, const Rect& rect, const scene::Corners& corners, Colour fill);

} // namespace musubi::screens
