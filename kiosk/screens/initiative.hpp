// One initiative: where it belongs in the guideline, what it is, its five years, its ties.
#pragma once

#include "kiosk/present/initiative_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene initiativeScreen(const present::InitiativeView& view, const present::FrameView& frame,
                                            const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] Column initiativeColumn(const present::InitiativeView& view, const present::FrameView& frame,
                                      const Stage& stage);

} // namespace musubi::screens
