#include "kiosk/screens/attract_knots.hpp"

#include "kiosk/screens/pieces/word_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kRingGap = 16; ///< between a ring and its words
constexpr float kSide = 14;    ///< between words and the middle of an upright stage

bool isUpright(const Stage& stage)
{
    return stage.size.height > stage.size.width;
}

struct KnotStyles
{
    TextStyle title;
    TextStyle line;
};

float heightOf(const present::AttractKnot& view, const KnotStyles& styles, float width, const Stage& stage)
{
    return extentOf(withoutEmptyReadings(view.title), styles.title, width, stage).height +
           extentOf(withoutEmptyReadings(view.line), styles.line, width, stage).height + 2;
}

/// The largest sizes at which both texts fit.
KnotStyles stylesFor(const present::AttractKnot& view, scene::Size room, Align align, const Stage& stage)
{
    constexpr std::array<std::array<float, 2>, 4> kSizes{{{theme::kBodyLarge, theme::kSmallLabel},
                                                          {theme::kLabel, theme::kSmallLabel},
                                                          {theme::kLabel, theme::kCaption},
                                                          {theme::kCaption, theme::kCaption}}};
    KnotStyles styles;
    for (const auto& [title, line] : kSizes) {
        styles = {bold(title, theme::kWhite, align), regular(line, theme::kWhite, align)};
        const float widest = std::max(extentOf(view.title, styles.title, room.width, stage).width,
                                      extentOf(view.line, styles.line, room.width, stage).width);
        if (widest <= room.width && heightOf(view, styles, room.width, stage) <= room.height)
            break;
    }
    return styles;
}

constexpr float kBrightFrom = 0.5F; ///< of the stage: below it the sky is too bright for small white words

/// A darker piece of sky behind words.
Node duskBehind(std::string id, const Rect& words)
{
    BoxContent content;
    content.radius = 16;
    content.fill = Colour::of(0x1A1240, 0.35);
    return box(std::move(id), words, content);
}

} // namespace

Rect KnotPlace::wordsRect(const Stage& stage) const
{
    const bool left = at.x < stage.size.width / 2;
    const float x = left ? at.x + kKnotRadius + kRingGap : at.x - kKnotRadius - kRingGap - words.width;
    return {x, at.y - words.height / 2, words.width, words.height};
}

KnotPlace KnotPlaces::of(std::size_t index, const Stage& stage) const
{
    KnotPlace place = index == 0 || index == 3 ? upper : lower;
    if (index >= 2)
        place.at.x = stage.size.width - place.at.x;
    return place;
}

present::AttractKnot withRoom(present::AttractKnot view, scene::Size room, const Stage& stage)
{
    const KnotStyles least{bold(theme::kCaption), regular(theme::kCaption)};
    if (heightOf(view, least, room.width, stage) > room.height)
        view.line = {};
    return view;
}

Node attractKnot(const present::AttractKnot& whole, std::size_t index, const KnotPlace& place, const Stage& stage)
{
    const present::AttractKnot view = withRoom(whole, place.words, stage);
    const std::string id = "attract.knot." + std::to_string(index);
    const Rect words = place.wordsRect(stage);
    const Align align = place.at.x < stage.size.width / 2 ? Align::Start : Align::End;
    const float height = std::max(words.height, 2 * kKnotRadius);
    const float left = std::min(words.x, place.at.x - kKnotRadius);
    const float right = std::max(words.right(), place.at.x + kKnotRadius);
    Node node = group(id, {left, place.at.y - height / 2, right - left, height});
    node.role = Role::Button;
    node.intent = scene::Go{view.address};
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Drift;
    if (view.line.empty())
        node.label = whole.title.text.spoken() + ", " + whole.line.text.spoken();
    node.children.push_back(attractRing(id, view, place.at));
    const KnotStyles styles = stylesFor(view, place.words, align, stage);
    Rect lines = Rect::around(words.centre(), {words.width, heightOf(view, styles, words.width, stage)});
    const Words title = withoutEmptyReadings(view.title);
    Node ground = lines.bottom() > stage.size.height * kBrightFrom ? duskBehind(id + ".dusk", lines)
                                                                   : group(id + ".words", lines);
    const float titleHeight = extentOf(title, styles.title, words.width, stage).height + 1;
    ground.children.push_back(textNode(id + ".title", title, styles.title, lines.cutTop(titleHeight), stage));
    if (!view.line.empty())
        ground.children.push_back(textNode(id + ".line", withoutEmptyReadings(view.line), styles.line, lines, stage));
    node.children.push_back(std::move(ground));
    return node;
}

KnotPlaces knotsAtSides(float top, float bottom, const Stage& stage)
{
    constexpr float kBetween = 10;
    constexpr float kUpperX = 84;
    constexpr float kLowerX = 132;
    constexpr float kSkyShare = 0.62F; // of the stage: white words stand above the bright sky
    constexpr float kLeast = 2 * kKnotRadius;
    bottom = std::min(bottom, std::max(stage.size.height * kSkyShare, top + 2 * kLeast + kBetween));
    const float share = (bottom - top - kBetween) / 2;
    const float height = std::min(share, 176.0F);
    const float right = stage.size.width * 0.355F;
    const auto widthFrom = [&](float x) { return right - x - kKnotRadius - kRingGap; };
    return {{{kUpperX, top + share / 2}, {widthFrom(kUpperX), height}},
            {{kLowerX, bottom - share / 2}, {widthFrom(kLowerX), height}}};
}

KnotPlaces knotsInPairs(const present::AttractView& view, float top, float bottom, const Stage& stage)
{
    constexpr float kUpperX = 78;
    constexpr float kLowerX = 92;
    constexpr float kBetween = 28;
    constexpr float kSkyShare = 0.44F; // of the stage, above the peaks
    constexpr float kMostShare = 0.6F; // that the longest names may take
    const auto widthFrom = [&](float x) { return stage.size.width / 2 - kSide - x - kKnotRadius - kRingGap; };
    const KnotStyles styles{bold(theme::kBodyLarge), regular(theme::kSmallLabel)};
    float height = 2 * kKnotRadius + 8;
    for (const present::AttractKnot& one : view.knots)
        height = std::max(height, heightOf(one, styles, widthFrom(kLowerX), stage));
    const float lowest = std::min(bottom, stage.size.height * kMostShare);
    height = std::min(height, std::max(2 * kKnotRadius + 8, (lowest - top - kBetween) / 2));
    const float sky = std::min(bottom, stage.size.height * kSkyShare);
    const float spare = std::max(0.0F, sky - top - 2 * height - kBetween);
    const float upper = top + height / 2 + spare * 0.3F;
    const float lower = upper + height + kBetween + spare * 0.35F;
    return {{{kUpperX, upper}, {widthFrom(kUpperX), height}}, {{kLowerX, lower}, {widthFrom(kLowerX), height}}};
}

TieLine lineThrough(const KnotPlaces& places, Point ridge, const Stage& stage)
{
    const Point upper = places.upper.at;
    const Point lower = places.lower.at;
    const float under = lower.y + places.lower.words.height / 2;
    TieLine line;
    line.before = {{-40, upper.y - 56}, {20, upper.y - 34}, upper, lower};
    if (isUpright(stage)) {
        line.before.push_back({lower.x + (ridge.x - lower.x) * 0.3F, lower.y + (ridge.y - lower.y) * 0.72F});
    } else {
        line.before.push_back({lower.x + 96, under + 10});
        line.before.push_back({ridge.x - 90, std::max(under + 6, ridge.y + 14)});
    }
    for (auto point = line.before.rbegin(); point != line.before.rend(); ++point)
        line.after.push_back({stage.size.width - point->x, point->y});
    return line;
}

} // namespace musubi::screens
