#include "kiosk/screens/quiz_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kDesignWidth = 1920;
constexpr float kDesignHeight = 1080;
/// Which part of the tall attract picture is seen: the mountain, not the foreground nor the upper sky.
constexpr float kFocus = 0.50F;

/// From the attract picture's pixels to the page.
Point onPage(double x, double y, float height, const Stage& stage)
{
    const float scale = std::max(stage.size.width / kDesignWidth, height / kDesignHeight);
    return {static_cast<float>(x) * scale + (stage.size.width - kDesignWidth * scale) * 0.5F,
            static_cast<float>(y) * scale + (height - kDesignHeight * scale) * kFocus};
}

Node layer(const std::string& id, const std::string& source, float height, const Stage& stage)
{
    Node node = picture(id, {0, 0, stage.size.width, height}, source, {}, {});
    std::get<scene::PictureContent>(node.content).focus = {0.5F, kFocus};
    node.layer = scene::Layer::Over;
    return node;
}

/// The upper sky is cut off with the picture; its darkness is laid over the rest, for white words.
Node nightAbove(float height, const Stage& stage)
{
    BoxContent content;
    content.fill = Colour::of(0x1D1550, 0.85);
    content.fillBottom = Colour::of(0x1D1550, 0.0);
    Node node = box("sky.night", {0, 0, stage.size.width, height * 0.55F}, content);
    node.layer = scene::Layer::Over;
    return node;
}

Node glow(const std::string& id, Point at, float radius, Colour fill)
{
    BoxContent content;
    content.radius = radius;
    content.fill = fill;
    Node node = box(id, Rect::around(at, {2 * radius, 2 * radius}), content);
    node.layer = scene::Layer::Over;
    return node;
}

void addSun(Node& ground, const model::Sun& sun, float height, const Stage& stage)
{
    const Point at = onPage(sun.x, sun.y, height, stage);
    const float radius = static_cast<float>(sun.radius) * stage.size.width / kDesignWidth;
    ground.children.push_back(glow("sky.glow.3", at, radius * 3.55F, Colour::of(0xFFE2BA, 0.10)));
    ground.children.push_back(glow("sky.glow.2", at, radius * 2.45F, Colour::of(0xFFE2BA, 0.13)));
    ground.children.push_back(glow("sky.glow.1", at, radius * 1.64F, Colour::of(0xFFE2BA, 0.20)));
    ground.children.push_back(glow("sky.sun", at, radius, Colour::of(0xFFF1D6)));
}

/// A near hill along the foot of the sky: what stands in the cut-off foreground of the picture does not poke out there.
Node nearHill(float height, const Stage& stage)
{
    constexpr float kLowest = 30;
    constexpr float kSwell = 14;
    constexpr float kPitch = 40;
    scene::ShapeContent content;
    content.outline = {{0, height}};
    for (float x = 0; x <= stage.size.width + kPitch; x += kPitch) {
        const float at = std::min(x, stage.size.width);
        const float wave = std::sin(at / stage.size.width * 9.4F + 0.6F);
        content.outline.push_back({at, height - kLowest - kSwell * (0.5F + 0.5F * wave)});
    }
    content.outline.push_back({stage.size.width, height});
    content.fill = Colour::of(0x3A2A7A);
    Node node;
    node.id = "sky.hill";
    node.rect = {0, height - kLowest - kSwell, stage.size.width, kLowest + kSwell};
    node.content = std::move(content);
    node.layer = scene::Layer::Over;
    return node;
}

/// The highest points of the ridge that have lower ones on both sides.
std::vector<Point> peaksOf(const model::Hero& hero, float height, const Stage& stage)
{
    std::vector<Point> peaks;
    for (std::size_t index = 1; index + 1 < hero.ridge.size(); ++index) {
        const auto& [x, y] = hero.ridge[index];
        if (y <= hero.ridge[index - 1].second && y <= hero.ridge[index + 1].second)
            peaks.push_back(onPage(x, y, height, stage));
    }
    std::ranges::stable_sort(peaks, {}, &Point::y);
    peaks.resize(std::min<std::size_t>(peaks.size(), 2));
    std::ranges::stable_sort(peaks, {}, &Point::x);
    return peaks;
}

} // namespace

QuizSky quizSky(const present::QuizView& view, float height, const Stage& stage)
{
    QuizSky sky;
    sky.ground = heroGround({}, height, stage);
    if (!view.heroInPack || view.hero.attract.empty())
        return sky;
    sky.ground.children.push_back(layer("sky.back", "pack:" + view.hero.attract, height, stage));
    sky.ground.children.push_back(nightAbove(height, stage));
    if (view.hero.sun && !view.result) // the result's words stand where the sun would be
        addSun(sky.ground, *view.hero.sun, height, stage);
    if (!view.hero.attractFront.empty())
        sky.ground.children.push_back(layer("sky.front", "pack:" + view.hero.attractFront, height, stage));
    sky.ground.children.push_back(nearHill(height, stage));
    sky.peaks = peaksOf(view.hero, height, stage);
    return sky;
}

} // namespace musubi::screens
