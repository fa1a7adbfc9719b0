#include "kiosk/screens/attract.hpp"

#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kDesignWidth = 1920;
constexpr float kDesignHeight = 1080;
constexpr float kKnotRadius = 48;
/// Where the four knots hang, in pixels of the design.
constexpr std::array<Point, 4> kKnots{{{206, 412}, {530, 512}, {1390, 512}, {1714, 412}}};

Point onStage(Point design, const Stage& stage)
{
    return {design.x * stage.size.width / kDesignWidth, design.y * stage.size.height / kDesignHeight};
}

Node disc(std::string id, Point centre, float radius, Colour fill, scene::Motion motion)
{
    BoxContent content;
    content.radius = radius;
    content.fill = fill;
    Node node = box(std::move(id), Rect::around(centre, {2 * radius, 2 * radius}), content);
    node.motion = motion;
    node.layer = scene::Layer::Over;
    return node;
}

/// Sky, stars that twinkle, the sun with three rings, the mountain in front of it.
Node dawn(const present::AttractView& view, const Stage& stage)
{
    const Rect all{0, 0, stage.size.width, stage.size.height};
    Node ground = heroGround(view.heroInPack ? "pack:" + view.hero.attract : std::string(), stage.size.height, stage);
    constexpr std::array<Point, 9> kStars{
        {{803, 383}, {725, 425}, {1075, 282}, {731, 82}, {1352, 379}, {404, 423}, {1887, 63}, {1112, 209}, {122, 38}}};
    for (std::size_t index = 0; index < kStars.size(); ++index) {
        Node star = disc("sky.star." + std::to_string(index), onStage(kStars[index], stage), 2.6F, theme::kWhite,
                         scene::Motion::Twinkle);
        star.motionStep = static_cast<int>(index);
        ground.children.push_back(std::move(star));
    }
    if (view.hero.sun && view.heroInPack) {
        const Point at = onStage({static_cast<float>(view.hero.sun->x), static_cast<float>(view.hero.sun->y)}, stage);
        const float radius = static_cast<float>(view.hero.sun->radius) * stage.size.height / kDesignHeight;
        ground.children.push_back(
            disc("sky.glow.3", at, radius * 3.55F, Colour::of(0xFFE2BA, 0.10), scene::Motion::Breathe));
        ground.children.push_back(
            disc("sky.glow.2", at, radius * 2.45F, Colour::of(0xFFE2BA, 0.13), scene::Motion::Breathe));
        ground.children.push_back(
            disc("sky.glow.1", at, radius * 1.64F, Colour::of(0xFFE2BA, 0.20), scene::Motion::Breathe));
        ground.children.push_back(disc("sky.sun", at, radius, Colour::of(0xFFF1D6), scene::Motion::SunRise));
    }
    if (view.heroInPack && !view.hero.attractFront.empty()) {
        Node front = picture("sky.front", all, "pack:" + view.hero.attractFront, {}, {});
        front.layer = scene::Layer::Over;
        ground.children.push_back(std::move(front));
    }
    return ground;
}

/// Enters at the left, hangs through the knots, follows the ridge, leaves at the right.
Node tieLine(const present::AttractView& view, const Stage& stage)
{
    scene::LineContent line;
    const auto add = [&](float x, float y) { line.stops.push_back({onStage({x, y}, stage), theme::kGoldLine}); };
    for (const Point point : {Point{-40, 340}, {60, 372}, kKnots[0], {370, 452}, kKnots[1], {650, 610}, {720, 630}})
        add(point.x, point.y);
    for (const auto& [x, y] : view.hero.ridge)
        add(static_cast<float>(x), static_cast<float>(y));
    for (const Point point :
         {Point{1200, 630}, {1270, 610}, kKnots[2], {1550, 452}, kKnots[3], {1860, 372}, {1960, 340}})
        add(point.x, point.y);
    line.width = 5;
    line.glow = theme::kGoldLine.withOpacity(0.22);
    line.glowWidth = 16;
    Node node;
    node.id = "attract.line";
    node.rect = {0, 0, stage.size.width, stage.size.height};
    node.content = std::move(line);
    node.motion = scene::Motion::Draw;
    node.layer = scene::Layer::Over;
    return node;
}

Node knot(const present::AttractKnot& view, std::size_t index, const Stage& stage)
{
    const Point at = onStage(kKnots.at(index), stage);
    const std::string id = "attract.knot." + std::to_string(index);
    // The words of the inner knots lean outwards, out of the line's way.
    const float lean = index == 1 ? -104.0F : index == 2 ? 104.0F : 0.0F;
    constexpr float kTitle = 42;
    constexpr float kLine = 60; // two lines of a caption
    const Rect words{at.x + lean - 180, at.y + 60, 360, kTitle + kLine};
    Node node = group(id, {std::min(words.x, at.x - kKnotRadius), at.y - kKnotRadius,
                           std::max(words.right(), at.x + kKnotRadius) - std::min(words.x, at.x - kKnotRadius),
                           kKnotRadius + 60 + words.height});
    node.role = Role::Button;
    node.intent = scene::Go{view.address};
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    BoxContent ring;
    ring.radius = kKnotRadius;
    ring.fill = theme::kWhite;
    ring.border = theme::coloursOf(view.section).onSky;
    ring.borderWidth = 7;
    Node ringNode = box(id + ".ring", Rect::around(at, {2 * kKnotRadius, 2 * kKnotRadius}), ring);
    ringNode.children.push_back(icon(id + ".icon", view.icon, 48, theme::kS900, at));
    node.children.push_back(std::move(ringNode));
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

Node startButton(const present::AttractView& view, const Stage& stage)
{
    const Rect rect = Rect::around(onStage({960, 810}, stage), {900, 168});
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = theme::kWhite;
    content.shadow = theme::kS950.withOpacity(0.35);
    content.shadowDrop = 8;
    Node node = box("attract.start", rect, content);
    node.role = Role::Button;
    node.intent = scene::Home{};
    node.layer = scene::Layer::Over;
    node.pressDrop = 8;
    node.children.push_back(iconDisc("attract.start.disc", {rect.x + 22, rect.y + 22, 124, 124}, "touch_app", 76,
                                     theme::coloursOf(Section::SignUp).fill, theme::kWhite));
    const Rect words{rect.x + 180, rect.y + 16, rect.width - 180 - 48, 136};
    const TextStyle title =
        fitting(view.start, bold(60, theme::kInk), {60, theme::kH1, theme::kH2, theme::kH3}, {words.width, 84}, stage);
    node.children.push_back(centredText("attract.start.words", view.start, title, {words.x, words.y, words.width, 84}));
    addStartElsewhere(node, view.startElsewhere, {words.x, words.y + 86, words.width, 46}, stage);
    return node;
}

Node ripple(std::string id, float grow, double opacity, const Stage& stage)
{
    const Rect rect = Rect::around(onStage({960, 810}, stage), {900 + 2 * grow, 168 + 2 * grow});
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = theme::kNone;
    content.border = theme::kWhite.withOpacity(opacity);
    content.borderWidth = 3;
    Node node = box(std::move(id), rect, content);
    node.motion = scene::Motion::Breathe;
    node.layer = scene::Layer::Over;
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
    // Touching anywhere begins; it lies under everything, so that the knots and the button win.
    Node anywhere = group("attract.anywhere", {0, 0, stage.size.width, stage.size.height});
    anywhere.role = Role::None;
    anywhere.intent = scene::Home{};
    anywhere.label = view.start.text.spoken();
    anywhere.layer = scene::Layer::Over;
    std::vector<Node> parts{dawn(view, stage), std::move(anywhere), headline(view, stage), tieLine(view, stage)};
    for (std::size_t index = 0; index < view.knots.size() && index < kKnots.size(); ++index)
        parts.push_back(knot(view.knots[index], index, stage));
    parts.push_back(ripple("attract.ripple.2", 36, 0.3, stage));
    parts.push_back(ripple("attract.ripple.1", 16, 0.6, stage));
    parts.push_back(startButton(view, stage));
    parts.push_back(foot(view, stage));
    scene::Scene scene = page(frame, view.name, std::move(parts), stage);
    scene.loops = true;
    return scene;
}

} // namespace musubi::screens
