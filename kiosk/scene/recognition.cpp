#include "kiosk/scene/recognition.hpp"

#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::scene {

bool isControl(Role role)
{
    return role == Role::Button || role == Role::Selected || role == Role::Disabled;
}

bool hasSomethingToSee(const Node& node)
{
    if (const auto* text = std::get_if<TextContent>(&node.content))
        return !text->text.empty();
    return !std::holds_alternative<std::monostate>(node.content);
}

bool isIconDisc(const Node& node)
{
    constexpr float kRound = 4;
    const auto* box = std::get_if<BoxContent>(&node.content);
    return box != nullptr && std::abs(node.rect.width - node.rect.height) <= kRound &&
           box->radius >= node.rect.width / 2 - kRound && std::ranges::any_of(node.children, [](const Node& child) {
               return std::holds_alternative<IconContent>(child.content);
           });
}

bool isBigNumber(const Node& node)
{
    const auto* text = std::get_if<TextContent>(&node.content);
    if (text == nullptr || text->text.empty() || text->style.size < theme::kH1)
        return false;
    return std::ranges::all_of(text->text.base(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

int bigNumbersIn(const Node& node)
{
    int count = isBigNumber(node) ? 1 : 0;
    for (const Node& child : node.children)
        count += bigNumbersIn(child);
    return count;
}

bool holdsCode(const Node& node)
{
    return std::ranges::any_of(node.children,
                               [](const Node& child) { return std::holds_alternative<QrContent>(child.content); });
}

bool isOrnament(const Node& node, const BoxContent& box)
{
    return node.role == Role::None && box.fill.alpha == 0 && !box.fillBottom && box.border.alpha < 255;
}

const Node* bodyOf(const Node& control)
{
    const Node* body = nullptr;
    const auto area = [](const Node& node) { return node.rect.width * node.rect.height; };
    for (const Node& child : control.children)
        if (std::holds_alternative<BoxContent>(child.content) && (body == nullptr || area(child) > area(*body)))
            body = &child;
    return body;
}

bool isRule(const Node& node, const LineContent& line)
{
    const auto isThin = [&](float across) { return across <= line.width + 1; };
    return line.stops.size() == 2 && line.stroke == Stroke::Solid && !line.smooth && line.glowWidth <= 0 &&
           (isThin(node.rect.width) || isThin(node.rect.height));
}

Point firstInk(const Node& node, const TextContent& text)
{
    const auto along = [](Align align, float begin, float room, float reach) {
        const float inset = std::min(room, reach) / 2;
        return align == Align::Start ? begin + inset : align == Align::Centre ? begin + room / 2 : begin + room - inset;
    };
    return {along(text.style.align, node.rect.x, node.rect.width, text.style.size),
            along(text.vertical, node.rect.y, node.rect.height, text.style.size * text.style.leading)};
}

} // namespace musubi::scene
