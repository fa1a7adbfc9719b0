// What was found as cards in rows, each row hanging on a tie line in the colours of its sections.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <span>
#include <string>

namespace musubi::screens {

/// Five cards at most; the line runs `kTieLineRoom` above them, from edge to edge of the page.
[[nodiscard]] Node searchRow(const std::string& id, std::span<const present::SearchHit> hits, Rect rect,
                             const Stage& stage);

/// Height above a row of cards that its line and knots need.
inline constexpr float kTieLineRoom = 40;

} // namespace musubi::screens
