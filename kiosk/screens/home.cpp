#include "kiosk/screens/home.hpp"

#include "kiosk/screens/home_low.hpp"
#include "kiosk/screens/home_parts.hpp"
#include "kiosk/screens/pages/shown.hpp"
#include "kiosk/screens/session_card.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeroHeight = 648;
constexpr float kCardTop = 382;
constexpr float kDoorTop = 640;
constexpr float kDoorPicture = 0.58F; ///< of a door's height

Node clock(const present::FrameView& frame, const Stage& stage)
{
    const float right = stage.size.width - theme::kMargin - 702 - 34;
    return centredText("clock", frame.clock, bold(theme::kPageTitle, theme::kWhite, Align::End),
                       {right - 180, 28, 180, 56});
}

Node headline(const present::HomeView& view, const Stage& stage)
{
    Node node = group("home.headline", {theme::kMargin, 124, 1100, 168});
    const TextStyle style =
        fitting(view.title, bold(theme::kHero, theme::kWhite), {theme::kHero, 64, theme::kH1}, {1100, 110}, stage);
    node.children.push_back(
        centredText("home.title", view.title, style, {theme::kMargin, 124, 1100, 110}, Role::Heading));
    const TextStyle lineStyle = bold(theme::kH3, theme::kWhite);
    const float dateWidth = extentOf(view.date, lineStyle, 0, stage).width;
    node.children.push_back(centredText("home.date", view.date, lineStyle, {theme::kMargin, 238, dateWidth + 2, 52}));
    if (!view.weekend.empty()) {
        BoxContent bar;
        bar.fill = theme::kWhite.withOpacity(0.5);
        const float x = theme::kMargin + dateWidth + 20;
        node.children.push_back(box("home.bar", {x, 248, 2, 34}, bar));
        node.children.push_back(
            centredText("home.weekend", view.weekend, regular(theme::kH3, theme::kWhite), {x + 20, 238, 640, 52}));
    }
    return node;
}

/// The day's events hang on one line: a knot and the time above each card.
Node nextEvents(const present::HomeView& view, const Stage& stage)
{
    Node node = group("home.next", {0, 310, stage.size.width, 300});
    const float width = (stage.size.width - 2 * theme::kMargin - 3 * theme::kGutter) / 4;
    const float lineY = 338;
    std::vector<scene::LineStop> stops{{{0, lineY + 10}, theme::coloursOf(Section::Events).fill}};
    std::vector<Node> over;
    for (std::size_t index = 0; index < view.next.size(); ++index) {
        const present::SessionCard& session = view.next[index];
        const float x = theme::kMargin + static_cast<float>(index) * (width + theme::kGutter);
        const std::string id = "home.next." + std::to_string(index);
        const Colour colour = knotColour(view, index);
        const Point at{x + 33, lineY};
        stops.push_back({at, colour});
        over.push_back(homeKnot(id, at, colour, index));
        over.push_back(dayPill(id + ".when", {x + 58, lineY - 26}, width - 62, session, stage));
        Node one = sessionCardSide(id, {x, kCardTop, width, 228}, session, stage);
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        over.push_back(std::move(one));
    }
    stops.push_back({{stage.size.width, lineY - 34}, theme::coloursOf(Section::Awards).fill});
    Node line;
    line.id = "home.line";
    line.rect = node.rect;
    line.content = scene::LineContent{std::move(stops), 5, scene::Stroke::Solid, true, theme::kNone, 0};
    line.layer = scene::Layer::Over;
    line.motion = scene::Motion::Draw;
    node.children.push_back(std::move(line));
    for (Node& one : over) {
        one.layer = scene::Layer::Over;
        node.children.push_back(std::move(one));
    }
    if (view.next.empty()) {
        Node nothing = card("home.nothing.card", {theme::kMargin, kCardTop, 1200, 124});
        nothing.layer = scene::Layer::Over;
        nothing.children.push_back(
            centredText("home.nothing", view.nothingNext, bold(theme::kH3), nothing.rect.inset(32, 20)));
        node.children.push_back(std::move(nothing));
    }
    node.layer = scene::Layer::Over;
    return node;
}

Node doors(const present::HomeView& view, const Stage& stage)
{
    const Rect row{theme::kMargin, kDoorTop, stage.size.width - 2 * theme::kMargin, 288};
    DoorShape shape;
    shape.picture = row.height * kDoorPicture;
    return homeDoorsAbreast(view, row, shape, stage);
}

} // namespace

scene::Scene homeScreen(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    if (standsLow(stage))
        if (scene::Scene low = homeLow(view, frame, stage); !hasCutText(low.root, *stage.metrics))
            return low;
    if (!stage.isSpacious())
        return homeColumn(view, frame, stage);
    return page(frame, view.title,
                {heroGround(view.hero, kHeroHeight, stage), homeBrand(frame, {theme::kMargin, 8}, 460, stage),
                 clock(frame, stage), languageBar(frame, stage), headline(view, stage), nextEvents(view, stage),
                 doors(view, stage), bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
