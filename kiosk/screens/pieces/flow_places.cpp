#include "kiosk/screens/pieces/flow_places.hpp"

#include <algorithm>

namespace musubi::screens {

std::vector<scene::Rect> flowPlaces(std::span<const scene::Size> sizes, FlowGaps gaps, const scene::Rect& room)
{
    constexpr float kSlack = 0.5F; // widths are sums of measured words
    std::vector<scene::Rect> places;
    std::size_t rowBegin = 0;
    scene::Point at{room.x, room.y};
    float rowHeight = 0;
    const auto endRow = [&] {
        for (; rowBegin < places.size(); ++rowBegin)
            places[rowBegin].height = rowHeight;
    };
    for (const scene::Size& size : sizes) {
        const float width = std::min(size.width, room.width);
        if (rowBegin < places.size() && at.x + width > room.right() + kSlack) {
            endRow();
            at = {room.x, at.y + rowHeight + gaps.down};
            rowHeight = 0;
        }
        places.push_back({at.x, at.y, width, 0});
        rowHeight = std::max(rowHeight, size.height);
        at.x += width + gaps.across;
    }
    endRow();
    return places;
}

} // namespace musubi::screens
