// The calendar of a month as a sheet over the events list.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// `page` with veil and sheet over it.
[[nodiscard]] scene::Scene withCalendarSheet(scene::Scene page, const present::CalendarSheet& view, const Stage& stage);
/// The same as a page in one column. \pre view.sheet
[[nodiscard]] scene::Scene calendarColumn(const present::EventsView& view, const present::FrameView& frame,
                                          const Stage& stage);

// --- what the sheet and the column of the same calendar are made of ---------

/// A disc of 80 with an arrow; without an address it is drawn as an outline and does nothing.
[[nodiscard]] Node calendarArrow(const std::string& id, const std::string& name, Point centre,
                                 const std::string& address, const Words& spoken);
/// A day; at least 88 high.
[[nodiscard]] Node calendarCell(const present::CalendarCell& view, const present::CalendarSheet& sheet, Rect rect,
                                const Stage& stage);
/// The names of the days over their columns.
[[nodiscard]] std::vector<Node> calendarWeekdays(const present::CalendarSheet& view, Rect row, const Stage& stage);
/// A session without its words: touching it leads to its page.
[[nodiscard]] Node calendarSessionBox(const std::string& id, const present::SessionCard& session, Rect rect);
/// The beginning and the title of a session over each other, 18 from the sides.
[[nodiscard]] Node calendarSession(const std::string& id, const present::SessionCard& session, Rect row,
                                   float titleSize);
inline constexpr float kCalendarGap = 10;       ///< between the days
inline constexpr float kSessionSides = 18;      ///< of a session, beside its words
inline constexpr float kSessionTimeHeight = 40; ///< of its beginning, with the edge above it

} // namespace musubi::screens
