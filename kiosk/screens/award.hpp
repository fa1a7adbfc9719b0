// One award: the golden knot and the winners at the left, what it is about at the right.
#pragma once

#include "kiosk/present/award_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene awardScreen(const present::AwardView& view, const present::FrameView& frame,
                                       const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] Column awardColumn(const present::AwardView& view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
