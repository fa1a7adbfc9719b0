// The ground cut open: hard rock left standing in softer rock. What it rises to is the pack's to say.
#pragma once

#include "kiosk/present/geosite_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// A card of 560 × 448 with the drawing in its lower part.
[[nodiscard]] Node groundCut(const present::GroundCut& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
