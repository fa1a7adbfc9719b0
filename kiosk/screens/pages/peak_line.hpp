// The ground of the bottom bar: its upper edge draws the product's own mark, two peaks tied together, with a gold
// dot in their saddle.
#pragma once

#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// From `top` to the lower edge of the stage.
[[nodiscard]] Node peakLine(float top, const Stage& stage);

} // namespace musubi::screens
