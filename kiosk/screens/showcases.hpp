// What the city is trying out now: chips by type, one feature card, four small ones.
#pragma once

#include "kiosk/present/showcases_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene showcasesScreen(const present::ShowcasesView& view, const present::FrameView& frame,
                                           const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene showcasesColumn(const present::ShowcasesView& view, const present::FrameView& frame,
                                           const Stage& stage);

} // namespace musubi::screens
