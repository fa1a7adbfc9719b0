#include "kiosk/scene/contrast_look.hpp"

namespace musubi::scene {

using theme::kContrastGround;
using theme::kNone;

namespace {

constexpr float kDottedWidth = 3;

} // namespace

BoxContent plainBox(float radius, Colour fill)
{
    BoxContent box;
    box.radius = radius;
    box.fill = fill;
    return box;
}

BoxContent framed(float radius, Colour fill, float width, Colour border)
{
    BoxContent box = plainBox(radius, fill);
    box.border = border;
    box.borderWidth = width;
    return box;
}

BoxContent dotted(float radius)
{
    BoxContent box = framed(radius, kContrastGround, kDottedWidth);
    box.dash = theme::kContrastDots;
    return box;
}

Content gone(const Content& content)
{
    const bool tookNoRoom = std::holds_alternative<LineContent>(content) ||
                            std::holds_alternative<KnotContent>(content) ||
                            std::holds_alternative<ShapeContent>(content);
    return tookNoRoom ? Content(ShapeContent{}) : Content();
}

ShapeContent ruled(const Rect& rect, Colour fill)
{
    ShapeContent rule;
    rule.fill = fill;
    rule.outline = {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
    return rule;
}

void openAtEdges(ShapeContent& shape, Size page)
{
    const float beyond = 2 * shape.borderWidth;
    for (Point& point : shape.outline) {
        point.x += point.x <= 0 ? -beyond : point.x >= page.width ? beyond : 0;
        point.y += point.y <= 0 ? -beyond : point.y >= page.height ? beyond : 0;
    }
}

std::optional<Node> frameOn(const Node& node, const PictureContent& picture, float shown)
{
    const Corners& corners = picture.corners;
    const bool isEven = corners.topLeft == corners.topRight && corners.topLeft == corners.bottomRight &&
                        corners.topLeft == corners.bottomLeft;
    if (!isEven || shown >= theme::kContrastBorder)
        return std::nullopt;
    Node frame;
    frame.rect = node.rect;
    frame.content = framed(corners.topLeft, kNone, theme::kContrastBorder - shown);
    return frame;
}

} // namespace musubi::scene
