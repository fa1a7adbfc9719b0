// How a card of a list stands, and its drawing in that shape.
#pragma once

#include "kiosk/screens/pages/seam_card.hpp"

namespace musubi::screens {

inline constexpr float kLeastSeamPicture = 110;

enum class SeamStand
{
    Upright, ///< the picture over the words
    Lying,   ///< the picture beside them
};

struct SeamShape
{
    SeamStand stand = SeamStand::Upright;
    float picture = kLeastSeamPicture; ///< height of an upright card's picture; share of a lying card's width
    float title = theme::kBody;
    float text = theme::kCaption;
    float sides = 20;
    bool hasLook = false;
};

/// Height of everything but an upright card's picture.
[[nodiscard]] float seamWordsHeight(const SeamCard& card, const SeamShape& shape, float width, const Stage& stage);
[[nodiscard]] Node seamCardNode(const SeamCard& card, const SeamShape& shape, Rect rect, const Stage& stage);

} // namespace musubi::screens
