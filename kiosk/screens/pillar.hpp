// One pillar of the guideline: its goals at the left, its measures as columns of initiatives.
#pragma once

#include "kiosk/present/pillar_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene pillarScreen(const present::PillarView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene pillarColumn(const present::PillarView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The way to a sibling, 80 × 80: its number; the chosen one is dark.
[[nodiscard]] Node pillarChoice(const std::string& id, const present::PillarChoice& choice, Rect rect);

} // namespace musubi::screens
