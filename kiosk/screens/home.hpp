// Home: dawn over the mountain, today's events along a tie line, the doors below.
#pragma once

#include "kiosk/present/home_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene homeScreen(const present::HomeView& view, const present::FrameView& frame,
                                      const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene homeColumn(const present::HomeView& view, const present::FrameView& frame,
                                      const Stage& stage);

} // namespace musubi::screens
