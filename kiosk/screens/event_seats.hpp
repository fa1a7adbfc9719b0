// The seats of an event and its code on one card.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// How many seats, how one gets one of them, what the code is for, and the code; nothing where there is none of them.
[[nodiscard]] std::vector<Part> seatCard(const present::EventView& view, float minWidth, const Stage& stage);

} // namespace musubi::screens
