#include "kiosk/screens/future_city.hpp"

#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/road_chart.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kTitleWidth = 500;
constexpr float kGoalsWidth = 270;
constexpr float kHeaderHeight = 102;
constexpr float kPillsTop = 1; ///< the flags of the reviews stand between the years and the rows
constexpr float kRowGap = 10;
constexpr float kLongestRow = 174;
constexpr float kHighStage = 1300; ///< from here on rows may be higher
constexpr float kLongestHighRow = 400;
constexpr float kRing = 45;

YearScale scaleOf(const Rect& area)
{
    return {area.x + kTitleWidth, (area.width - kTitleWidth - kGoalsWidth - 30) / present::kGuidelineYears};
}

Node showcaseButton(const present::FutureCityView& view, Rect rect, const Stage& stage)
{
    ButtonSpec spec{"future.showcase",
                    view.showcase,
                    "precision_manufacturing",
                    {},
                    ButtonLook::Tinted,
                    Section::Future,
                    scene::Go{view.showcaseAddress},
                    theme::kLabel,
                    {}};
    return button(spec, rect, stage);
}

/// Heading of the rows, the way to the showcase, the years, the heading of the goals.
std::vector<Node> header(const present::FutureCityView& view, Rect rect, const YearScale& scale, const Stage& stage)
{
    std::vector<Node> parts;
    Rect left{rect.x, rect.y + 8, kTitleWidth - 20, 80};
    Rect heading = left.cutLeft(146, 12);
    const TextStyle style = fitting(view.pillarsHeading, bold(theme::kBody),
                                    {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                    {heading.width, heading.height}, stage);
    parts.push_back(centredText("future.pillars", view.pillarsHeading, style, heading, Role::Heading));
    parts.push_back(showcaseButton(view, left, stage));
    parts.push_back(yearHeader(view, scale, rect.y + kPillsTop, stage));
    Rect goals{rect.right() - kGoalsWidth + 6, rect.y + 6, kGoalsWidth - 6, kHeaderHeight - 12};
    if (view.paging.pages > 1) {
        parts.push_back(pageArrows("future.pager", view.paging,
                                   {goals.right() - kPagerSize.width, goals.y, kPagerSize.width, 80},
                                   theme::coloursOf(Section::Future).solid, stage));
        return parts;
    }
    const TextStyle goalStyle = fitting(view.goalsHeading, bold(theme::kBody),
                                        {theme::kBody, theme::kSmallLabel, theme::kCaption}, {goals.width, 44}, stage);
    parts.push_back(centredText("future.goals", view.goalsHeading, goalStyle, goals.cutTop(44), Role::Heading));
    if (!view.sampleNote.empty())
        parts.push_back(tag("future.sample", {goals.x - 8, goals.y + 1}, view.sampleNote, theme::kWhite, theme::kS700,
                            stage, "info"));
    return parts;
}

/// Number disc, title, how many initiatives.
void addTitle(Node& node, const present::PillarRow& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    const Rect disc = Rect::around({rect.x + 24 + 46, rect.centre().y}, {92, 92});
    BoxContent content;
    content.radius = 46;
    content.fill = colours.solid;
    Node number = box(node.id + ".disc", disc, content);
    number.children.push_back(
        centredText(node.id + ".number", view.number, bold(50, theme::kWhite, Align::Centre), disc));
    node.children.push_back(std::move(number));
    const Rect room{disc.right() + 20, rect.y + 12, rect.right() - disc.right() - 36, rect.height - 24};
    const TextStyle style = fitting(view.title, bold(theme::kH3),
                                    {rect.height > kLongestRow ? theme::kH3 : theme::kBody, theme::kBody, theme::kLabel,
                                     theme::kSmallLabel, theme::kCaption},
                                    {room.width, room.height - 36}, stage);
    const float titleHeight = extentOf(view.title, style, room.width, stage).height;
    const TextStyle small =
        fitting(view.initiatives, regular(theme::kCaption, theme::kInk2), {theme::kCaption}, {room.width, 32}, stage);
    const float top = room.y + std::max(0.0F, (room.height - titleHeight - 34) / 2);
    node.children.push_back(
        textNode(node.id + ".title", view.title, style, {room.x, top, room.width, titleHeight + 1}, stage));
    node.children.push_back(
        textNode(node.id + ".count", view.initiatives, small, {room.x, top + titleHeight + 4, room.width, 32}, stage));
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

void addGoals(Node& node, const present::PillarRow& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    const Rect ring = Rect::around({rect.x + 56, rect.centre().y}, {2 * kRing + 16, 2 * kRing + 16});
    node.children.push_back(arc(node.id + ".ring.track", ring, 1, colours.tint));
    if (view.done > 0)
        node.children.push_back(arc(node.id + ".ring.done", ring, std::min(1.0, view.done), colours.fill));
    Node number =
        centredText(node.id + ".goal-number", view.goalNumber, bold(34, theme::kInk, Align::Centre), ring, Role::None);
    number.layer = scene::Layer::Over;
    node.children.push_back(std::move(number));
    const Rect room{ring.right() + 14, rect.y + 20, rect.right() - ring.right() - 26, rect.height - 40};
    const TextStyle style = fitting(view.goals, regular(theme::kSmallLabel), {theme::kSmallLabel, theme::kCaption},
                                    {room.width, room.height}, stage);
    node.children.push_back(centredText(node.id + ".goals", view.goals, style, room));
}

Node pillarRow(const present::FutureCityView& view, std::size_t index, Rect rect, const YearScale& scale,
               const Stage& stage)
{
    const present::PillarRow& row = view.rows[index];
    const std::string id = "future.pillar." + std::to_string(index);
    Node node = card(id, rect, Intent{scene::Go{row.address}},
                     row.number.text.base() + ". " + row.title.text.spoken() + ", " + row.initiatives.text.spoken() +
                         ", " + row.goals.text.spoken());
    node.motion = scene::Motion::Rise;
    node.motionStep = static_cast<int>(index);
    addTitle(node, row, {rect.x, rect.y, kTitleWidth - 12, rect.height}, stage);
    for (Node& one : yearLines(id + ".line", view, scale, rect.y + 2, rect.bottom() - 2))
        node.children.push_back(std::move(one));
    // Higher rows have looser bars.
    constexpr float kAir = 6;
    const auto bars = static_cast<float>(std::max<std::size_t>(1, row.bars.size()));
    const float pitch = std::clamp((rect.height - 40) / bars, kRoadBarHeight + kAir, 1.8F * kRoadBarHeight);
    const float used = pitch * bars - (pitch - kRoadBarHeight);
    float top = rect.centre().y - used / 2;
    for (std::size_t bar = 0; bar < row.bars.size(); ++bar) {
        node.children.push_back(
            roadBar(id + ".bar." + std::to_string(bar), row.bars[bar], row.section, scale, top, stage));
        top += pitch;
    }
    addGoals(node, row, {rect.right() - kGoalsWidth, rect.y, kGoalsWidth - 4, rect.height}, stage);
    return node;
}

Node nowFlag(const present::FutureCityView& view, const YearScale& scale, float top, const Stage& stage)
{
    const TextStyle style = bold(theme::kCaption, theme::kWhite, Align::Centre);
    const float width = extentOf(view.nowWords, style, 0, stage).width + 44;
    const Rect rect = Rect::around({scale.at(*view.now), top}, {width, 40});
    BoxContent content;
    content.radius = 20;
    content.fill = theme::kS900;
    Node flag = box("future.now", rect, content);
    flag.role = Role::Group;
    flag.layer = scene::Layer::Over;
    flag.children.push_back(centredText("future.now.words", view.nowWords, style, rect));
    return flag;
}

} // namespace

scene::Scene futureCityScreen(const present::FutureCityView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return futureCityColumn(view, frame, stage);
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.title, view.subtitle, Section::Future, "location_city"}, Tone::OnLight, stage)};
    Rect area = contentArea(stage);
    if (view.rows.empty()) {
        parts.push_back(centredText("future.nothing", view.nothing, bold(theme::kH3, theme::kInk2, Align::Centre),
                                    area.cutTop(area.height / 2)));
        parts.push_back(showcaseButton(view, Rect::around(area.centre(), {480, 96}), stage));
        parts.push_back(bottomBar(frame, stage));
        return page(frame, view.title, std::move(parts), stage);
    }
    const YearScale scale = scaleOf(area);
    const float pillsTop = area.y + kPillsTop;
    for (Node& part : header(view, area.cutTop(kHeaderHeight), scale, stage))
        parts.push_back(std::move(part));
    area.height -= 28;
    const auto rows = static_cast<float>(view.rows.size());
    const float height = std::min(stage.size.height > kHighStage ? kLongestHighRow : kLongestRow,
                                  (area.height - (rows - 1) * kRowGap) / rows);
    const float bottom = area.y + rows * (height + kRowGap) - kRowGap;
    for (Node& one : yearLines("future.line", view, scale, area.y - 16, bottom + 6))
        parts.push_back(std::move(one));
    for (std::size_t index = 0; index < view.rows.size(); ++index)
        parts.push_back(pillarRow(view, index, area.cutTop(height, kRowGap), scale, stage));
    for (Node& one : reviewFlags(view, scale, pillsTop, stage))
        parts.push_back(std::move(one));
    if (view.now)
        parts.push_back(nowFlag(view, scale, bottom + 6, stage));
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
