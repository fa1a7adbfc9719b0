#include "kiosk/screens/pages/peak_line.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

Node peakLine(float top, const Stage& stage)
{
    const float middle = stage.size.width * 0.3255F;
    scene::ShapeContent ground;
    ground.fill = theme::kWhite;
    ground.outline = {{0, top}, {middle - 68, top}};
    const auto peak = [](float x, float centre, float width) {
        return std::exp(-std::pow(std::abs(x - centre) / width, 2.2F));
    };
    for (float x = -64; x <= 64; x += 4)
        ground.outline.push_back({middle + x, top - 29 * std::max(peak(x, -18, 17), 1.02F * peak(x, 19, 17))});
    ground.outline.push_back({middle + 68, top});
    ground.outline.push_back({stage.size.width, top});
    std::vector<scene::LineStop> stops;
    for (const Point& point : ground.outline)
        stops.push_back({point, theme::kS300});
    ground.outline.push_back({stage.size.width, stage.size.height});
    ground.outline.push_back({0, stage.size.height});

    Node node = group("bar.ground", {0, top - 32, stage.size.width, stage.size.height - top + 32});
    node.role = Role::None;
    Node shape;
    shape.id = "bar.shape";
    shape.rect = node.rect;
    shape.content = ground;
    Node line;
    line.id = "bar.line";
    line.rect = node.rect;
    line.layer = scene::Layer::Over;
    line.content = scene::LineContent{stops, 4, scene::Stroke::Solid, false, theme::kNone, 0};
    BoxContent dot;
    dot.radius = 6;
    dot.fill = theme::coloursOf(Section::Awards).fill;
    Node dotNode = box("bar.dot", Rect::around({middle, top - 8}, {12, 12}), dot);
    dotNode.layer = scene::Layer::Over;
    node.children = {std::move(shape), std::move(line), std::move(dotNode)};
    return node;
}

} // namespace musubi::screens
