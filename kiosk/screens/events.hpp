// Events of a day: filters at the left, the date strip, six cards a page, the calendar over it.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene eventsScreen(const present::EventsView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
