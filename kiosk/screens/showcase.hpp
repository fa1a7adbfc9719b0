// One thing that the city is trying out: picture, figures, its years, its ties.
#pragma once

#include "kiosk/present/showcase_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene showcaseScreen(const present::ShowcaseView& view, const present::FrameView& frame,
                                          const Stage& stage);

} // namespace musubi::screens
