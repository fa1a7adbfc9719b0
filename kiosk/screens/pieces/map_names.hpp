// The names on the schematic map: where there is room for them, clear of marks, of each
// other and of everything that is drawn as a line.
#pragma once

#include "kiosk/screens/pieces/map_window.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <span>
#include <string>
#include <vector>

namespace musubi::screens {

/// Names that fit into the window without touching each other, a line of the map or anything in `taken`.
///
/// Where there is no such room, the names that a visitor looks for first, the city's and the lakes', and those of towns
/// where it hides little, stand across a line on a plate of the ground's colour; all others are left out.
[[nodiscard]] std::vector<Node> mapNames(const std::string& id, const present::MapView& map, const MapWindow& window,
                                         std::span<const Rect> taken, const Stage& stage);

} // namespace musubi::screens
