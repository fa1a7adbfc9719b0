// A session as a card that is as wide as the page: when and how many seats in one line,
// the title and the place below.
#pragma once

#include "kiosk/present/session_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// What the card needs at this width.
[[nodiscard]] float sessionRowHeight(const present::SessionCard& view, float width, const Stage& stage);
[[nodiscard]] Node sessionRow(const std::string& id, Rect rect, const present::SessionCard& view, const Stage& stage);

} // namespace musubi::screens
