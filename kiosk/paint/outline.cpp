#include "kiosk/paint/outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace musubi::paint {

namespace {

constexpr float kQuarter = std::numbers::pi_v<float> / 2;
constexpr float kFlatness = 0.06F; ///< pixels a chord may lie inside its arc

int stepsFor(float radius)
{
    if (radius < 0.5F)
        return 1;
    const float step = 2 * std::acos(1 - std::min(0.9F, kFlatness / radius));
    return std::clamp(static_cast<int>(std::ceil(kQuarter / step)), 2, 64);
}

/// Twice the area of the triangle; positive when it turns clockwise on the screen.
float turn(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

Point leftOf(Point from, Point to)
{
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = std::max(1e-4F, std::hypot(dx, dy));
    return {dy / length, -dx / length};
}

bool isInside(Point p, Point a, Point b, Point c)
{
    return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

} // namespace

Corners fitted(const Corners& corners, const Rect& rect)
{
    const float most = std::max(0.0F, std::min(rect.width, rect.height) / 2);
    const auto cut = [most](float radius) { return std::clamp(radius, 0.0F, most); };
    return {cut(corners.topLeft), cut(corners.topRight), cut(corners.bottomRight), cut(corners.bottomLeft)};
}

std::vector<Point> boxOutline(const Rect& rect, const Corners& corners, float inset)
{
    std::vector<Point> outline;
    const auto corner = [&](float radius, float signX, float signY, float from) {
        // Inside of its own centre a corner is square.
        const float reach = std::max(inset, radius);
        const Point centre{signX < 0 ? rect.x + reach : rect.right() - reach,
                           signY < 0 ? rect.y + reach : rect.bottom() - reach};
        const float rest = radius > 0 || inset > 0 ? std::max(0.0F, radius - inset) : 0;
        const int steps = stepsFor(radius);
        for (int step = 0; step <= steps; ++step) {
            if (radius <= 0) {
                outline.push_back(
                    {centre.x + signX * std::max(0.0F, -inset), centre.y + signY * std::max(0.0F, -inset)});
                continue;
            }
            const float angle = from + kQuarter * static_cast<float>(step) / static_cast<float>(steps);
            outline.push_back({centre.x + rest * std::cos(angle), centre.y + rest * std::sin(angle)});
        }
    };
    corner(corners.topLeft, -1, -1, 2 * kQuarter);
    corner(corners.topRight, 1, -1, 3 * kQuarter);
    corner(corners.bottomRight, 1, 1, 0);
    corner(corners.bottomLeft, -1, 1, kQuarter);
    return outline;
}

Point mitreAt(const std::vector<Point>& line, std::size_t index, bool isClosed)
{
    const std::size_t count = line.size();
    const bool isFirst = index == 0 && !isClosed;
    const bool isLast = index + 1 == count && !isClosed;
    const Point before = line[(index + count - 1) % count];
    const Point after = line[(index + 1) % count];
    const Point in = isFirst ? leftOf(line[index], after) : leftOf(before, line[index]);
    const Point out = isLast ? in : leftOf(line[index], after);
    const Point sum{in.x + out.x, in.y + out.y};
    const float square = sum.x * sum.x + sum.y * sum.y;
    if (square < 0.16F)
        return out; // it turns back on itself
    const float scale = std::min(2.5F, 2.0F / square);
    return {sum.x * scale, sum.y * scale};
}

float signedArea(const std::vector<Point>& outline)
{
    float area = 0;
    for (std::size_t index = 0; index < outline.size(); ++index) {
        const Point a = outline[index];
        const Point b = outline[(index + 1) % outline.size()];
        area += a.x * b.y - b.x * a.y;
    }
    return area / 2;
}

std::vector<Point> movedOut(const std::vector<Point>& outline, float distance)
{
    std::vector<Point> moved;
    moved.reserve(outline.size());
    for (std::size_t index = 0; index < outline.size(); ++index) {
        const Point mitre = mitreAt(outline, index, true);
        moved.push_back({outline[index].x + mitre.x * distance, outline[index].y + mitre.y * distance});
    }
    return moved;
}

std::vector<std::size_t> triangulated(const std::vector<Point>& outline)
{
    std::vector<std::size_t> rest(outline.size());
    std::iota(rest.begin(), rest.end(), std::size_t{0});
    std::vector<std::size_t> triangles;
    std::size_t tries = 0;
    std::size_t at = 0;
    while (rest.size() > 3 && tries < rest.size()) {
        const std::size_t count = rest.size();
        const Point a = outline[rest[(at + count - 1) % count]];
        const Point b = outline[rest[at]];
        const Point c = outline[rest[(at + 1) % count]];
        const bool isEar = turn(a, b, c) > 0 && std::none_of(rest.begin(), rest.end(), [&](std::size_t other) {
                               const Point p = outline[other];
                               return p != a && p != b && p != c && isInside(p, a, b, c);
                           });
        if (!isEar) {
            at = (at + 1) % count;
            ++tries;
            continue;
        }
        triangles.insert(triangles.end(), {rest[(at + count - 1) % count], rest[at], rest[(at + 1) % count]});
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
        at %= rest.size();
        tries = 0;
    }
    if (rest.size() == 3)
        triangles.insert(triangles.end(), rest.begin(), rest.end());
    return triangles;
}

} // namespace musubi::paint
