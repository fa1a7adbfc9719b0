// All ties of one entry in one column: the entry itself, then a card for each tie with its words.
// The same on every stage and in high contrast.
#pragma once

#include "kiosk/present/ties_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene tiesScreen(const present::TiesView& view, const present::FrameView& frame,
                                      const Stage& stage);

} // namespace musubi::screens
