// Where the cards of seam_card.hpp stand and how high they are.
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/seam_card_shape.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::screens {

namespace {

constexpr float kRowGap = 20;
constexpr float kLooser = 1.4F; ///< of what it needs: how high a lying card may be before its words are lost in it

SeamShape largeShape(SeamStand stand)
{
    SeamShape shape{stand, stand == SeamStand::Lying ? 0.44F : 0.0F};
    shape.title = theme::kPageTitle;
    shape.text = theme::kBody;
    shape.sides = 32;
    shape.hasLook = true;
    return shape;
}

float tallestOf(const std::vector<SeamCard>& cards, const SeamShape& shape, float width, const Stage& stage)
{
    float tallest = 0;
    for (const SeamCard& card : cards)
        tallest = std::max(tallest, seamWordsHeight(card, shape, width, stage));
    return tallest;
}

/// The widest picture beside which the words are no higher than a leaf.
SeamShape lyingShape(const std::vector<SeamCard>& cards, SeamShape shape, const Rect& area, const Stage& stage)
{
    shape.stand = SeamStand::Lying;
    for (const float share : {0.44F, 0.36F, 0.28F, 0.2F}) {
        shape.picture = share;
        if (tallestOf(cards, shape, area.width, stage) <= area.height)
            break;
    }
    return shape;
}

Part cardPart(const SeamCard& card, const SeamShape& shape, float minWidth, float height, const Stage& stage)
{
    return fixedPart(minWidth, height, [=](Rect rect) { return seamCardNode(card, shape, rect, stage); });
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
    grid.isUpright = grid.words + kLeastSeamPicture <= area.height && (grid.columns > 1 || grid.width < kWideAlone);
    grid.rows = std::ceil(count / (grid.isUpright ? grid.columns : 1));
    return grid;
}

/// How high the rows of a list may be.
struct RowHeights
{
    float rows = 1;
    float least = 0;
    float good = 0; ///< where it is not known what stands over them
    float most = 0;
    float tail = 0; ///< of what stands below the last row
};

float rowsIn(float space, float height)
{
    return std::floor((space + kRowGap + 0.5F) / (height + kRowGap));
}

/// Leaves that rows of this height need after the first one, of which `room` is left.
float leavesFor(const RowHeights& heights, float height, float room, float leaf)
{
    float last = heights.rows;
    float leaves = 0;
    const float left = last - rowsIn(room, height);
    if (left > 0) {
        const float each = std::max(1.0F, rowsIn(leaf, height));
        leaves = std::ceil(left / each);
        last = left - (leaves - 1) * each;
    }
    const float space = left > 0 ? leaf : room;
    const bool isTailAlone = heights.tail > 0 && last * (height + kRowGap) + heights.tail > space + 0.5F;
    return isTailAlone ? leaves + 1 : leaves;
}

/// The height with the fewest leaves; of several the greatest.
float rowHeight(const RowHeights& heights, float room, float leaf)
{
    if (room <= 0)
        return heights.good;
    float best = heights.least;
    float fewest = leavesFor(heights, best, room, leaf);
    const float below = heights.tail > 0 ? heights.tail + kRowGap : 0;
    for (const float space : {room, leaf, room - below, leaf - below})
        for (float rows = 1; rows <= std::max(1.0F, rowsIn(space, heights.least)); ++rows) {
            const float height = std::clamp((space + kRowGap) / rows - kRowGap, heights.least, heights.most);
            const float leaves = leavesFor(heights, height, room, leaf);
            if (leaves < fewest || (leaves == fewest && height > best)) {
                fewest = leaves;
                best = height;
            }
        }
    return best;
}

/// Over the whole width of a stage that is wider than high.
Part wideFeature(const SeamCard& card, float room, const Rect& area, const Stage& stage)
{
    SeamShape shape = lyingShape({card}, largeShape(SeamStand::Lying), area, stage);
    if (seamWordsHeight(card, shape, area.width, stage) > area.height)
        shape = lyingShape({card}, SeamShape{}, area, stage);
    const float needed = std::min(area.height, seamWordsHeight(card, shape, area.width, stage));
    return cardPart(card, shape, 0, std::clamp(room, needed, std::min(area.height, kLooser * needed)), stage);
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
    return grid.rows * (grid.words + kLeastSeamPicture + kRowGap) - kRowGap;
}

std::vector<Part> seamCardParts(const std::vector<SeamCard>& cards, float minWidth, float room, float tail,
                                const Stage& stage)
{
    const Rect area = leafArea(stage);
    const Grid grid = gridOf(cards, minWidth, stage);
    constexpr float kGood = 0.42F; // of its width: the height of an upright card's picture
    constexpr float kMost = 0.6F;
    SeamShape shape;
    RowHeights heights{grid.rows, grid.words + kLeastSeamPicture,
                       grid.words + std::max(kLeastSeamPicture, kGood * grid.width),
                       grid.words + std::max(kLeastSeamPicture, kMost * grid.width)};
    if (!grid.isUpright) {
        constexpr float kLow = 200;
        shape = lyingShape(cards, shape, area, stage);
        const float needed = std::max(kLow, tallestOf(cards, shape, area.width, stage));
        heights = {grid.rows, needed, needed, needed + kLeastSeamPicture};
    }
    heights.tail = tail;
    const float height = std::min(area.height, rowHeight(heights, room, area.height));
    if (grid.isUpright)
        shape.picture = height - grid.words;
    std::vector<Part> parts;
    parts.reserve(cards.size());
    for (const SeamCard& card : cards)
        parts.push_back(cardPart(card, shape, grid.isUpright ? minWidth : 0, height, stage));
    return parts;
}

Part largeSeamCardPart(const SeamCard& card, float room, float rest, const Stage& stage)
{
    const Rect area = leafArea(stage);
    if (hasArrowsBeside(stage))
        return wideFeature(card, room, area, stage);
    constexpr float kWorthSeeing = 0.3F; // of the width: lower, a picture shows too little
    constexpr float kFull = 0.5F;
    SeamShape upright = largeShape(SeamStand::Upright);
    const SeamShape lying = lyingShape({card}, largeShape(SeamStand::Lying), area, stage);
    const float words = seamWordsHeight(card, upright, area.width, stage);
    const float needed = seamWordsHeight(card, lying, area.width, stage);
    for (const float space : {room - rest, room}) {
        upright.picture = std::min(kFull * area.width, space - words);
        if (upright.picture >= kWorthSeeing * area.width)
            return cardPart(card, upright, 0, words + upright.picture, stage);
        if (needed <= space)
            return cardPart(card, lying, 0, std::min(space, kLooser * needed), stage);
    }
    upright.picture =
        std::clamp(kFull * area.width, kLeastSeamPicture, std::max(kLeastSeamPicture, area.height - words));
    return cardPart(card, upright, 0, words + upright.picture, stage);
}

} // namespace musubi::screens
