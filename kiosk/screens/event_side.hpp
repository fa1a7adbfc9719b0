// The card at the right of an event: seats with the code for the phone beside them, the days to choose from, where it
// is, and that one should look before one goes.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// The map stands where there is room for it.
[[nodiscard]] Node eventSide(const present::EventView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
