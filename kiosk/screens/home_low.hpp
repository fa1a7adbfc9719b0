// Home in reach mode where the band of reach holds the page as drawn for it: everything
// that can be touched is low, above it only the sky, the name of the page and the day's line.
#pragma once

#include "kiosk/present/home_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

/// Whether the stage has room for it: else home stands in a column.
[[nodiscard]] bool standsLow(const Stage& stage);
[[nodiscard]] scene::Scene homeLow(const present::HomeView& view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
