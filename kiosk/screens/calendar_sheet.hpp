// The calendar of a month as a sheet over the events list.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/pieces.hpp"

namespace musubi::screens {

/// Veil and sheet; lies over the whole page.
[[nodiscard]] Node calendarSheet(const present::CalendarSheet& view, const Stage& stage);

} // namespace musubi::screens
