#include "kiosk/screens/attract_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kDesignWidth = 1920;
constexpr float kDesignHeight = 1080;
constexpr Colour kSkyTop = Colour::of(0x1D1550); ///< where the hero picture begins

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

/// The hero picture; above one that begins lower the sky goes on.
Node sky(const present::AttractView& view, const HeroPlace& place, const Stage& stage)
{
    const std::string source = view.heroInPack ? "pack:" + view.hero.attract : std::string();
    if (source.empty() || place.rect.y <= 0)
        return heroGround(source, stage.size.height, stage);
    BoxContent above;
    above.fill = kSkyTop;
    Node ground = box("ground", {0, 0, stage.size.width, stage.size.height}, above);
    Node hero = picture("ground.hero", place.rect, source, {}, {});
    hero.layer = scene::Layer::Over;
    ground.children.push_back(std::move(hero));
    return ground;
}

void addStars(Node& ground, const Stage& stage)
{
    constexpr std::array<Point, 9> kStars{
        {{803, 383}, {725, 425}, {1075, 282}, {731, 82}, {1352, 379}, {404, 423}, {1887, 63}, {1112, 209}, {122, 38}}};
    for (std::size_t index = 0; index < kStars.size(); ++index) {
        const Point at{kStars[index].x * stage.size.width / kDesignWidth,
                       kStars[index].y * stage.size.height / kDesignHeight};
        Node star = disc("sky.star." + std::to_string(index), at, 2.6F, theme::kWhite, scene::Motion::Twinkle);
        star.motionStep = static_cast<int>(index);
        ground.children.push_back(std::move(star));
    }
}

void addSun(Node& ground, const model::Hero& hero, const HeroPlace& place)
{
    const Point at = place.at({static_cast<float>(hero.sun->x), static_cast<float>(hero.sun->y)});
    const float radius = static_cast<float>(hero.sun->radius) * place.scale();
    const auto glow = [&](const char* id, float grow, double opacity) {
        ground.children.push_back(disc(id, at, radius * grow, Colour::of(0xFFE2BA, opacity), scene::Motion::Breathe));
    };
    glow("sky.glow.3", 3.55F, 0.10);
    glow("sky.glow.2", 2.45F, 0.13);
    glow("sky.glow.1", 1.64F, 0.20);
    ground.children.push_back(disc("sky.sun", at, radius, Colour::of(0xFFF1D6), scene::Motion::SunRise));
}

Node ripple(std::string id, Rect start, float grow, double opacity)
{
    const Rect rect = Rect::around(start.centre(), {start.width + 2 * grow, start.height + 2 * grow});
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

} // namespace

float HeroPlace::scale() const
{
    return std::max(rect.width / kDesignWidth, rect.height / kDesignHeight);
}

Point HeroPlace::at(Point pixel) const
{
    return {rect.centre().x + (pixel.x - kDesignWidth / 2) * scale(),
            rect.centre().y + (pixel.y - kDesignHeight / 2) * scale()};
}

Node attractDawn(const present::AttractView& view, const HeroPlace& place, const Stage& stage)
{
    Node ground = sky(view, place, stage);
    addStars(ground, stage);
    if (view.hero.sun && view.heroInPack)
        addSun(ground, view.hero, place);
    if (view.heroInPack && !view.hero.attractFront.empty()) {
        Node front = picture("sky.front", place.rect, "pack:" + view.hero.attractFront, {}, {});
        front.layer = scene::Layer::Over;
        ground.children.push_back(std::move(front));
    }
    return ground;
}

Node attractLine(const present::AttractView& view, const TieLine& line, const HeroPlace& place, const Stage& stage)
{
    scene::LineContent content;
    const auto add = [&](Point at) { content.stops.push_back({at, theme::kGoldLine}); };
    std::ranges::for_each(line.before, add);
    for (const auto& [x, y] : view.hero.ridge)
        add(place.at({static_cast<float>(x), static_cast<float>(y)}));
    std::ranges::for_each(line.after, add);
    content.width = 5;
    content.glow = theme::kGoldLine.withOpacity(0.22);
    content.glowWidth = 16;
    Node node;
    node.id = "attract.line";
    node.rect = {0, 0, stage.size.width, stage.size.height};
    node.content = std::move(content);
    node.motion = scene::Motion::Draw;
    node.layer = scene::Layer::Over;
    return node;
}

Node attractRing(const std::string& id, const present::AttractKnot& view, Point at)
{
    BoxContent ring;
    ring.radius = kKnotRadius;
    ring.fill = theme::kWhite;
    ring.border = theme::coloursOf(view.section).onSky;
    ring.borderWidth = 7;
    Node node = box(id + ".ring", Rect::around(at, {2 * kKnotRadius, 2 * kKnotRadius}), ring);
    node.children.push_back(icon(id + ".icon", view.icon, 48, theme::kS900, at));
    return node;
}

Node attractAnywhere(const present::AttractView& view, const Stage& stage)
{
    Node anywhere = group("attract.anywhere", {0, 0, stage.size.width, stage.size.height});
    anywhere.role = Role::None;
    anywhere.intent = scene::Home{};
    anywhere.label = view.start.text.spoken();
    anywhere.layer = scene::Layer::Over;
    return anywhere;
}

Node attractStart(Rect rect)
{
    BoxContent content;
    content.radius = std::min(rect.height / 2, 84.0F);
    content.fill = theme::kWhite;
    content.shadow = theme::kS950.withOpacity(0.35);
    content.shadowDrop = 8;
    Node node = box("attract.start", rect, content);
    node.role = Role::Button;
    node.intent = scene::Home{};
    node.layer = scene::Layer::Over;
    node.pressDrop = 8;
    return node;
}

std::vector<Node> attractRipples(Rect start)
{
    return {ripple("attract.ripple.2", start, 36, 0.3), ripple("attract.ripple.1", start, 16, 0.6)};
}

} // namespace musubi::screens
