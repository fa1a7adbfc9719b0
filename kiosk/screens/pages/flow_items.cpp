#include "kiosk/screens/pages/flow_items.hpp"

#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/pieces/wrapping_tag.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

FlowItem chipItem(const std::string& id, const present::FilterChoice& choice, Section section, const Stage& stage)
{
    constexpr float kNarrowest = 96;
    constexpr float kSides = 36;
    constexpr float kIcon = 38;
    const bool hasIcon = !choice.icon.empty() || choice.on == present::Switch::On;
    const float around = kSides + (hasIcon ? kIcon : 0);
    FlowItem item;
    item.width = std::max(kNarrowest, extentOf(choice.words, bold(theme::kBody), 0, stage).width + around + 2);
    item.height = [=](float width) {
        return std::max(theme::kTouchMinimum,
                        extentOf(choice.words, bold(theme::kBody), width - around, stage).height + 8);
    };
    item.draw = [=](Rect rect) { return filterChip(id, rect, choice, section, stage); };
    return item;
}

FlowItem tagItem(const TagSpec& spec, const Stage& stage)
{
    constexpr float kAny = 10000;
    FlowItem item;
    item.width = wrappingTag(spec, {}, kAny, stage).rect.width;
    item.height = [=](float width) { return wrappingTag(spec, {}, width, stage).rect.height; };
    item.draw = [=](Rect rect) {
        const float height = wrappingTag(spec, {}, rect.width, stage).rect.height;
        return wrappingTag(spec, {rect.x, rect.centre().y + height / 2}, rect.width, stage);
    };
    return item;
}

FlowItem buttonItem(const ButtonSpec& spec, const Stage& stage)
{
    constexpr float kSides = 32;
    FlowItem item;
    item.width = std::max(theme::kTouchMinimum, buttonWidth(spec, stage, kSides));
    const float around = item.width - extentOf(spec.words, bold(spec.size), 0, stage).width;
    item.height = [=](float width) {
        return std::max(theme::kTouchMinimum, extentOf(spec.words, bold(spec.size), width - around, stage).height + 16);
    };
    item.draw = [=](Rect rect) { return button(spec, rect, stage); };
    return item;
}

FlowItem wordsItem(const std::string& id, const Words& words, const TextStyle& style, float width, const Stage& stage,
                   Role role)
{
    FlowItem item;
    item.width = std::max(width, extentOf(words, style, 0, stage).width + 2);
    item.height = [=](float room) { return extentOf(words, style, room, stage).height + 1; };
    item.draw = [=](Rect rect) { return centredText(id, words, style, rect, role); };
    return item;
}

FlowItem factItem(const std::string& id, const std::string& iconName, const Words& words, Section section,
                  const Stage& stage)
{
    constexpr float kIcon = 30;
    constexpr float kIconGap = 8;
    const TextStyle style = regular(theme::kSmallLabel);
    FlowItem item;
    item.width = kIcon + kIconGap + extentOf(words, style, 0, stage).width + 2;
    item.height = [=](float width) {
        return std::max(kIcon, extentOf(words, style, width - kIcon - kIconGap, stage).height + 1);
    };
    item.draw = [=](Rect rect) {
        Node node = group(id + ".fact", rect);
        node.children.push_back(icon(id + ".icon", iconName, kIcon, theme::coloursOf(section).solid,
                                     rect.cutLeft(kIcon, kIconGap).centre()));
        node.children.push_back(centredText(id, words, style, rect));
        return node;
    };
    return item;
}

FlowItem pagerItem(const std::string& id, const present::Paging& paging, Section section, const Stage& stage)
{
    return fixedItem(kPagerSize,
                     [=](Rect rect) { return pageArrows(id, paging, rect, theme::coloursOf(section).solid, stage); });
}

FlowItem fixedItem(scene::Size size, std::function<Node(Rect)> draw)
{
    FlowItem item;
    item.width = size.width;
    item.height = [size](float) { return size.height; };
    item.draw = [size, draw = std::move(draw)](Rect rect) { return draw(Rect::around(rect.centre(), size)); };
    return item;
}

} // namespace musubi::screens
