#include "kiosk/screens/pages/beside_part.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kBetween = 14;

} // namespace

float stackHeight(const std::vector<Part>& parts, float width)
{
    float height = 0;
    for (const Part& part : parts)
        height += part.height(width) + (height > 0 ? kBetween : 0);
    return height;
}

std::vector<Node> drawStack(const std::vector<Part>& parts, Rect rect)
{
    std::vector<Node> nodes;
    nodes.reserve(parts.size());
    for (const Part& part : parts)
        nodes.push_back(part.draw(rect.cutTop(part.height(rect.width), kBetween)));
    return nodes;
}

Part besidePart(std::string id, const std::vector<Part>& left, const std::vector<Part>& right, float share)
{
    const auto leftWidth = [share](float width) { return (width - kBesideGap) * share; };
    Part part;
    part.height = [=](float width) {
        return std::max(stackHeight(left, leftWidth(width)), stackHeight(right, width - kBesideGap - leftWidth(width)));
    };
    part.draw = [=, id = std::move(id)](Rect rect) {
        Rect rest = rect;
        std::vector<Node> nodes = drawStack(left, rest.cutLeft(leftWidth(rect.width), kBesideGap));
        std::ranges::move(drawStack(right, rest), std::back_inserter(nodes));
        return group(id, rect, std::move(nodes));
    };
    return part;
}

} // namespace musubi::screens
