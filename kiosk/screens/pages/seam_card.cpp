#include "kiosk/screens/pages/seam_card_shape.hpp"

#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pieces/seam_pill.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPill = 52;
constexpr float kFootGap = 12;
constexpr float kTextGap = 4;
constexpr float kBottom = 20;

float wordsWidth(const SeamShape& shape, float width)
{
    return (shape.stand == SeamStand::Lying ? width * (1 - shape.picture) : width) - 2 * shape.sides;
}

bool pillHoldsMore(const SeamCard& card, float room, const Stage& stage)
{
    constexpr float kAround = 2 * 20 + 10;
    const float iconWidth = card.pillIcon.empty() ? 0 : 42;
    return extentOf(card.pill, bold(theme::kSmallLabel), 0, stage).width + iconWidth + kAround +
               extentOf(card.pillMore, regular(theme::kCaption), 0, stage).width + 2 <=
           room;
}

/// Looks like a button; the whole card is what is touched.
FlowItem lookItem(const SeamCard& card, const Stage& stage)
{
    ButtonSpec spec{card.id + ".look", card.look,    {}, "arrow_forward", ButtonLook::Solid, card.section,
                    std::nullopt,      theme::kBody, {}};
    FlowItem item = buttonItem(spec, stage);
    item.draw = [draw = item.draw](Rect rect) {
        Node node = draw(rect);
        node.role = Role::Group;
        return node;
    };
    return item;
}

std::vector<FlowItem> footOf(const SeamCard& card, const SeamShape& shape, float room, const Stage& stage)
{
    std::vector<FlowItem> items;
    if (!card.pillMore.empty() && !pillHoldsMore(card, room, stage))
        items.push_back(factItem(card.id + ".more", "face", card.pillMore, card.section, stage));
    items.insert(items.end(), card.foot.begin(), card.foot.end());
    if (shape.hasLook && !card.look.empty())
        items.push_back(lookItem(card, stage));
    return items;
}

/// What is free over the title: the pill's lower half, or all of it.
float headHeight(const SeamCard& card, const SeamShape& shape)
{
    if (shape.stand == SeamStand::Lying)
        return card.pill.empty() ? kBottom : kBottom + kPill + 10;
    return card.pill.empty() ? 14 : kPill / 2 + 8;
}

} // namespace

float seamWordsHeight(const SeamCard& card, const SeamShape& shape, float width, const Stage& stage)
{
    const float room = wordsWidth(shape, width);
    float height = headHeight(card, shape) + extentOf(card.title, bold(shape.title), room, stage).height + 1 + kBottom;
    if (!card.text.empty())
        height += kTextGap + extentOf(card.text, regular(shape.text), room, stage).height + 1;
    if (const auto foot = footOf(card, shape, room, stage); !foot.empty())
        height += kFootGap + flowHeight(foot, room);
    return height;
}

namespace {

Node wordsOf(const SeamCard& card, const SeamShape& shape, Rect rect, const Stage& stage)
{
    Node node = group(card.id + ".body", rect);
    Rect room = rect.inset(shape.sides, 0);
    const float seam = shape.stand == SeamStand::Lying ? rect.y + kBottom + kPill / 2 : rect.y;
    if (!card.pill.empty()) {
        const bool isRoomy = pillHoldsMore(card, room.width, stage);
        node.children.push_back(seamPill(
            {card.id + ".pill", card.pillIcon, card.pill, isRoomy ? card.pillMore : Words{}, card.section, kPill},
            room.x, seam, room.width, stage));
    }
    static_cast<void>(room.cutTop(headHeight(card, shape)));
    static_cast<void>(room.cutBottom(kBottom));
    const auto foot = footOf(card, shape, room.width, stage);
    const Rect footRoom = room.cutBottom(flowHeight(foot, room.width));
    Node title = textNode(card.id + ".title", card.title, bold(shape.title), room, stage);
    static_cast<void>(room.cutTop(title.rect.height, kTextGap));
    node.children.push_back(std::move(title));
    const Colour ink = shape.hasLook ? theme::kInk : theme::kInk2;
    if (!card.text.empty())
        node.children.push_back(textNode(card.id + ".text", card.text, regular(shape.text, ink), room, stage));
    for (Node& one : drawFlow(foot, footRoom))
        node.children.push_back(std::move(one));
    return node;
}

} // namespace

Node seamCardNode(const SeamCard& card, const SeamShape& shape, Rect rect, const Stage& stage)
{
    Node node = screens::card(card.id, rect, Intent{scene::Go{card.address}}, card.label);
    const float corner = theme::kCardRadius - 2;
    Rect words = rect;
    const bool isLying = shape.stand == SeamStand::Lying;
    const Rect image = isLying ? words.cutLeft(rect.width * shape.picture) : words.cutTop(shape.picture);
    const Rect inside{image.x + 2, image.y + 2, image.width - (isLying ? 2.0F : 4.0F),
                      image.height - (isLying ? 4.0F : 2.0F)};
    const scene::Corners corners =
        isLying ? scene::Corners{corner, 0, 0, corner} : scene::Corners{corner, corner, 0, 0};
    node.children.push_back(picture(card.id + ".picture", inside, card.picture, corners, {}));
    node.children.push_back(wordsOf(card, shape, words, stage));
    // The pill lies over the picture's edge.
    node.children.back().layer = scene::Layer::Over;
    return node;
}

} // namespace musubi::screens
