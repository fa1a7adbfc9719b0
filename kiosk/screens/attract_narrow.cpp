// The attract loop where it has not the room of 1920 × 1080: the words of a knot stand
// beside it, so that two of them find room at each side of the mountain, or upright in
// pairs above it. In reach mode everything that can be touched lies in the band.
#include "kiosk/screens/attract.hpp"
#include "kiosk/screens/attract_knots.hpp"
#include "kiosk/screens/attract_parts.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/word_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kBelow = 20;  ///< under the foot
constexpr float kRipple = 36; ///< that the rings around the button need
constexpr float kSun = 104;   ///< above the peaks, with its bright rings

bool isUpright(const Stage& stage)
{
    return stage.size.height > stage.size.width;
}

// --- headline --------------------------------------------------------------

/// The mark over the name, or before it where the stage is low; the tagline below.
Node headline(const present::AttractView& view, const Stage& stage)
{
    constexpr float kMark = 96;
    // Also where hands reach no further down than that: knots and button stand between.
    const bool isLow = std::min(stage.size.height, stage.reach ? stage.reach->bottom : stage.size.height) < 1000;
    const float width = stage.size.width;
    TextStyle display = bold(theme::kDisplay, theme::kWhite, Align::Centre);
    display.tracking = 0.12F;
    display.leading = 1.15F;
    const Words name = withoutEmptyReadings(view.name);
    const scene::Size words = extentOf(name, display, 0, stage);
    const float top = isLow ? 12.0F : 48.0F;
    const float nameTop = isLow ? top : top + kMark + 4;
    const float nameLeft = (width - words.width) / 2 + (isLow ? (kMark + 20) / 2 : 0);
    TextStyle tagline = regular(32, theme::kWhite, Align::Centre);
    tagline.tracking = 0.06F;
    const float room = width - 2 * theme::kMargin;
    const Words line = withoutEmptyReadings(view.tagline);
    tagline = fitting(line, tagline, {32, theme::kBody, theme::kSmallLabel}, {room, isLow ? 52.0F : 130.0F}, stage);
    const float lineHeight = extentOf(line, tagline, room, stage).height + 1;

    Node node = group("attract.head", {0, top, width, nameTop + words.height + 4 + lineHeight - top});
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    const Point mark =
        isLow ? Point{nameLeft - 20 - kMark / 2, nameTop + words.height / 2} : Point{width / 2, top + kMark / 2};
    node.children.push_back(icon("attract.logo", "logo-white", kMark, theme::kWhite, mark));
    node.children.push_back(centredText("attract.name", name, display,
                                        {nameLeft - 1, nameTop, words.width + 2, words.height}, Role::Heading));
    node.children.push_back(
        centredText("attract.tagline", line, tagline, {theme::kMargin, nameTop + words.height + 4, room, lineHeight}));
    return node;
}

// --- start button ----------------------------------------------------------

/// The button's words and what they need.
struct StartShape
{
    float width = 0;
    float height = 0;
    float room = 0; ///< for words
    Words title;
    TextStyle style;
    std::vector<RowWord> elsewhere; ///< "Touch to start" in the other languages
};

constexpr float kDisc = 112;
constexpr float kDiscGap = 22;
constexpr float kElsewhereGap = 24;

StartShape startShape(const present::AttractView& view, const Stage& stage)
{
    StartShape shape;
    shape.width = std::min(900.0F, stage.size.width - 2 * theme::kMargin);
    shape.room = shape.width - kDisc - 2 * kDiscGap - 40;
    shape.title = withoutEmptyReadings(view.start);
    const float least = keptFrom(stage, [&](const Stage& before) { return startShape(view, before).style.size; });
    shape.style = fittingFrom(least, shape.title, bold(60), {60, theme::kH1, theme::kH2}, {shape.room, 84}, stage);
    for (const float size : {theme::kBody, theme::kSmallLabel}) {
        shape.elsewhere.clear();
        for (std::size_t index = 0; index < view.startElsewhere.size(); ++index)
            shape.elsewhere.push_back(
                {"attract.start." + std::to_string(index), view.startElsewhere[index], regular(size, theme::kInk2)});
        if (widthInOneRow(shape.elsewhere, kElsewhereGap, stage) <= shape.room)
            break;
    }
    const float words = extentOf(shape.title, shape.style, shape.room, stage).height + 1 +
                        heightInRows(shape.elsewhere, kElsewhereGap, shape.room, stage);
    shape.height = std::max(kDisc + 2 * 20, words + 2 * 16);
    return shape;
}

Node startButton(const StartShape& shape, Rect rect, const Stage& stage)
{
    Node node = attractStart(rect);
    const Rect disc{rect.x + kDiscGap, rect.centre().y - kDisc / 2, kDisc, kDisc};
    node.children.push_back(
        iconDisc("attract.start.disc", disc, "touch_app", 70, theme::coloursOf(Section::SignUp).fill, theme::kWhite));
    const float title = extentOf(shape.title, shape.style, shape.room, stage).height + 1;
    const float rows = heightInRows(shape.elsewhere, kElsewhereGap, shape.room, stage);
    Rect words{disc.right() + kDiscGap, rect.centre().y - (title + rows) / 2, shape.room, title + rows};
    node.children.push_back(textNode("attract.start.words", shape.title, shape.style, words.cutTop(title), stage));
    for (Node& word : wordRows(shape.elsewhere, kElsewhereGap, words, stage))
        node.children.push_back(std::move(word));
    return node;
}

// --- foot ------------------------------------------------------------------

/// Where this kiosk stands, and the date: in one row, or one over the other.
Node foot(const present::AttractView& view, const Stage& stage)
{
    constexpr float kPin = 52;
    const TextStyle placeStyle = regular(theme::kLabel, theme::kWhite);
    const TextStyle dateStyle = bold(theme::kLabel, theme::kWhite);
    const float room = stage.size.width - 2 * theme::kMargin;
    const scene::Size date = extentOf(view.date, dateStyle, room, stage);
    const float placeWidth = extentOf(view.place, placeStyle, 0, stage).width + 2;
    const bool inOneRow = view.place.empty() || kPin + placeWidth + 40 + date.width <= room;
    const float placeRoom = std::min(placeWidth, room - kPin);
    const float placeHeight = view.place.empty() ? 0 : extentOf(view.place, placeStyle, placeRoom, stage).height + 1;
    const float height = inOneRow ? std::max(placeHeight, date.height + 1) : placeHeight + date.height + 5;
    Rect rect{theme::kMargin, stage.size.height - kBelow - height, room, height};
    Node node = group("attract.foot", rect);
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    const float x = inOneRow ? rect.right() - date.width - 2 : rect.x;
    const Rect dateRect{x, inOneRow ? rect.y : rect.bottom() - date.height - 1, date.width + 2,
                        inOneRow ? rect.height : date.height + 1};
    if (!view.place.empty()) {
        Rect place{rect.x, rect.y, kPin + placeRoom, inOneRow ? rect.height : placeHeight};
        node.children.push_back(
            icon("attract.place.icon", "location_on", 38, theme::kGoldLine, {rect.x + 19, place.centre().y}));
        static_cast<void>(place.cutLeft(kPin));
        node.children.push_back(centredText("attract.place", view.place, placeStyle, place));
    }
    node.children.push_back(centredText("attract.date", view.date, dateStyle, dateRect));
    return node;
}

/// The picture begins lower where the knots need the sky of its peaks.
HeroPlace heroBelow(const present::AttractView& view, float free, const Stage& stage)
{
    HeroPlace place{{0, 0, stage.size.width, stage.size.height}};
    if (!isUpright(stage) || view.hero.ridge.empty())
        return place;
    double peak = view.hero.ridge.front().second;
    for (const auto& [x, y] : view.hero.ridge)
        peak = std::min(peak, y);
    // Of the picture's height above its peaks; upright the picture is always cut at its sides.
    const float share = static_cast<float>(peak) / 1080;
    const float top = std::max(0.0F, (free - share * stage.size.height) / (1 - share));
    place.rect = {0, top, stage.size.width, stage.size.height - top};
    return place;
}

/// No star twinkles behind words, where it would look like a dot of a letter.
void keepStarsFrom(Node& dawn, const std::vector<Rect>& written)
{
    std::erase_if(dawn.children, [&](const Node& node) {
        const auto covers = [&](const Rect& words) { return words.overlaps(node.rect); };
        return node.id.starts_with("sky.star.") && std::ranges::any_of(written, covers);
    });
}

Point beginOfRidge(const present::AttractView& view, const HeroPlace& hero, const Stage& stage)
{
    if (view.hero.ridge.empty())
        return {stage.size.width * 0.4F, stage.size.height * 0.6F};
    const auto& [x, y] = view.hero.ridge.front();
    return hero.at({static_cast<float>(x), static_cast<float>(y)});
}

/// Where everything between headline and foot stands.
struct Plan
{
    KnotPlaces places;
    HeroPlace hero;
    Point ridge;
    Rect start;
};

/// \param top, bottom  what the headline and the foot leave free
Plan planOf(const present::AttractView& view, const StartShape& shape, float top, float bottom, const Stage& stage)
{
    Plan plan;
    float startTop = std::min(bottom - kRipple, stage.reach ? stage.reach->bottom : bottom) - shape.height;
    const float knotsTop = std::max(top + 8, stage.reach ? stage.reach->top : 0);
    plan.places = isUpright(stage) ? knotsInPairs(view, knotsTop + 16, startTop - 24, stage)
                                   : knotsAtSides(knotsTop, startTop - 24, stage);
    const float knotsBottom = plan.places.lower.at.y + plan.places.lower.words.height / 2;
    plan.hero = heroBelow(view, knotsBottom + kSun, stage);
    plan.ridge = beginOfRidge(view, plan.hero, stage);
    if (isUpright(stage)) // between the mountain and the foot, a little nearer to the mountain
        startTop =
            std::min(startTop, std::max(plan.ridge.y + kRipple + 24, plan.ridge.y + (startTop - plan.ridge.y) * 0.45F));
    plan.start = {(stage.size.width - shape.width) / 2, startTop, shape.width, shape.height};
    return plan;
}

} // namespace

scene::Scene narrowAttract(const present::AttractView& view, const present::FrameView& frame, const Stage& stage)
{
    Node head = headline(view, stage);
    Node below = foot(view, stage);
    const StartShape shape = startShape(view, stage);
    const Plan plan = planOf(view, shape, head.rect.bottom(), below.rect.y, stage);
    const std::size_t knots = std::min<std::size_t>(view.knots.size(), 4);

    std::vector<Rect> written;
    for (const Node& words : head.children)
        written.push_back(words.rect);
    for (std::size_t index = 0; index < knots; ++index)
        written.push_back(plan.places.of(index, stage).wordsRect(stage));
    Node dawn = attractDawn(view, plan.hero, stage);
    keepStarsFrom(dawn, written);

    std::vector<Node> parts{std::move(dawn), attractAnywhere(view, stage), std::move(head),
                            attractLine(view, lineThrough(plan.places, plan.ridge, stage), plan.hero, stage)};
    for (std::size_t index = 0; index < knots; ++index)
        parts.push_back(attractKnot(view.knots[index], index, plan.places.of(index, stage), stage));
    for (Node& ripple : attractRipples(plan.start))
        parts.push_back(std::move(ripple));
    parts.push_back(startButton(shape, plan.start, stage));
    parts.push_back(std::move(below));
    scene::Scene scene = page(frame, view.name, std::move(parts), stage);
    scene.loops = true;
    return scene;
}

} // namespace musubi::screens
