// The day of a place as a bar: when it is open, and where in the day it is now.
#pragma once

#include "kiosk/present/opening.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

struct OpeningBarSpec
{
    std::string id;
    const present::Opening* opening = nullptr; ///< outlives the call
    int nowMinute = 0;
    Words now; ///< いま
};

/// 84 high: the flag, the bar, the hours below. 8–18 h, more when the place is open earlier or later.
[[nodiscard]] Node openingBar(const OpeningBarSpec& spec, Rect rect, const Stage& stage);

} // namespace musubi::screens
