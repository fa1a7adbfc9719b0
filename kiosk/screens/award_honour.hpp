// The left side of an award's page: knot, winners, and when they were honoured.
#pragma once

#include "kiosk/present/award_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

inline constexpr float kNightWidth = 760; ///< of the dark side of the page

[[nodiscard]] Node awardHonour(const present::AwardView& view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
