// A place as a card: picture, name, hours of today, whether it is open. And that word as a tag.
#pragma once

#include "kiosk/present/institutions_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

/// 432 × 164. Touching it opens the place's page.
[[nodiscard]] Node placeCardNode(const std::string& id, Rect rect, const present::PlaceCard& view,
                                 const Words& sampleMark, const Stage& stage);

/// ひらいています and the like, in a colour of its own; at most `room` wide.
[[nodiscard]] Node openingTag(const std::string& id, Point at, const present::Opening& opening, float room,
                              const Stage& stage, const std::string& iconName = {});

} // namespace musubi::screens
