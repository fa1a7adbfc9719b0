// What plays when nobody is there: dawn over the mountain, four things tied along its ridge.
#pragma once

#include "kiosk/present/attract_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene attractScreen(const present::AttractView& view, const present::FrameView& frame,
                                         const Stage& stage);
/// The same for a stage that is not spacious: knots with their words at the sides, or upright in pairs.
[[nodiscard]] scene::Scene narrowAttract(const present::AttractView& view, const present::FrameView& frame,
                                         const Stage& stage);

} // namespace musubi::screens
