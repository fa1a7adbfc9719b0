// Smooth lines through points: Catmull-Rom, a sample about every eight pixels.
#pragma once

#include "kiosk/paint/pen.hpp"
#include "kiosk/scene/node.hpp"

#include <vector>

namespace musubi::paint {

/// A tie line in scene pixels; colours blend from stop to stop.
[[nodiscard]] std::vector<Station> stationsOf(const scene::LineContent& line);
/// A closed outline in scene pixels, clockwise on the screen.
[[nodiscard]] std::vector<Point> outlineOf(const scene::ShapeContent& shape);

/// Fills in Station::way.
void measure(std::vector<Station>& stations);
/// The place `way` pixels from the start.
/// \param hint  where to look first; moves on with growing `way`
[[nodiscard]] Station onWay(const std::vector<Station>& stations, float way, std::size_t& hint);
/// The part of a measured line between two ways.
[[nodiscard]] std::vector<Station> between(const std::vector<Station>& stations, float from, float to);

} // namespace musubi::paint
