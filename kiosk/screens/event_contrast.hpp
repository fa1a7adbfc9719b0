// What an event says first in high contrast: no picture, but title, lead, all facts, seats with the code, the way to
// sign up, and a button that leads to the ties.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// Whether the address asks for the ties of this page.
[[nodiscard]] bool asksForTies(const present::FrameView& frame);

/// The parts of the first leaf; on a lying one with room for it, one part with two columns.
[[nodiscard]] std::vector<Part> eventInContrast(const present::EventView& view, const present::FrameView& frame,
                                                const Stage& stage);

} // namespace musubi::screens
