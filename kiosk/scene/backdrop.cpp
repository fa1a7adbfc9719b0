#include "kiosk/scene/backdrop.hpp"

#include "kiosk/scene/outline.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::scene {

namespace {

constexpr Colour kBlack = Colour::of(0x000000);
constexpr Colour kWhite = Colour::of(0xFFFFFF);
constexpr float kPinHead = 0.39F; ///< middle of a pin's head, of its height

/// What one layer puts on a point; a picture puts an unknown colour there.
struct Coat
{
    GroundColour colour;
    float opacity = 0;
};

Coat coatOf(Colour colour, float opacity)
{
    const float alpha = static_cast<float>(colour.alpha) / 255.0F * opacity;
    colour.alpha = 255;
    return {{colour, colour}, alpha};
}

Coat unknownCoat(float opacity)
{
    return {{kBlack, kWhite}, opacity};
}

Colour mixed(Colour lower, Colour upper, float share)
{
    const auto part = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share));
    };
    return {part(lower.red, upper.red), part(lower.green, upper.green), part(lower.blue, upper.blue), 255};
}

/// Alpha changes along a gradient too.
Colour between(Colour top, const std::optional<Colour>& bottom, float share)
{
    if (!bottom)
        return top;
    Colour colour = mixed(top, *bottom, share);
    const auto alpha = static_cast<float>(top.alpha);
    colour.alpha = static_cast<std::uint8_t>(std::lround(alpha + (static_cast<float>(bottom->alpha) - alpha) * share));
    return colour;
}

float shareOf(float y, float top, float height)
{
    return height > 0 ? std::clamp((y - top) / height, 0.0F, 1.0F) : 0;
}

bool inRounded(const Rect& rect, float radius, Point point)
{
    if (!rect.contains(point))
        return false;
    const float round = std::min({radius, rect.width / 2, rect.height / 2});
    const float x = std::max({rect.x + round - point.x, point.x - (rect.right() - round), 0.0F});
    const float y = std::max({rect.y + round - point.y, point.y - (rect.bottom() - round), 0.0F});
    return x * x + y * y <= round * round;
}

/// What a content puts on a point; nothing when it does not reach it or is ink.
struct CoatAt
{
    const Node& node;
    Point point;
    float opacity;

    Coat operator()(const BoxContent& box) const
    {
        if (!inRounded(node.rect, box.radius, point))
            return {};
        const float share = shareOf(point.y, node.rect.y, node.rect.height);
        return coatOf(between(box.fill, box.fillBottom, share), opacity);
    }
    Coat operator()(const PictureContent& picture) const
    {
        return inRounded(node.rect, picture.corners.topLeft, point) ? unknownCoat(opacity) : Coat{};
    }
    Coat operator()(const QrContent&) const { return node.rect.contains(point) ? unknownCoat(opacity) : Coat{}; }
    Coat operator()(const SwatchContent&) const
    {
        return inRounded(node.rect, node.rect.height, point) ? unknownCoat(opacity) : Coat{};
    }
    Coat operator()(const KnotContent& knot) const
    {
        const Rect disc = Rect::around(node.rect.centre(), {2 * knot.radius, 2 * knot.radius});
        return inRounded(disc, knot.radius, point) ? coatOf(knot.fill, opacity) : Coat{};
    }
    Coat operator()(const PinContent& pin) const
    {
        const Point head{node.rect.centre().x, node.rect.y + node.rect.height * kPinHead};
        const float reach = node.rect.width * 0.43F;
        return inRounded(Rect::around(head, {2 * reach, 2 * reach}), reach, point) ? coatOf(pin.fill, opacity) : Coat{};
    }
    Coat operator()(const ShapeContent& shape) const
    {
        if (shape.outline.size() < 3 || (shape.clip && !shape.clip->contains(point)))
            return {};
        const auto [top, bottom] =
            std::ranges::minmax_element(shape.outline, [](Point one, Point two) { return one.y < two.y; });
        if (point.y < top->y || point.y > bottom->y || !inOutline(shape.outline, point))
            return {};
        return coatOf(between(shape.fill, shape.fillBottom, shareOf(point.y, top->y, bottom->y - top->y)), opacity);
    }
    Coat operator()(const std::monostate&) const { return {}; }
    Coat operator()(const TextContent&) const { return {}; }
    Coat operator()(const IconContent&) const { return {}; }
    Coat operator()(const LineContent&) const { return {}; }
    Coat operator()(const ArcContent&) const { return {}; }
};

bool isInk(const Content& content)
{
    return std::holds_alternative<std::monostate>(content) || std::holds_alternative<TextContent>(content) ||
           std::holds_alternative<IconContent>(content) || std::holds_alternative<LineContent>(content) ||
           std::holds_alternative<ArcContent>(content);
}

} // namespace

Colour painted(Colour upper, Colour lower)
{
    return mixed(lower, upper, static_cast<float>(upper.alpha) / 255.0F);
}

double worstContrast(Colour ink, const GroundColour& ground)
{
    const auto on = [ink](Colour lower) { return theme::contrastRatio(painted(ink, lower), lower); };
    if (ground.isKnown())
        return on(ground.darkest);
    const auto brightness = [](Colour colour) { return theme::contrastRatio(colour, kBlack); };
    const double own = brightness(painted(ink, ground.darkest));
    if (own > brightness(ground.darkest) && own < brightness(ground.lightest))
        return 1;
    return std::min(on(ground.darkest), on(ground.lightest));
}

void Backdrop::paint(const Node& node, float opacity)
{
    if (!isInk(node.content) && opacity > 0)
        m_layers.push_back({&node, opacity});
}

GroundColour Backdrop::at(Point point) const
{
    std::vector<Coat> coats;
    for (auto layer = m_layers.rbegin(); layer != m_layers.rend(); ++layer) {
        const Coat coat = std::visit(CoatAt{*layer->node, point, layer->opacity}, layer->node->content);
        if (coat.opacity > 0)
            coats.push_back(coat);
        if (coat.opacity > 0.998F)
            break; // nothing below shines through
    }
    GroundColour colour;
    for (auto coat = coats.rbegin(); coat != coats.rend(); ++coat) {
        colour.darkest = mixed(colour.darkest, coat->colour.darkest, coat->opacity);
        colour.lightest = mixed(colour.lightest, coat->colour.lightest, coat->opacity);
    }
    return colour;
}

} // namespace musubi::scene
