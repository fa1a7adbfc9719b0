// The page of one geosite.
#pragma once

#include "kiosk/present/geosite_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene geositeScreen(const present::GeositeView& view, const present::FrameView& frame,
                                         const Stage& stage);

} // namespace musubi::screens
