#include "kiosk/screens/pieces/rounded_shape.hpp"

#include <cmath>
#include <numbers>
#include <utility>

namespace musubi::screens {

namespace {

constexpr int kSteps = 8; ///< a quarter turn

/// A quarter of a circle, clockwise, starting at `turn` quarters after the left.
void addCorner(std::vector<Point>& outline, Point centre, float radius, int turn)
{
    if (radius <= 0) {
        outline.push_back(centre);
        return;
    }
    for (int step = 0; step <= kSteps; ++step) {
        const float angle =
            (static_cast<float>(turn) + static_cast<float>(step) / kSteps) * std::numbers::pi_v<float> / 2;
        outline.push_back({centre.x - radius * std::cos(angle), centre.y - radius * std::sin(angle)});
    }
}

} // namespace

std::vector<Point> roundedOutline(const Rect& rect, const scene::Corners& corners)
{
    std::vector<Point> outline;
    addCorner(outline, {rect.x + corners.topLeft, rect.y + corners.topLeft}, corners.topLeft, 0);
    addCorner(outline, {rect.right() - corners.topRight, rect.y + corners.topRight}, corners.topRight, 1);
    addCorner(outline, {rect.right() - corners.bottomRight, rect.bottom() - corners.bottomRight}, corners.bottomRight,
              2);
    addCorner(outline, {rect.x + corners.bottomLeft, rect.bottom() - corners.bottomLeft}, corners.bottomLeft, 3);
    return outline;
}

Node roundedShape(std::string id, const Rect& rect, const scene::Corners& corners, Colour fill)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    scene::ShapeContent content;
    content.outline = roundedOutline(rect, corners);
    content.fill = fill;
    node.content = std::move(content);
    return node;
}

} // namespace musubi::screens
