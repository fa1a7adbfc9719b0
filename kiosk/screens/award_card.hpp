// A prize as a card: the picture, its programme on the seam, who won it and for what.
#pragma once

#include "kiosk/present/awards_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

/// The empty card, with a golden edge for the first programme; touching it opens the prize's page.
[[nodiscard]] Node awardFrame(const std::string& id, const present::AwardCard& view, Rect rect);
/// The programme's name on the seam of picture and words; a long one grows upwards, over the picture.
[[nodiscard]] Node programmeMark(const std::string& id, const present::AwardCard& view, Rect card, float seam,
                                 const Stage& stage);

/// Where a card whose height is free has its picture.
enum class AwardPicture
{
    Above,
    Beside,
};
/// What it needs so that its words stand at their largest sizes.
[[nodiscard]] float awardCardHeight(const present::AwardCard& view, AwardPicture place, float width,
                                    const Stage& stage);
/// \param rect  at least that high; a picture above the words takes what they leave
[[nodiscard]] Node awardCardNode(const std::string& id, const present::AwardCard& view, AwardPicture place, Rect rect,
                                 const Stage& stage);

} // namespace musubi::screens
