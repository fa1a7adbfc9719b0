#include "kiosk/screens/pages/sheet_over.hpp"

#include "kiosk/screens/pages/narrow_bars.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace musubi::screens {

namespace {

/// Moves the bar called `id`, unless the sheet covers it, from `nodes` to `bars`.
void takeBar(std::vector<scene::Node>& nodes, std::string_view id, const scene::Rect& sheet,
             std::vector<scene::Node>& bars)
{
    const auto bar = std::ranges::find(nodes, id, &scene::Node::id);
    if (bar == nodes.end() || bar->rect.overlaps(sheet, 0))
        return;
    bars.push_back(std::move(*bar));
    bars.back().layer = scene::Layer::Over;
    nodes.erase(bar);
}

} // namespace

scene::Rect sheetRoom(const Stage& stage, float around)
{
    scene::Rect room = scene::Rect{0, 0, stage.size.width, stage.size.height}.inset(around);
    const float bottom = stage.isSpacious() ? room.bottom() - theme::kBottomBar : bandOf(stage).bottom;
    room.height = bottom - room.y;
    return room;
}

scene::Scene withSheet(scene::Scene page, scene::Node overlay, const scene::Rect& sheet)
{
    std::vector<scene::Node>& nodes = page.root.children;
    std::vector<scene::Node> bars;
    if (const auto top = std::ranges::find(nodes, "top", &scene::Node::id); top != nodes.end())
        takeBar(top->children, "languages", sheet, bars);
    takeBar(nodes, "languages", sheet, bars);
    takeBar(nodes, "bar", sheet, bars);
    nodes.push_back(std::move(overlay));
    std::ranges::move(bars, std::back_inserter(nodes));
    return page;
}

} // namespace musubi::screens
