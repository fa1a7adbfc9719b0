// The page of the geopark: map with its sites, the chosen site, the time strip.
#pragma once

#include "kiosk/present/geopark_view.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene geoparkScreen(const present::GeoparkView& view, const present::FrameView& frame,
                                         const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene geoparkColumn(const present::GeoparkView& view, const present::FrameView& frame,
                                         const Stage& stage);

/// What is told of the whole park: leaves behind the page as drawn.
[[nodiscard]] Column geoparkAbout(const present::GeoparkView& view, const Stage& stage);

} // namespace musubi::screens
