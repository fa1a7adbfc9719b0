// Pages that are drawn for reach mode, as others are for a spacious stage; where they do
// not fit, the page is one column.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace musubi::screens {

/// A stage that would be spacious if hands reached all of it.
[[nodiscard]] inline bool isWideAndLow(const Stage& stage)
{
    Stage whole = stage;
    whole.reach.reset();
    return stage.reach && whole.isSpacious();
}

} // namespace musubi::screens
