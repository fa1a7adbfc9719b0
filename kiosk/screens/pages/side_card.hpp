// The card at the right of a detail page: place or partners with the code for the
// phone beside them, rows of what matters, the goals it serves.
#pragma once

#include "kiosk/present/side_card.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

/// Rows that find no room are left out, the last ones first.
[[nodiscard]] Node sideCard(std::string id, const present::SideCard& view, Section section, Rect rect,
                            const Stage& stage);

} // namespace musubi::screens
