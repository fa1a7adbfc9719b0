// The round buttons on a map: + and −, and, once the map is nearer than the whole, the ways to what lies beyond its
// edges. Nothing needs a drag or a pinch.
#pragma once

#include "kiosk/present/map_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// The buttons over the lower right corner of a map, in reading order, and the room they take.
struct MapControls
{
    std::vector<Node> nodes;
    std::vector<Rect> taken;
    float left = 0; ///< where what stands at the lower left must end
    float top = 0;  ///< of the lowest row
};

/// \param id    "geopark" makes "geopark.zoom.in" and "geopark.step.west"
/// \param map   where the map stands; the buttons keep `inset` free at its edges
[[nodiscard]] MapControls mapControls(const std::string& id, const present::MapView& view, const Rect& map,
                                      float inset);

} // namespace musubi::screens
