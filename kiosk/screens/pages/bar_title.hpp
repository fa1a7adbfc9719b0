// The title of a page in the top bar of its column, between back and language.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pieces/text.hpp"

namespace musubi::screens {

/// As large as `room` allows, and not smaller on the glass than with the text one step smaller.
[[nodiscard]] TextStyle barTitleStyle(const present::FrameView& frame, const Words& title, Colour ink, scene::Size room,
                                      const Stage& stage);
/// Whether the top bar has room for it; else the title is the first part of the column.
[[nodiscard]] bool titleStandsInBar(const present::FrameView& frame, const Words& title, const Stage& stage);

} // namespace musubi::screens
