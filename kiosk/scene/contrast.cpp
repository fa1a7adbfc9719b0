#include "kiosk/scene/contrast.hpp"

#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <sstream>
#include <utility>

namespace musubi::scene {

namespace {

bool coversPage(const Node& node, const Scene& scene)
{
    const Rect page{0, 0, scene.size.width, scene.size.height};
    return node.layer == Layer::Over && node.role == Role::Group && node.rect.holds(page, 1);
}

float startOf(Align align, float begin, float room)
{
    switch (align) {
    case Align::Start:
        return begin;
    case Align::Centre:
        return begin + room / 2;
    case Align::End:
        return begin + room;
    }
    return begin;
}

bool hasOwnColours(const IconContent& icon)
{
    return icon.name.starts_with("logo") || icon.name.starts_with("knot");
}

/// Three by three places in the middle and near the edges of `area`.
std::array<Point, 9> placesIn(const Rect& area)
{
    std::array<Point, 9> places;
    std::size_t next = 0;
    for (const float down : {0.2F, 0.5F, 0.8F})
        for (const float across : {0.1F, 0.5F, 0.9F})
            places.at(next++) = {area.x + area.width * across, area.y + area.height * down};
    return places;
}

std::string hex(Colour colour)
{
    std::ostringstream text;
    text << "#" << std::hex << std::uppercase << std::setfill('0') << std::setw(2) << int{colour.red} << std::setw(2)
         << int{colour.green} << std::setw(2) << int{colour.blue};
    return text.str();
}

class Survey
{
public:
    Survey(const Scene& scene, const TextMetrics& metrics) : m_scene(scene), m_metrics(metrics) {}

    std::vector<Contrast> run()
    {
        look(m_scene.root, 1);
        return std::move(m_found);
    }

private:
    void look(const Node& node, float above)
    {
        if (coversPage(node, m_scene))
            m_found.clear(); // what is under a sheet is not to be read now
        const float opacity = above * node.opacity;
        m_backdrop.paint(node, opacity);
        if (const auto* text = std::get_if<TextContent>(&node.content); text != nullptr && !text->text.empty())
            addText(node, *text, opacity);
        else if (const auto* icon = std::get_if<IconContent>(&node.content); icon != nullptr && !hasOwnColours(*icon))
            add(node, Ink::Icon, icon->colour, Rect::around(node.rect.centre(), {icon->size, icon->size}), opacity);
        else if (const auto* pin = std::get_if<PinContent>(&node.content); pin != nullptr && !pin->icon.empty())
            addPin(node, *pin);
        for (const Node& child : node.children)
            look(child, opacity);
    }

    void addText(const Node& node, const TextContent& text, float opacity)
    {
        const TextExtent extent = m_metrics.measure(text.text, text.style, node.rect.width);
        const float width = std::min(extent.size.width, node.rect.width);
        const float height = std::min(extent.size.height, node.rect.height);
        const Rect area{startOf(text.style.align, node.rect.x, node.rect.width - width),
                        startOf(text.vertical, node.rect.y, node.rect.height - height), width, height};
        const bool isBody = text.style.weight == Weight::Regular && text.style.size >= theme::kBody;
        add(node, isBody ? Ink::Body : Ink::Text, text.style.colour, area, opacity);
    }

    void addPin(const Node& node, const PinContent& pin)
    {
        const GroundColour ground{pin.fill, pin.fill};
        m_found.push_back({node.id, Ink::Icon, theme::kWhite, ground, worstContrast(theme::kWhite, ground), node.rect});
    }

    void add(const Node& node, Ink ink, Colour colour, const Rect& area, float opacity)
    {
        colour.alpha = static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.alpha) * opacity));
        Contrast worst{node.id, ink, colour, {}, 0, area};
        for (const Point& place : placesIn(area)) {
            const GroundColour ground = m_backdrop.at(place);
            const double ratio = worstContrast(colour, ground);
            if (worst.ratio > 0 && ratio >= worst.ratio)
                continue;
            worst.ground = ground;
            worst.ratio = ratio;
        }
        m_found.push_back(std::move(worst));
    }

    const Scene& m_scene;
    const TextMetrics& m_metrics;
    Backdrop m_backdrop;
    std::vector<Contrast> m_found;
};

} // namespace

double neededContrast(Ink ink)
{
    switch (ink) {
    case Ink::Body:
        return 7;
    case Ink::Text:
        return 4.5;
    case Ink::Icon:
        return 3;
    }
    return 7;
}

std::vector<Contrast> contrastsOf(const Scene& scene, const TextMetrics& metrics)
{
    return Survey(scene, metrics).run();
}

std::string describe(const Contrast& contrast)
{
    std::ostringstream text;
    text << contrast.node << " " << std::fixed << std::setprecision(1) << contrast.ratio << ":1, "
         << hex(contrast.colour) << " on " << hex(contrast.ground.darkest);
    if (!contrast.ground.isKnown())
        text << " … " << hex(contrast.ground.lightest) << " (over a picture)";
    return text.str();
}

} // namespace musubi::scene
