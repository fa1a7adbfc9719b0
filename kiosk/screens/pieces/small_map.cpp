#include "kiosk/screens/pieces/small_map.hpp"

#include "kiosk/screens/pieces/map_names.hpp"
#include "kiosk/screens/pieces/schematic_map.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kRadius = 18;
constexpr scene::Size kPin{70, 90};
constexpr float kOpenHeight = 40;

/// White pill at the lower right that says what a touch does.
Node openPill(const SmallMapSpec& spec, Rect rect, const Stage& stage)
{
    const Colour ink = theme::coloursOf(spec.section).solid;
    const TextStyle style = bold(theme::kCaption, ink, Align::Centre);
    const float words = extentOf(spec.open, style, 0, stage).width + 2;
    BoxContent white;
    white.radius = kOpenHeight / 2;
    white.fill = theme::kWhite;
    const Rect pill{rect.right() - 10 - words - 66, rect.bottom() - 10 - kOpenHeight, words + 66, kOpenHeight};
    Node node = box(spec.id + ".open", pill, white);
    node.layer = scene::Layer::Over;
    node.children.push_back(icon(spec.id + ".open.icon", "map", 26, ink, {pill.x + 28, pill.centre().y}));
    node.children.push_back(
        centredText(spec.id + ".open.words", spec.open, style, {pill.x + 48, pill.y, words, pill.height}));
    return node;
}

} // namespace

Node smallMap(const SmallMapSpec& spec, Rect rect, const Stage& stage)
{
    // The pin's point stands a little below the middle, so that all of the pin is seen.
    const Rect clear{rect.x, rect.y + 24, rect.width, rect.height};
    const MapWindow window(*spec.map, rect, clear);
    Node node = group(spec.id, rect);
    node.role = Role::Button;
    node.intent = scene::Go{spec.mark.address};
    node.label = spec.open.text.spoken();
    const Point home = window.place(spec.mark.at);
    Node pin;
    pin.id = spec.id + ".pin";
    pin.rect = {home.x - kPin.width / 2, home.y - kPin.height * 0.95F, kPin.width, kPin.height};
    pin.content = scene::PinContent{theme::coloursOf(spec.section).solid, spec.mark.icon, 34};
    pin.layer = scene::Layer::Over;
    Node open = openPill(spec, rect, stage);
    const std::vector<Rect> taken{pin.rect, open.rect};
    for (Node& one : mapGround(spec.id, *spec.map, window))
        node.children.push_back(std::move(one));
    for (Node& one : mapNames(spec.id, *spec.map, window, taken, stage))
        node.children.push_back(std::move(one));
    for (Node& one : mapEdge(spec.id, rect, kRadius, theme::kWhite))
        node.children.push_back(std::move(one));
    node.children.push_back(std::move(pin));
    node.children.push_back(std::move(open));
    return node;
}

} // namespace musubi::screens
