#include "kiosk/scene/outline.hpp"

#include <cstddef>

namespace musubi::scene {

bool inOutline(const std::vector<Point>& outline, Point point)
{
    bool inside = false;
    for (std::size_t one = 0, before = outline.size() - 1; one < outline.size(); before = one++) {
        const Point& a = outline[one];
        const Point& b = outline[before];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace musubi::scene
