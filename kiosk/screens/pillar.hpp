// One pillar of the guideline: its goals at the left, its measures as columns of initiatives.
#pragma once

#include "kiosk/present/pillar_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene pillarScreen(const present::PillarView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
