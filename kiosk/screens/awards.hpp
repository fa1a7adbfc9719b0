// The prizes by year along a golden line, cards above and below it in turn.
#pragma once

#include "kiosk/present/awards_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene awardsScreen(const present::AwardsView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene awardsColumn(const present::AwardsView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
