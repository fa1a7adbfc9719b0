// A row of days with a dot for every two events, and two buttons: every year, calendar.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] Node dateStrip(const present::EventsView& view, Rect rect, const Stage& stage);
/// The same as high as it needs at any width: the days in rows, the two buttons beside or below them.
[[nodiscard]] Part dateStripPart(const present::EventsView& view, const Stage& stage);
/// Up to five dots of 8 px, one for every two events, centred at `centre`; nothing when there are none.
[[nodiscard]] std::vector<Node> eventDots(const std::string& id, int events, Point centre, Colour colour);

} // namespace musubi::screens
