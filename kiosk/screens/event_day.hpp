// A day of an event to choose: when it is, and whether it is the one that the page tells of.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <cstddef>

namespace musubi::screens {

/// The time beside the day; below it where the button is narrow.
[[nodiscard]] Node dayButton(const present::DayChoice& view, std::size_t index, Rect rect, const Stage& stage);
/// Of a narrow one, with its day in as many lines as it needs.
[[nodiscard]] float narrowDayHeight(const present::DayChoice& view, float width, const Stage& stage);

} // namespace musubi::screens
