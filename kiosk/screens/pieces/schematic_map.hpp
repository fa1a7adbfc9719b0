// The schematic map as nodes: ground, hills, water, ways and borders, cut off at the
// edge of its window.
#pragma once

#include "kiosk/screens/pieces/map_window.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// Ground and features, in drawing order; decoration, not read.
[[nodiscard]] std::vector<Node> mapGround(const std::string& id, const present::MapView& map, const MapWindow& window);

/// What makes the window's corners round: pieces of the ground behind it over the map, then the border.
[[nodiscard]] std::vector<Node> mapEdge(const std::string& id, Rect frame, float radius, Colour behind);

} // namespace musubi::screens
