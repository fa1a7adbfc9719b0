#include "kiosk/screens/pages/flow_rows.hpp"

#include "kiosk/screens/pieces/flow_places.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kGap = 14;

std::vector<Rect> placesOf(const std::vector<FlowItem>& items, const Rect& room)
{
    std::vector<scene::Size> sizes;
    sizes.reserve(items.size());
    for (const FlowItem& item : items)
        sizes.push_back({item.width, item.height(std::min(item.width, room.width))});
    return flowPlaces(sizes, {kGap, kGap}, room);
}

Part rowPart(std::string id, std::vector<FlowItem> items, float height)
{
    return fixedPart(0, height, [id = std::move(id), items = std::move(items)](Rect rect) {
        return group(id, rect, drawFlow(items, rect));
    });
}

} // namespace

std::vector<Part> flowRows(const std::string& id, const std::vector<FlowItem>& items, const Stage& stage)
{
    const std::vector<Rect> places = placesOf(items, {0, 0, leafArea(stage).width, 0});
    std::vector<Part> parts;
    for (std::size_t from = 0; from < items.size();) {
        std::size_t to = from + 1;
        while (to < items.size() && places[to].y == places[from].y)
            ++to;
        const auto begin = items.begin();
        parts.push_back(rowPart(id + '.' + std::to_string(parts.size()),
                                {begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to)},
                                places[from].height));
        from = to;
    }
    return parts;
}

std::vector<Node> drawFlow(const std::vector<FlowItem>& items, Rect rect)
{
    std::vector<Node> nodes;
    const std::vector<Rect> places = placesOf(items, rect);
    for (std::size_t i = 0; i < items.size(); ++i)
        nodes.push_back(items[i].draw(places[i]));
    return nodes;
}

float flowHeight(const std::vector<FlowItem>& items, float width)
{
    const std::vector<Rect> places = placesOf(items, {0, 0, width, 0});
    return places.empty() ? 0 : places.back().bottom();
}

} // namespace musubi::screens
