// The pill that sits on the seam between a card's picture and its words.
#pragma once

#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

struct SeamPillSpec
{
    std::string id;
    std::string icon; ///< may be empty
    Words words;      ///< bold
    Words more;       ///< beside them, not bold; may be empty, and gives way when there is no room
    Section section = Section::Future;
    float height = 52;
};

/// Its middle lies on `seam`; at most `room` wide.
[[nodiscard]] Node seamPill(const SeamPillSpec& spec, float x, float seam, float room, const Stage& stage);

} // namespace musubi::screens
