// The right column of a detail page: the card with the code above, the ties below.
#pragma once

#include "kiosk/present/side_card.hpp"
#include "kiosk/present/tie_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

inline constexpr float kSideWidth = 408;

struct SideColumnSpec
{
    std::string id; ///< "offer" makes "offer.side" and "offer.ties"
    const present::SideCard& side;
    const Words& tiesHeading;
    const std::vector<present::TieCard>& ties;
    Section section = Section::Future;
};

/// Fewer ties leave more room for the card.
[[nodiscard]] std::vector<Node> sideColumn(const SideColumnSpec& spec, Rect rect, const Stage& stage);

} // namespace musubi::screens
