#include "kiosk/screens/home.hpp"

#include "kiosk/screens/session_card.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeroHeight = 648;
constexpr float kCardTop = 382;
constexpr float kDoorTop = 640;
constexpr float kDoorPicture = 0.58F; ///< of a door's height
constexpr float kDoorSides = 10;
constexpr float kDoorTitle = 40;

Node brand(const present::FrameView& frame, const Stage& stage)
{
    Node node = group("brand", {theme::kMargin, 460, 92});
    node.children.push_back(icon("brand.mark", "logo-white", 72, theme::kWhite, {theme::kMargin + 34, 56}));
    node.children.push_back(
        textNode("brand.name", frame.brand, bold(theme::kPageTitle, theme::kWhite), {146, 8, 370, 54}, stage));
    node.children.push_back(
        textNode("brand.line", frame.brandLine, regular(theme::kCaption, theme::kWhite), {146, 62, 370, 32}, stage));
    return node;
}

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

Node door(const present::Door& view, Rect rect, int step, float titleSize, const Stage& stage)
{
    const bool main = view.section == theme::Section::SignUp;
    const theme::SectionColours colours = theme::coloursOf(view.section);
    const std::string id = "home.door." + view.id;
    Node node = card(id, rect, Intent{scene::Go{view.address}});
    auto& content = std::get<BoxContent>(node.content);
    if (main) {
        content.fill = colours.fill;
        content.border = colours.fill;
        content.shadow = theme::kCoralShadow;
    }
    node.motion = scene::Motion::Rise;
    node.motionStep = step;
    const float pictureHeight = rect.height * kDoorPicture;
    const scene::Corners corners{theme::kCardRadius - 2, theme::kCardRadius - 2, 0, 0};
    node.children.push_back(picture(id + ".picture", {rect.x + 2, rect.y + 2, rect.width - 4, pictureHeight - 2},
                                    view.picture, corners, {}));
    BoxContent disc;
    disc.radius = 40;
    disc.fill = main ? theme::kCoralPressed : colours.solid;
    disc.border = main ? theme::kCoralPressed : theme::kWhite;
    disc.borderWidth = 6;
    Node seam = box(id + ".disc", Rect::around({rect.centre().x, rect.y + pictureHeight}, {80, 80}), disc);
    seam.layer = scene::Layer::Over;
    seam.children.push_back(icon(id + ".icon", view.icon, 38, theme::kWhite, seam.rect.centre()));
    node.children.push_back(std::move(seam));
    const Colour ink = main ? theme::kWhite : theme::kInk;
    const Colour ink2 = main ? theme::kWhite : theme::kInk2;
    const Rect words{rect.x + kDoorSides, rect.y + pictureHeight + 40, rect.width - 2 * kDoorSides,
                     rect.height - pictureHeight - 44};
    node.children.push_back(centredText(id + ".title", view.title, bold(titleSize, ink, Align::Centre),
                                        {words.x, words.y, words.width, kDoorTitle}));
    const TextStyle small = fitting(view.caption, regular(theme::kCaption, ink2, Align::Centre), {theme::kCaption},
                                    {words.width, 30}, stage);
    node.children.push_back(
        centredText(id + ".caption", view.caption, small, {words.x, words.y + 41, words.width, 30}));
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
        const bool today = session.session.start.date == view.next.front().session.start.date;
        const Colour colour = theme::coloursOf(today                           ? Section::Events
                                               : index == view.next.size() - 1 ? Section::Awards
                                                                               : Section::Future)
                                  .onSky;
        const Point at{x + 33, lineY};
        stops.push_back({at, colour});
        Node knot;
        knot.id = id + ".knot";
        knot.rect = Rect::around(at, {36, 36});
        knot.content = scene::KnotContent{14, 7, colour, theme::kWhite};
        knot.layer = scene::Layer::Over;
        knot.motion = scene::Motion::Pop;
        knot.motionStep = static_cast<int>(index);
        over.push_back(std::move(knot));
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
    if (view.next.empty())
        node.children.push_back(centredText("home.nothing", view.nothingNext, bold(theme::kH3, theme::kWhite),
                                            {theme::kMargin, kCardTop, 1200, 100}));
    node.layer = scene::Layer::Over;
    return node;
}

Node doorRow(const present::HomeView& view, const Stage& stage)
{
    const Rect row{theme::kMargin, kDoorTop, stage.size.width - 2 * theme::kMargin, 288};
    Node node = group("home.doors", row);
    if (view.doors.empty())
        return node;
    const auto cells = row.grid(static_cast<int>(view.doors.size()), 1, 23, 0);
    // One size for all titles: no door looks more important than its neighbour.
    float size = theme::kBodyLarge;
    for (const present::Door& one : view.doors)
        size = std::min(size,
                        fitting(one.title, bold(size),
                                {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                {cells.front().width - 2 * kDoorSides, kDoorTitle}, stage)
                            .size);
    for (std::size_t index = 0; index < cells.size(); ++index)
        node.children.push_back(door(view.doors[index], cells[index], static_cast<int>(index % 6), size, stage));
    return node;
}

} // namespace

scene::Scene homeScreen(const present::HomeView& view, const present::FrameView& frame, const Stage& stage)
{
    return page(frame, view.title,
                {heroGround(view.hero, kHeroHeight, stage), brand(frame, stage), clock(frame, stage),
                 languageBar(frame, stage), headline(view, stage), nextEvents(view, stage), doorRow(view, stage),
                 bottomBar(frame, stage)},
                stage);
}

} // namespace musubi::screens
