// The prizes hung on one line by year: cards above the crests and below the troughs.
#pragma once

#include "kiosk/present/awards_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

[[nodiscard]] Node awardTimeline(const present::AwardsView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
