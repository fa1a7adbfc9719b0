// Events of a day: filters at the left, the date strip, six cards a page, the calendar over it.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene eventsScreen(const present::EventsView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The same in one column, for a stage that is not spacious; the calendar is a column of its own.
[[nodiscard]] scene::Scene eventsColumn(const present::EventsView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The arrows of the list; 270 × 80. \pre view.pages > 1
[[nodiscard]] Node eventsPager(const present::EventsView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
