#include "kiosk/screens/seam_card.hpp"

#include "kiosk/screens/flow_items.hpp"
#include "kiosk/screens/narrow_bars.hpp"
#include "kiosk/screens/seam_pill.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPill = 52;
constexpr float kRowGap = 20;
constexpr float kLeastPicture = 110;
constexpr float kFootGap = 12;
constexpr float kTextGap = 4;
constexpr float kBottom = 20;

enum class Stand
{
    Upright, ///< the picture over the words
    Lying,   ///< the picture beside them
};

struct Shape
{
    Stand stand = Stand::Upright;
    float picture = kLeastPicture; ///< height of an upright card's picture; share of a lying card's width
    float title = theme::kBody;
    float text = theme::kCaption;
    float sides = 20;
    bool hasLook = false;
};

Shape largeShape(Stand stand)
{
    Shape shape{stand, stand == Stand::Lying ? 0.44F : 0.0F};
    shape.title = theme::kPageTitle;
    shape.text = theme::kBody;
    shape.sides = 32;
    shape.hasLook = true;
    return shape;
}

float wordsWidth(const Shape& shape, float width)
{
    return (shape.stand == Stand::Lying ? width * (1 - shape.picture) : width) - 2 * shape.sides;
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

std::vector<FlowItem> footOf(const SeamCard& card, const Shape& shape, float room, const Stage& stage)
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
float headHeight(const SeamCard& card, const Shape& shape)
{
    if (shape.stand == Stand::Lying)
        return card.pill.empty() ? kBottom : kBottom + kPill + 10;
    return card.pill.empty() ? 14 : kPill / 2 + 8;
}

/// Of everything but an upright card's picture.
float wordsHeight(const SeamCard& card, const Shape& shape, float width, const Stage& stage)
{
    const float room = wordsWidth(shape, width);
    float height = headHeight(card, shape) + extentOf(card.title, bold(shape.title), room, stage).height + 1 + kBottom;
    if (!card.text.empty())
        height += kTextGap + extentOf(card.text, regular(shape.text), room, stage).height + 1;
    if (const auto foot = footOf(card, shape, room, stage); !foot.empty())
        height += kFootGap + flowHeight(foot, room);
    return height;
}

Node wordsOf(const SeamCard& card, const Shape& shape, Rect rect, const Stage& stage)
{
    Node node = group(card.id + ".body", rect);
    Rect room = rect.inset(shape.sides, 0);
    const float seam = shape.stand == Stand::Lying ? rect.y + kBottom + kPill / 2 : rect.y;
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

Node cardNode(const SeamCard& card, const Shape& shape, Rect rect, const Stage& stage)
{
    Node node = screens::card(card.id, rect, Intent{scene::Go{card.address}}, card.label);
    const float corner = theme::kCardRadius - 2;
    Rect words = rect;
    const bool isLying = shape.stand == Stand::Lying;
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

float tallestOf(const std::vector<SeamCard>& cards, const Shape& shape, float width, const Stage& stage)
{
    float tallest = 0;
    for (const SeamCard& card : cards)
        tallest = std::max(tallest, wordsHeight(card, shape, width, stage));
    return tallest;
}

/// The widest picture beside which the words are no higher than a leaf.
Shape lyingShape(const std::vector<SeamCard>& cards, Shape shape, const Rect& area, const Stage& stage)
{
    shape.stand = Stand::Lying;
    for (const float share : {0.44F, 0.36F, 0.28F, 0.2F}) {
        shape.picture = share;
        if (tallestOf(cards, shape, area.width, stage) <= area.height)
            break;
    }
    return shape;
}

Part cardPart(const SeamCard& card, const Shape& shape, float minWidth, float height, const Stage& stage)
{
    return fixedPart(minWidth, height, [=](Rect rect) { return cardNode(card, shape, rect, stage); });
}

/// How cards stand side by side, and how high their words are.
struct Grid
{
    float columns = 1;
    float rows = 1;
    float width = 0;
    float words = 0;
    bool isUpright = true;
};

Grid gridOf(const std::vector<SeamCard>& cards, float minWidth, const Stage& stage)
{
    constexpr float kWideAlone = 800; // a card as wide as this has its picture beside the words
    const Rect area = leafArea(stage);
    const auto count = static_cast<float>(cards.size());
    Grid grid;
    grid.columns = std::clamp(std::floor((area.width + theme::kGutter) / (minWidth + theme::kGutter)), 1.0F,
                              std::max(1.0F, count));
    grid.width = (area.width - theme::kGutter * (grid.columns - 1)) / grid.columns;
    grid.words = tallestOf(cards, {}, grid.width, stage);
    grid.isUpright = grid.words + kLeastPicture <= area.height && (grid.columns > 1 || grid.width < kWideAlone);
    grid.rows = std::ceil(count / (grid.isUpright ? grid.columns : 1));
    return grid;
}

/// All rows as high as they fill `room` where they find room in it; else as many as do, with pictures worth seeing.
float rowHeight(float rows, float least, float good, float most, float room)
{
    if (room <= 0)
        return good;
    float fitting = rows;
    if (rows * (least + kRowGap) - kRowGap > room)
        fitting = std::max(1.0F, std::floor((room + kRowGap) / (good + kRowGap)));
    return std::clamp((room + kRowGap) / fitting - kRowGap, least, std::max(least, most));
}

} // namespace

float roomBelow(const std::vector<Part>& parts, float least, const Stage& stage)
{
    const Rect area = leafArea(stage);
    float used = 0;
    float kept = 0; // of it, what goes to the next leaf with what follows
    for (const Part& part : parts) {
        const float height = part.height(area.width) + kRowGap;
        if (used + height - kRowGap > area.height)
            used = kept;
        used += height;
        kept = part.keep == Keep::WithNext ? kept + height : 0;
    }
    if (used + least <= area.height)
        return area.height - used;
    return area.height - kept;
}

float seamCardsHeight(const std::vector<SeamCard>& cards, float minWidth, const Stage& stage)
{
    const Grid grid = gridOf(cards, minWidth, stage);
    return grid.rows * (grid.words + kLeastPicture + kRowGap) - kRowGap;
}

std::vector<Part> seamCardParts(const std::vector<SeamCard>& cards, float minWidth, float room, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const Grid grid = gridOf(cards, minWidth, stage);
    constexpr float kGood = 0.42F; // of its width: the height of an upright card's picture
    constexpr float kMost = 0.6F;
    Shape shape;
    float least = grid.words + kLeastPicture;
    float good = grid.words + std::max(kLeastPicture, kGood * grid.width);
    float most = grid.words + std::max(kLeastPicture, kMost * grid.width);
    if (!grid.isUpright) {
        constexpr float kLow = 200;
        shape = lyingShape(cards, shape, area, stage);
        good = least = std::max(kLow, tallestOf(cards, shape, area.width, stage));
        most = least + kLeastPicture;
    }
    const float height = std::min(area.height, rowHeight(grid.rows, least, good, most, room));
    if (grid.isUpright)
        shape.picture = height - grid.words;
    std::vector<Part> parts;
    for (const SeamCard& card : cards)
        parts.push_back(cardPart(card, shape, grid.isUpright ? minWidth : 0, height, stage));
    return parts;
}

Part largeSeamCardPart(const SeamCard& card, float most, const Stage& stage)
{
    const Rect area = leafArea(stage);
    if (hasArrowsBeside(stage)) {
        Shape shape = lyingShape({card}, largeShape(Stand::Lying), area, stage);
        if (wordsHeight(card, shape, area.width, stage) > area.height)
            shape = lyingShape({card}, Shape{}, area, stage);
        const float needed = std::min(area.height, wordsHeight(card, shape, area.width, stage));
        constexpr float kLooser = 1.4F; // higher, its words would be lost in it
        return cardPart(card, shape, 0, std::clamp(most, needed, std::min(area.height, kLooser * needed)), stage);
    }
    constexpr float kWorthSeeing = 150;
    Shape shape = largeShape(Stand::Upright);
    const float words = wordsHeight(card, shape, area.width, stage);
    const float full = std::clamp(area.width * 0.5F, kLeastPicture, std::max(kLeastPicture, area.height - words));
    shape.picture = most - words < kWorthSeeing ? full : std::min(full, most - words);
    return cardPart(card, shape, 0, words + shape.picture, stage);
}

} // namespace musubi::screens
