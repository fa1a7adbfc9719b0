#include "kiosk/screens/flow_rows.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kGap = 14;

/// Items beside each other, at most as wide as the row.
std::vector<std::vector<FlowItem>> brokenInto(const std::vector<FlowItem>& items, float room)
{
    std::vector<std::vector<FlowItem>> rows;
    float used = 0;
    for (FlowItem item : items) {
        item.width = std::min(item.width, room);
        if (rows.empty() || used + kGap + item.width > room) {
            rows.emplace_back();
            used = -kGap;
        }
        used += kGap + item.width;
        rows.back().push_back(std::move(item));
    }
    return rows;
}

Part rowPart(std::string id, std::vector<FlowItem> items)
{
    float height = 0;
    for (const FlowItem& item : items)
        height = std::max(height, item.height(item.width));
    return fixedPart(0, height, [id = std::move(id), items = std::move(items)](Rect rect) {
        Node node = group(id, rect);
        for (const FlowItem& item : items)
            node.children.push_back(item.draw(rect.cutLeft(item.width, kGap)));
        return node;
    });
}

} // namespace

std::vector<Part> flowRows(const std::string& id, const std::vector<FlowItem>& items, const Stage& stage)
{
    std::vector<Part> parts;
    for (auto& row : brokenInto(items, leafArea(stage).width))
        parts.push_back(rowPart(id + '.' + std::to_string(parts.size()), std::move(row)));
    return parts;
}

} // namespace musubi::screens
