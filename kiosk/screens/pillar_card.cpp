#include "kiosk/screens/pillar_card.hpp"

#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/road_chart.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSides = 24;
constexpr float kEnds = 14;
constexpr float kDisc = 92;
constexpr float kDiscGap = 20;
constexpr float kRing = 45;
constexpr float kRingSide = 2 * kRing + 16;
constexpr float kRingGap = 16;
constexpr float kBlockSpace = 10;
constexpr float kBarGap = 4;
constexpr float kGoalsWidth = 330; ///< beside the title, where both find room
constexpr float kTitleLeast = 480;

/// The chart beside the words or below them.
enum class ChartPlace
{
    Beside,
    Below,
};

struct PillarCard
{
    const present::FutureCityView& view;
    const present::PillarRow& row;
    std::string id;
    ChartPlace place = ChartPlace::Below;
    const Stage& stage;
};

float textHeight(const Words& words, const TextStyle& style, float width, const Stage& stage)
{
    return extentOf(words, style, width, stage).height + 1;
}

TextStyle countStyle()
{
    return regular(theme::kCaption, theme::kInk2);
}

float titleHeight(const PillarCard& card, float width)
{
    const float room = width - kDisc - kDiscGap;
    return std::max(kDisc, textHeight(card.row.title, bold(theme::kBody), room, card.stage) + 4 +
                               textHeight(card.row.initiatives, countStyle(), room, card.stage));
}

/// Number disc, title, how many initiatives.
Node titleOf(const PillarCard& card, Rect rect)
{
    Node node = group(card.id + ".words", rect);
    BoxContent content;
    content.radius = kDisc / 2;
    content.fill = theme::coloursOf(card.row.section).solid;
    const Rect disc = Rect::around(rect.cutLeft(kDisc, kDiscGap).centre(), {kDisc, kDisc});
    Node number = box(card.id + ".disc", disc, content);
    number.children.push_back(
        centredText(card.id + ".number", card.row.number, bold(50, theme::kWhite, Align::Centre), disc));
    node.children.push_back(std::move(number));
    const float title = textHeight(card.row.title, bold(theme::kBody), rect.width, card.stage);
    const float count = textHeight(card.row.initiatives, countStyle(), rect.width, card.stage);
    Rect middle = Rect::around(rect.centre(), {rect.width, title + 4 + count});
    node.children.push_back(
        textNode(card.id + ".title", card.row.title, bold(theme::kBody), middle.cutTop(title, 4), card.stage));
    node.children.push_back(textNode(card.id + ".count", card.row.initiatives, countStyle(), middle, card.stage));
    return node;
}

float goalsHeight(const PillarCard& card, float width)
{
    const float room = width - kRingSide - kRingGap;
    return std::max(kRingSide, textHeight(card.view.goalsHeading, countStyle(), room, card.stage) +
                                   textHeight(card.row.goals, regular(theme::kSmallLabel), room, card.stage));
}

Node arc(std::string id, Rect rect, double share, Colour colour)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    node.layer = scene::Layer::Over;
    node.content = scene::ArcContent{kRing, 16, 0, static_cast<float>(share), colour};
    return node;
}

/// A ring with the number of goals, and words beside it.
Node goalsOf(const PillarCard& card, Rect rect)
{
    Node node = group(card.id + ".goals.group", rect);
    const theme::SectionColours colours = theme::coloursOf(card.row.section);
    const Rect ring = Rect::around(rect.cutLeft(kRingSide, kRingGap).centre(), {kRingSide, kRingSide});
    node.children.push_back(arc(card.id + ".ring.track", ring, 1, colours.tint));
    if (card.row.done > 0)
        node.children.push_back(arc(card.id + ".ring.done", ring, std::min(1.0, card.row.done), colours.fill));
    Node number = centredText(card.id + ".goal-number", card.row.goalNumber, bold(34, theme::kInk, Align::Centre), ring,
                              Role::None);
    number.layer = scene::Layer::Over;
    node.children.push_back(std::move(number));
    const TextStyle style = regular(theme::kSmallLabel);
    const float heading = textHeight(card.view.goalsHeading, countStyle(), rect.width, card.stage);
    const float goals = textHeight(card.row.goals, style, rect.width, card.stage);
    Rect middle = Rect::around(rect.centre(), {rect.width, heading + goals});
    node.children.push_back(
        textNode(card.id + ".goals.heading", card.view.goalsHeading, countStyle(), middle.cutTop(heading), card.stage));
    node.children.push_back(textNode(card.id + ".goals", card.row.goals, style, middle, card.stage));
    return node;
}

YearScale scaleOf(const Rect& rect)
{
    return {rect.x, rect.width / present::kGuidelineYears};
}

/// Height of a bar with its title over it, where the bar is too short to hold it.
float titleOverBar(const PillarCard& card, const present::RoadBar& bar, float width)
{
    return roadBarHoldsTitle(bar, scaleOf({0, 0, width, 0}), card.stage)
               ? 0
               : textHeight(bar.title, bold(theme::kCaption), width, card.stage);
}

/// Of the pills of the years.
float yearHeight(const PillarCard& card)
{
    constexpr float kLeast = 36;
    float height = kLeast;
    for (const present::YearColumn& year : card.view.years)
        height = std::max(height, textHeight(year.words, bold(theme::kCaption), 0, card.stage) + 2);
    return height;
}

float chartHeight(const PillarCard& card, float width)
{
    float height = yearHeight(card);
    for (const present::RoadBar& bar : card.row.bars)
        height += kBarGap + titleOverBar(card, bar, width) + kRoadBarHeight;
    return height;
}

/// Pills of the years, a flag where progress is confirmed.
void addYears(Node& node, const PillarCard& card, const YearScale& scale, float top)
{
    const float height = yearHeight(card);
    for (std::size_t index = 0; index < card.view.years.size(); ++index) {
        const present::YearColumn& year = card.view.years[index];
        const bool present = year.present == present::Switch::On;
        const std::string id = card.id + ".year." + std::to_string(index + 1);
        BoxContent content;
        content.radius = height / 2;
        content.fill = present ? theme::kS900 : theme::kS100;
        // A flag on the line between two years has room between their pills.
        const auto sideAt = [&](std::size_t line) {
            return std::ranges::find(card.view.reviews, static_cast<int>(line)) == card.view.reviews.end() ? 3.0F
                                                                                                           : 20.0F;
        };
        const float left = sideAt(index);
        const Rect rect{scale.at(static_cast<double>(index)) + left, top, scale.year - left - sideAt(index + 1),
                        height};
        Node pill = box(id, rect, content);
        const TextStyle style = bold(theme::kCaption, present ? theme::kWhite : theme::kS900, Align::Centre);
        pill.children.push_back(centredText(id + ".words", year.words, style, rect, Role::None));
        node.children.push_back(std::move(pill));
    }
    for (const int review : card.view.reviews) {
        constexpr float kFlag = 32;
        const Rect rect = Rect::around({scale.at(review), top + height / 2}, {kFlag, kFlag});
        Node flag = iconDisc(card.id + ".review." + std::to_string(review), rect, "flag", 22,
                             theme::coloursOf(Section::SignUp).fill, theme::kWhite);
        flag.layer = scene::Layer::Over;
        node.children.push_back(std::move(flag));
    }
}

Node chartOf(const PillarCard& card, Rect rect)
{
    Node node = group(card.id + ".chart", rect);
    const YearScale scale = scaleOf(rect);
    addYears(node, card, scale, rect.cutTop(yearHeight(card)).y);
    for (std::size_t index = 0; index < card.row.bars.size(); ++index) {
        const present::RoadBar& bar = card.row.bars[index];
        const std::string id = card.id + ".bar." + std::to_string(index);
        static_cast<void>(rect.cutTop(kBarGap));
        if (const float title = titleOverBar(card, bar, rect.width); title > 0)
            node.children.push_back(
                textNode(id + ".over", bar.title, bold(theme::kCaption), rect.cutTop(title), card.stage));
        const Rect lane = rect.cutTop(kRoadBarHeight);
        for (Node& line : yearLines(id + ".line", card.view, scale, lane.y - kBarGap / 2, lane.bottom() + kBarGap / 2))
            node.children.push_back(std::move(line));
        node.children.push_back(roadBar(id, bar, card.row.section, scale, lane.y, card.stage));
    }
    return node;
}

/// The widths of the words and the chart.
float wordsWidth(const PillarCard& card, float inside)
{
    return card.place == ChartPlace::Beside ? (inside - theme::kGutter) * 0.4F : inside;
}

bool hasGoalsBeside(float words)
{
    return words >= kTitleLeast + kGoalsWidth + theme::kGutter;
}

float wordsHeight(const PillarCard& card, float width)
{
    if (hasGoalsBeside(width))
        return std::max(titleHeight(card, width - kGoalsWidth - theme::kGutter), goalsHeight(card, kGoalsWidth));
    return titleHeight(card, width) + kBlockSpace + goalsHeight(card, width);
}

float cardHeight(const PillarCard& card, float width)
{
    const float inside = width - 2 * kSides;
    const float words = wordsWidth(card, inside);
    if (card.place == ChartPlace::Beside)
        return 2 * kEnds + std::max(wordsHeight(card, words), chartHeight(card, inside - words - theme::kGutter));
    return 2 * kEnds + wordsHeight(card, words) + kBlockSpace + chartHeight(card, inside);
}

Node cardNode(const PillarCard& view, Rect rect)
{
    const present::PillarRow& row = view.row;
    Node node = card(view.id, rect, Intent{scene::Go{row.address}},
                     row.number.text.base() + ". " + row.title.text.spoken() + ", " + row.initiatives.text.spoken() +
                         ", " + row.goals.text.spoken());
    Rect inside = rect.inset(kSides, kEnds);
    const bool isBeside = view.place == ChartPlace::Beside;
    const float width = wordsWidth(view, inside.width);
    Rect words =
        isBeside ? inside.cutLeft(width, theme::kGutter) : inside.cutTop(wordsHeight(view, inside.width), kBlockSpace);
    if (isBeside) {
        words = Rect::around(words.centre(), {words.width, wordsHeight(view, width)});
        inside = Rect::around(inside.centre(), {inside.width, chartHeight(view, inside.width)});
    }
    if (hasGoalsBeside(width)) {
        const Rect goals = words.cutRight(kGoalsWidth, theme::kGutter);
        node.children.push_back(titleOf(view, words));
        node.children.push_back(goalsOf(view, goals));
    } else {
        node.children.push_back(titleOf(view, words.cutTop(titleHeight(view, width), kBlockSpace)));
        node.children.push_back(goalsOf(view, words));
    }
    node.children.push_back(chartOf(view, inside));
    return node;
}

} // namespace

Part pillarCardPart(const present::FutureCityView& view, std::size_t index, const Stage& stage)
{
    const std::string id = "future.pillar." + std::to_string(index);
    const ChartPlace place = hasArrowsBeside(stage) ? ChartPlace::Beside : ChartPlace::Below;
    Part part;
    part.height = [=](float width) { return cardHeight({view, view.rows[index], id, place, stage}, width); };
    part.draw = [=](Rect rect) { return cardNode({view, view.rows[index], id, place, stage}, rect); };
    return part;
}

} // namespace musubi::screens
