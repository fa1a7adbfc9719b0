// One event: picture, story, facts, seats and days, and what it is tied to.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

[[nodiscard]] scene::Scene eventScreen(const present::EventView& view, const present::FrameView& frame,
                                       const Stage& stage);
/// What lies over the picture: for whom, at what price, whether it is a sample.
[[nodiscard]] std::vector<Node> eventMarks(const present::EventView& view, const present::FrameView& frame,
                                           const Stage& stage);

/// The same in one column, for a stage that is not spacious.
[[nodiscard]] Column eventColumn(const present::EventView& view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
