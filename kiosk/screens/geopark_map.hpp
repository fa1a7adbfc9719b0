// The geopark's map card: list of sites, pager and legend over the schematic map.
#pragma once

#include "kiosk/present/geopark_view.hpp"
#include "kiosk/screens/pieces.hpp"

namespace musubi::screens {

[[nodiscard]] Node geoparkMap(const present::GeoparkView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
