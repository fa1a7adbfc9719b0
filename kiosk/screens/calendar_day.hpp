// The chosen day of the calendar as a card beside the weeks.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// What day, and how many events.
[[nodiscard]] std::vector<Part> chosenDayLines(const present::CalendarSheet& view, const Stage& stage);
/// The same with its first events.
[[nodiscard]] std::vector<Part> chosenDayAndEvents(const present::CalendarSheet& view, const Stage& stage);
/// Whether a card of this size can tell the first events too.
[[nodiscard]] bool hasRoomForEvents(const present::CalendarSheet& view, scene::Size card, const Stage& stage);
/// `lines`, and the way to the events of the day at the foot.
[[nodiscard]] Node chosenDayCard(const present::CalendarSheet& view, const std::vector<Part>& lines, Rect rect,
                                 const Stage& stage);
/// The button that leads to the events of the chosen day.
[[nodiscard]] ButtonSpec calendarLook(const present::CalendarSheet& view);

} // namespace musubi::screens
