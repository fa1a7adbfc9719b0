// The lines of the schematic map as they are drawn: smoothed, going on beyond the
// drawing's bounds, and those of them that are seen through a window.
#pragma once

#include "kiosk/present/map_view.hpp"
#include "kiosk/screens/pieces/map_window.hpp"

#include <vector>

namespace musubi::screens {

struct MapStroke
{
    float width = 0; ///< pixels
    std::vector<scene::Point> points;
    scene::Rect bounds; ///< of the points
};

/// Whether the window is near enough for a feature of this style: seen from afar, the streets of towns are only noise.
[[nodiscard]] bool isDrawn(const std::string& style, const MapWindow& window);
/// How wide a line of this style is drawn.
[[nodiscard]] float strokeWidth(const std::string& style);
/// The feature's points in the window's pixels.
[[nodiscard]] std::vector<scene::Point> projected(const present::MapFeature& feature, const MapWindow& window);
/// A river, way or border as it is drawn, not cut off at the window yet.
[[nodiscard]] std::vector<scene::Point> drawnLine(const present::MapFeature& feature, const present::MapView& map,
                                                  const MapWindow& window);
/// Every stroke seen through the window: rivers, ways, borders and shores.
[[nodiscard]] std::vector<MapStroke> strokesIn(const present::MapView& map, const MapWindow& window);
/// How many pixels of the stroke `rect`, with `gap` pixels around it, would hide.
[[nodiscard]] float hiddenLength(const MapStroke& stroke, const scene::Rect& rect, float gap);

} // namespace musubi::screens
