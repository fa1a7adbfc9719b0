// A month of events over the events list.
#pragma once

#include "kiosk/present/event_filter.hpp"
#include "kiosk/present/events_view.hpp"

namespace musubi::present {

/// \param date  the day of the list behind the sheet; chosen until another is touched
[[nodiscard]] CalendarSheet calendarSheet(const Context& context, const EventFilter& filter, Date date);

} // namespace musubi::present
