// Things of their own width beside each other, row under row where one row has no room for
// all of them: the one law by which filters, tags, buttons and words break into rows.
#pragma once

#include "kiosk/scene/geometry.hpp"

#include <span>
#include <vector>

namespace musubi::screens {

struct FlowGaps
{
    float across = 0; ///< between two in a row
    float down = 0;   ///< between rows
};

/// Where each of `sizes` stands, from the top left of `room`; all of one row are as high as the highest of it, and none
/// is wider than the room.
[[nodiscard]] std::vector<scene::Rect> flowPlaces(std::span<const scene::Size> sizes, FlowGaps gaps,
                                                  const scene::Rect& room);

} // namespace musubi::screens
