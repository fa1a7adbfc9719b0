#include "kiosk/screens/award_card.hpp"
#include "kiosk/screens/awards.hpp"
#include "kiosk/screens/night_sky.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/programme_chips.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPagerWidth = 290;
constexpr float kRail = 56;        ///< left of the cards of an upright stage, where the line runs down
constexpr float kYearGap = 10;     ///< between a year and its card
constexpr float kMostPicture = 90; ///< that a picture may be higher than it must
const theme::SectionColours kGold = theme::coloursOf(Section::Awards);
const TextStyle kYearStyle = bold(theme::kH3, theme::kGoldPale);

/// A list that finds room on one leaf has its arrows over it, a longer one at its end.
bool hasPagerAbove(const Stage& stage)
{
    constexpr float kWideRow = 900;
    return !hasArrowsBeside(stage) && leafArea(stage).width >= kWideRow;
}

/// How the prizes stand: side by side on a line to the right, or one under the other beside a line downwards.
struct Layout
{
    AwardPicture picture = AwardPicture::Above;
    float minWidth = 0; ///< Part::minWidth
    float indent = 0;   ///< of the card
    float spare = 0;    ///< for higher pictures
};

float yearHeight(const Words& year, float width, const Stage& stage)
{
    return extentOf(year, kYearStyle, width - kRail, stage).height + 1;
}

/// A part's height when there are no higher pictures.
float leastHeight(const present::AwardCard& card, const Layout& layout, float width, const Stage& stage)
{
    return yearHeight(card.year, width, stage) + kYearGap +
           awardCardHeight(card, layout.picture, width - layout.indent, stage);
}

float tallest(const std::vector<present::AwardCard>& cards, const Layout& layout, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const float least = layout.minWidth > 0 ? layout.minWidth : area.width;
    const auto columns = std::min(static_cast<float>(cards.size()),
                                  std::max(1.0F, std::floor((area.width + theme::kGutter) / (least + theme::kGutter))));
    const float width = (area.width - theme::kGutter * (columns - 1)) / columns;
    float height = 0;
    for (const present::AwardCard& card : cards)
        height = std::max(height, leastHeight(card, layout, width, stage));
    return height;
}

/// \param head  height of what stands above the prizes on the first leaf
Layout layoutOf(const std::vector<present::AwardCard>& cards, float head, const Stage& stage)
{
    const Layout down{AwardPicture::Beside, 0, kRail, 0};
    const float room = leafArea(stage).height;
    if (!hasArrowsBeside(stage)) {
        // In pairs all of them are seen at once, with larger pictures.
        Layout pairs{AwardPicture::Above, 392, 0, 0};
        const float rows = std::ceil(static_cast<float>(cards.size()) / 2);
        const float spare = (room - head) / std::max(1.0F, rows) - kPartGap - tallest(cards, pairs, stage);
        if (cards.size() < 2 || spare < 0)
            return down;
        pairs.spare = std::min(2 * kMostPicture, spare);
        return pairs;
    }
    for (Layout layout : {Layout{AwardPicture::Above, 392, 0, 0}, Layout{AwardPicture::Beside, 500, 0, 0}}) {
        const float needed = tallest(cards, layout, stage);
        const bool isAbove = layout.picture == AwardPicture::Above;
        // A leaf on which the filters would stand alone is worse than a picture that is less large.
        if (needed > (isAbove ? room - head : room))
            continue;
        if (isAbove)
            layout.spare = std::min(kMostPicture, room - head - needed);
        return layout;
    }
    return down;
}

/// A wave from `from` that comes to rest again at `to`.
Node waveBetween(std::string id, Point from, Point to)
{
    constexpr int kPieces = 16;
    constexpr float kCrest = 7;
    const bool isUpright = to.x - from.x < to.y - from.y;
    scene::LineContent line;
    line.width = 6;
    for (int piece = 0; piece <= kPieces; ++piece) {
        const float share = static_cast<float>(piece) / kPieces;
        const float aside = kCrest * std::sin(2 * std::numbers::pi_v<float> * share);
        line.stops.push_back({{from.x + (to.x - from.x) * share + (isUpright ? aside : 0),
                               from.y + (to.y - from.y) * share + (isUpright ? 0 : aside)},
                              kGold.fill});
    }
    Node node;
    node.id = std::move(id);
    node.rect = {std::min(from.x, to.x), std::min(from.y, to.y), to.x - from.x, to.y - from.y};
    node.content = std::move(line);
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Draw;
    return node;
}

/// The year with its knot on the golden line, and its prize below.
Node prizeNode(const std::string& id, const present::AwardCard& view, const Layout& layout, Rect rect,
               const Stage& stage)
{
    Node node = group(id, rect);
    Rect below = rect;
    const Rect head = below.cutTop(yearHeight(view.year, rect.width, stage), kYearGap);
    const Point at{rect.x + 20, head.centre().y};
    const float yearEnd = head.x + kRail + extentOf(view.year, kYearStyle, head.width - kRail, stage).width;
    const Rect area = leafArea(stage);
    const bool isLastOfRow = rect.right() + theme::kGutter > area.right();
    const float lineEnd = rect.right() + (isLastOfRow ? 0 : theme::kGutter);
    if (layout.indent > 0)
        node.children.push_back(waveBetween(id + ".line", at, {at.x, rect.bottom() + kPartGap}));
    else if (yearEnd + 40 < rect.right())
        node.children.push_back(waveBetween(id + ".line", {yearEnd + 16, at.y}, {lineEnd, at.y}));
    Node knot;
    knot.id = id + ".knot";
    knot.rect = Rect::around(at, {40, 40});
    knot.content = scene::KnotContent{14, 7, view.main ? kGold.fill : theme::kGoldPale, theme::kWhite};
    knot.layer = scene::Layer::Over;
    knot.motion = scene::Motion::Pop;
    node.children.push_back(std::move(knot));
    const Rect words{head.x + kRail, head.y, head.width - kRail, head.height};
    node.children.push_back(textNode(id + ".year", view.year, kYearStyle, words, stage, Role::Heading));
    static_cast<void>(below.cutLeft(layout.indent));
    node.children.push_back(awardCardNode(id + ".card", view, layout.picture, below, stage));
    return node;
}

std::vector<Part> prizeParts(const std::vector<present::AwardCard>& cards, float head, const Stage& stage)
{
    const Layout layout = layoutOf(cards, head, stage);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const present::AwardCard& view = cards[i];
        Part part;
        part.minWidth = layout.minWidth;
        part.height = [=](float width) { return leastHeight(view, layout, width, stage) + layout.spare; };
        part.draw = [=, id = "awards.prize." + std::to_string(i)](Rect rect) {
            return prizeNode(id, view, layout, rect, stage);
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<Part> filterParts(const present::AwardsView& view, const Stage& stage)
{
    const ChipSetting setting;
    std::vector<FlowItem> items;
    for (const present::FilterChoice& one : view.programmes) {
        const float width = programmeChipWidth(one, setting, stage);
        const auto height = [=](float room) {
            constexpr float kCheckAndSides = 90;
            return std::max(theme::kTouchMinimum,
                            room < width ? extentOf(one.words, bold(setting.size), room - kCheckAndSides, stage).height
                                         : 0);
        };
        items.push_back({width, height, [=](Rect rect) { return programmeChip(one, rect, setting); }});
    }
    const TextStyle count = regular(theme::kBody, theme::kGoldPale);
    items.push_back({extentOf(view.subtitle, count, 0, stage).width + 12, [](float) { return theme::kTouchMinimum; },
                     [=](Rect rect) { return centredText("awards.subtitle", view.subtitle, count, rect); }});
    if (hasPagerAbove(stage) && view.pages > 1)
        items.push_back({kPagerWidth, [](float) { return theme::kTouchMinimum; },
                         [view, stage](Rect rect) { return pager(yearsPager(view), rect, stage); }});
    return flowRows("awards.chips", items, stage);
}

Part pagerPart(const present::AwardsView& view, const Stage& stage)
{
    return fixedPart(0, theme::kTouchMinimum, [view, stage](Rect rect) {
        PagerSpec spec = yearsPager(view);
        return pager(spec, Rect::around(rect.centre(), {kPagerWidth, rect.height}), stage);
    });
}

/// Puts stars behind everything, where no words are.
void addStarsTo(scene::Scene& scene)
{
    std::vector<Node>& nodes = scene.root.children;
    const auto ground = std::ranges::find(nodes, "ground", &Node::id);
    if (ground == nodes.end())
        return;
    addStars(*ground, {0, 0, scene.size.width, scene.size.height - theme::kBottomBar}, nodes);
}

} // namespace

scene::Scene awardsColumn(const present::AwardsView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Awards, "knot-gold"};
    column.tone = Tone::OnDark;
    column.ground = pageGround(Ground::Night, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, filterParts(view, stage));
    float head = 0;
    for (const Part& part : parts)
        head += part.height(leafArea(stage).width) + kPartGap;
    if (view.cards.empty())
        add(parts, textParts("awards.nothing", view.nothing, bold(theme::kH3, theme::kWhite), stage));
    add(parts, prizeParts(view.cards, head, stage));
    if (view.pages > 1 && !hasPagerAbove(stage))
        add(parts, pagerPart(view, stage));
    scene::Scene scene = columnPage(frame, std::move(column), stage);
    addStarsTo(scene);
    return scene;
}

} // namespace musubi::screens
