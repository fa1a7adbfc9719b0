// A tag whose words may be long: it gives up its icon first, then stands in more lines.
#pragma once

#include "kiosk/screens/pieces/tag_flow.hpp"

namespace musubi::screens {

/// At most `room` wide and as high as its lines, growing upwards from the lower left corner `foot`; ordinary words make
/// an ordinary tag.
[[nodiscard]] Node wrappingTag(const TagSpec& spec, Point foot, float room, const Stage& stage);

} // namespace musubi::screens
