// Where a geosite lies, how old it is, and which stories of the park it belongs to.
#pragma once

#include "kiosk/present/geosite_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

[[nodiscard]] Node placeCard(const present::GeositeView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
