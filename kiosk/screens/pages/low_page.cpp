#include "kiosk/screens/pages/low_page.hpp"

#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/shown.hpp"
#include "kiosk/screens/pieces/move_by.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

/// Back and the languages come down into the bottom bar.
void removeButtonsAbove(std::vector<Node>& nodes)
{
    std::erase_if(nodes, [](const Node& node) { return node.id == "back" || node.id == "languages"; });
}

void whiten(Node& node)
{
    if (auto* const text = std::get_if<scene::TextContent>(&node.content))
        text->style.colour = theme::kWhite;
    for (Node& child : node.children)
        whiten(child);
}

/// The name of the page, alone on a strip of sky.
void raiseToSky(Node& top)
{
    removeButtonsAbove(top.children);
    float left = top.rect.right();
    for (const Node& child : top.children)
        left = std::min(left, child.rect.x);
    for (Node& child : top.children) {
        moveBy(child, theme::kMargin - left, 0);
        if (child.id != "top.disc")
            whiten(child);
    }
    BoxContent sky;
    sky.fill = Colour::of(0x1D1550);
    sky.fillBottom = Colour::of(0x3C2C85);
    Node ground = box("top.sky", top.rect, sky);
    ground.layer = scene::Layer::Over;
    ground.children = std::exchange(top.children, {});
    top.children.push_back(std::move(ground));
}

bool isOutOfReach(const Node& node, const Reach& reach)
{
    if (canBeTouched(node) && (node.rect.y < reach.top || node.rect.bottom() > reach.bottom))
        return true;
    return std::ranges::any_of(node.children, [&](const Node& child) { return isOutOfReach(child, reach); });
}

} // namespace

bool canBeTouched(const Node& node)
{
    return node.intent || std::ranges::any_of(node.children, [](const Node& child) {
               return std::holds_alternative<scene::QrContent>(child.content);
           });
}

std::optional<scene::Scene> lowered(scene::Scene page, const present::FrameView& frame, const Stage& low)
{
    std::vector<Node>& nodes = page.root.children;
    const auto bar = std::ranges::find(nodes, "bar", &Node::id);
    if (page.leaves > 1 || bar == nodes.end())
        return std::nullopt;
    *bar = narrowBottomBar(frame, low);
    bar->layer = scene::Layer::Over;
    removeButtonsAbove(nodes);
    if (const auto top = std::ranges::find(nodes, "top", &Node::id); top != nodes.end())
        raiseToSky(*top);
    if (isOutOfReach(page.root, *low.reach) || hasCutText(page.root, *low.metrics))
        return std::nullopt;
    return page;
}

} // namespace musubi::screens
