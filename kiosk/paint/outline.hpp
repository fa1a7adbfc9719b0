// Outlines of shapes as rows of points, each side of a soft edge at its own distance.
#pragma once

#include "kiosk/scene/geometry.hpp"
#include "kiosk/scene/node.hpp"

#include <vector>

namespace musubi::paint {

using scene::Corners;
using scene::Point;
using scene::Rect;

/// Radii cut to what the rectangle has room for.
[[nodiscard]] Corners fitted(const Corners& corners, const Rect& rect);
/// A rounded rectangle `inset` pixels inside `rect` (outside when negative), clockwise from the top left. All insets
/// of one rectangle have equally many points, so that a band can be drawn between two of them.
[[nodiscard]] std::vector<Point> boxOutline(const Rect& rect, const Corners& corners, float inset);

/// To the left of the way, lengthened at corners so that an offset line keeps its distance.
[[nodiscard]] Point mitreAt(const std::vector<Point>& line, std::size_t index, bool isClosed);
/// Positive for a clockwise outline on the screen.
[[nodiscard]] float signedArea(const std::vector<Point>& outline);
/// Each point of a closed clockwise outline moved outwards.
[[nodiscard]] std::vector<Point> movedOut(const std::vector<Point>& outline, float distance);

/// Indices into `outline`, three a triangle, by ear clipping. What crosses itself is filled as far as it goes.
/// \pre  clockwise on the screen
[[nodiscard]] std::vector<std::size_t> triangulated(const std::vector<Point>& outline);

} // namespace musubi::paint
