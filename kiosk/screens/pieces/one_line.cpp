#include "kiosk/screens/pieces/one_line.hpp"

#include <vector>

namespace musubi::screens {

TextStyle fittingOneLine(const Words& words, TextStyle style, std::initializer_list<float> sizes,
                         std::initializer_list<float> smaller, scene::Size room, const Stage& stage)
{
    for (const float size : sizes) {
        style.size = size;
        const scene::Size extent = extentOf(words, style, 0, stage);
        if (extent.width <= room.width && extent.height <= room.height)
            return style;
    }
    std::vector<float> all(sizes);
    all.insert(all.end(), smaller.begin(), smaller.end());
    return fitting(words, style, all, room, stage);
}

} // namespace musubi::screens
