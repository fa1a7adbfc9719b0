// The page of one geosite.
#pragma once

#include "kiosk/present/geosite_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene geositeScreen(const present::GeositeView& view, const present::FrameView& frame,
                                         const Stage& stage);
/// The same in one column, for a stage that is not spacious; there, all pages of the story follow each other.
[[nodiscard]] Column geositeColumn(const present::GeositeView& view, const present::FrameView& frame,
                                   const Stage& stage);

} // namespace musubi::screens
