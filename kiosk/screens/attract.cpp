#include "kiosk/screens/attract.hpp"

#include "kiosk/screens/attract_parts.hpp"

#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kDesignWidth = 1920;
constexpr float kDesignHeight = 1080;
/// Where the four knots hang, in pixels of the design.
constexpr std::array<Point, 4> kKnots{{{206, 412}, {530, 512}, {1390, 512}, {1714, 412}}};

Point onStage(Point design, const Stage& stage)
{
    return {design.x * stage.size.width / kDesignWidth, design.y * stage.size.height / kDesignHeight};
}

/// Enters at the left, hangs through the knots, follows the ridge, leaves at the right.
TieLine tieLine(const Stage& stage)
{
    TieLine line;
    for (const Point point : {Point{-40, 340}, {60, 372}, kKnots[0], {370, 452}, kKnots[1], {650, 610}, {720, 630}})
        line.before.push_back(onStage(point, stage));
    for (const Point point :
         {Point{1200, 630}, {1270, 610}, kKnots[2], {1550, 452}, kKnots[3], {1860, 372}, {1960, 340}})
        line.after.push_back(onStage(point, stage));
    return line;
}

Node knot(const present::AttractKnot& view, std::size_t index, const Stage& stage)
{
    const Point at = onStage(kKnots.at(index), stage);
    const std::string id = "attract.knot." + std::to_string(index);
    // The words lean outwards, out of the line's way and of their neighbours'.
    constexpr std::array<float, 4> kLean{-38, -60, 60, 38};
    constexpr float kWidth = 290;
    constexpr float kTitle = 42;
    constexpr float kLine = 60; // two lines of a caption
    const Rect words{at.x + kLean.at(index) - kWidth / 2, at.y + 60, kWidth, kTitle + kLine};
    Node node = group(id, {std::min(words.x, at.x - kKnotRadius), at.y - kKnotRadius,
                           std::max(words.right(), at.x + kKnotRadius) - std::min(words.x, at.x - kKnotRadius),
                           kKnotRadius + 60 + words.height});
    node.role = Role::Button;
    node.intent = scene::Go{view.address};
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    node.children.push_back(attractRing(id, view, at));
    const TextStyle title = fitting(view.title, bold(theme::kBodyLarge, theme::kWhite, Align::Centre),
                                    {theme::kBodyLarge, theme::kLabel, theme::kCaption}, {words.width, kTitle}, stage);
    node.children.push_back(centredText(id + ".title", view.title, title, {words.x, words.y, words.width, kTitle}));
    const TextStyle line = fitting(view.line, regular(theme::kSmallLabel, theme::kWhite, Align::Centre),
                                   {theme::kSmallLabel, theme::kCaption}, {words.width, kLine}, stage);
    node.children.push_back(
        centredText(id + ".line", view.line, line, {words.x, words.y + kTitle, words.width, kLine}));
    std::get<scene::TextContent>(node.children.back().content).vertical = Align::Start;
    return node;
}

/// "Touch here" in every other language, one size for all, so that none is missing.
void addStartElsewhere(Node& node, const std::vector<Words>& languages, Rect row, const Stage& stage)
{
    struct Setting
    {
        float size;
        float gap;
    };
    constexpr std::array<Setting, 5> kSettings{{{theme::kBody, 26},
                                                {theme::kLabel, 26},
                                                {theme::kSmallLabel, 24},
                                                {theme::kCaption, 20},
                                                {theme::kCaption, 12}}};
    const auto widthAt = [&](const Words& words, float size) {
        return extentOf(words, regular(size), 0, stage).width + 1;
    };
    Setting chosen = kSettings.back();
    for (const Setting& setting : kSettings) {
        float all = -setting.gap;
        for (const Words& words : languages)
            all += widthAt(words, setting.size) + setting.gap;
        if (all <= row.width) {
            chosen = setting;
            break;
        }
    }
    for (std::size_t index = 0; index < languages.size(); ++index) {
        const float width = widthAt(languages[index], chosen.size);
        if (width > row.width)
            break;
        node.children.push_back(centredText("attract.start." + std::to_string(index), languages[index],
                                            regular(chosen.size, theme::kInk2), row.cutLeft(width, chosen.gap)));
    }
}

Node startButton(const present::AttractView& view, Rect rect, const Stage& stage)
{
    Node node = attractStart(rect);
    node.children.push_back(iconDisc("attract.start.disc", {rect.x + 22, rect.y + 22, 124, 124}, "touch_app", 76,
                                     theme::coloursOf(Section::SignUp).fill, theme::kWhite));
    const Rect words{rect.x + 180, rect.y + 16, rect.width - 180 - 48, 136};
    const TextStyle title =
        fitting(view.start, bold(60, theme::kInk), {60, theme::kH1, theme::kH2, theme::kH3}, {words.width, 84}, stage);
    node.children.push_back(centredText("attract.start.words", view.start, title, {words.x, words.y, words.width, 84}));
    addStartElsewhere(node, view.startElsewhere, {words.x, words.y + 86, words.width, 46}, stage);
    return node;
}

Node headline(const present::AttractView& view, const Stage& stage)
{
    const float width = stage.size.width;
    Node node = group("attract.head", {0, 52, width, 274});
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    node.children.push_back(icon("attract.logo", "logo-white", 96, theme::kWhite, {width / 2, 100}));
    TextStyle display = bold(theme::kDisplay, theme::kWhite, Align::Centre);
    display.tracking = 0.12F;
    display.leading = 1.15F;
    node.children.push_back(centredText("attract.name", view.name, display, {0, 150, width, 126}, Role::Heading));
    TextStyle tagline = fitting(view.tagline, regular(32, theme::kWhite, Align::Centre),
                                {32, theme::kBody, theme::kSmallLabel}, {1200, 52}, stage);
    tagline.tracking = 0.06F;
    node.children.push_back(centredText("attract.tagline", view.tagline, tagline, {0, 276, width, 52}));
    return node;
}

Node foot(const present::AttractView& view, const Stage& stage)
{
    const float y = stage.size.height - 90;
    Node node = group("attract.foot", {theme::kMargin, y, stage.size.width - 2 * theme::kMargin, 56});
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    if (!view.place.empty()) {
        node.children.push_back(
            icon("attract.place.icon", "location_on", 38, theme::kGoldLine, {theme::kMargin + 19, y + 28}));
        node.children.push_back(centredText("attract.place", view.place, regular(theme::kLabel, theme::kWhite),
                                            {theme::kMargin + 52, y, 1000, 56}));
    }
    node.children.push_back(centredText("attract.date", view.date, bold(theme::kLabel, theme::kWhite, Align::End),
                                        {stage.size.width - theme::kMargin - 640, y, 640, 56}));
    return node;
}

} // namespace

scene::Scene attractScreen(const present::AttractView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return narrowAttract(view, frame, stage);
    const HeroPlace hero{{0, 0, stage.size.width, stage.size.height}};
    std::vector<Node> parts{attractDawn(view, hero, stage), attractAnywhere(view, stage), headline(view, stage),
                            attractLine(view, tieLine(stage), hero, stage)};
    for (std::size_t index = 0; index < view.knots.size() && index < kKnots.size(); ++index)
        parts.push_back(knot(view.knots[index], index, stage));
    const Rect start = Rect::around(onStage({960, 810}, stage), {900, 168});
    for (Node& ripple : attractRipples(start))
        parts.push_back(std::move(ripple));
    parts.push_back(startButton(view, start, stage));
    parts.push_back(foot(view, stage));
    scene::Scene scene = page(frame, view.name, std::move(parts), stage);
    scene.loops = true;
    return scene;
}

} // namespace musubi::screens
