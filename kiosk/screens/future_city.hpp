// The guideline of the city: pillars as rows, years as columns, and the page of one pillar.
#pragma once

#include "kiosk/present/future_city_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene futureCityScreen(const present::FutureCityView& view, const present::FrameView& frame,
                                            const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene futureCityColumn(const present::FutureCityView& view, const present::FrameView& frame,
                                            const Stage& stage);

} // namespace musubi::screens
