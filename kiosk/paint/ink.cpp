#include "kiosk/paint/ink.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/View.hpp>

#include <cmath>

namespace musubi::paint {

namespace {

const sf::BlendMode& premultiplied()
{
    static const sf::BlendMode kMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);
    return kMode;
}

} // namespace

sf::Color inkOf(Colour colour, float opacity)
{
    const float alpha = static_cast<float>(colour.alpha) / 255.0F * opacity;
    const auto part = [alpha](float value) { return static_cast<sf::Uint8>(std::lround(value * alpha)); };
    return {part(colour.red), part(colour.green), part(colour.blue), part(255)};
}

sf::Color thinned(sf::Color ink, float share)
{
    const auto part = [share](sf::Uint8 value) {
        return static_cast<sf::Uint8>(std::lround(static_cast<float>(value) * share));
    };
    return {part(ink.r), part(ink.g), part(ink.b), part(ink.a)};
}

Colour mixed(Colour one, Colour two, float share)
{
    const auto part = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share));
    };
    return {part(one.red, two.red), part(one.green, two.green), part(one.blue, two.blue), part(one.alpha, two.alpha)};
}

void Ink::begin(sf::RenderTarget& target)
{
    m_target = &target;
    m_texture = nullptr;
    m_clip.reset();
    const sf::Vector2u size = target.getSize();
    look({0, 0, static_cast<float>(size.x), static_cast<float>(size.y)});
}

void Ink::end()
{
    flush();
    m_target = nullptr;
    m_texture = nullptr;
}

void Ink::use(const sf::Texture* texture)
{
    if (texture == m_texture)
        return;
    flush();
    m_texture = texture;
}

void Ink::clip(const std::optional<Rect>& window)
{
    if (window == m_clip)
        return;
    flush();
    m_clip = window;
    const sf::Vector2u size = m_target->getSize();
    look(window.value_or(Rect{0, 0, static_cast<float>(size.x), static_cast<float>(size.y)}));
}

/// A view of exactly this window: OpenGL cuts off what lies outside.
void Ink::look(const Rect& window)
{
    const sf::Vector2u size = m_target->getSize();
    sf::View view(sf::FloatRect(window.x, window.y, window.width, window.height));
    view.setViewport({window.x / static_cast<float>(size.x), window.y / static_cast<float>(size.y),
                      window.width / static_cast<float>(size.x), window.height / static_cast<float>(size.y)});
    m_target->setView(view);
}

void Ink::triangle(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c)
{
    m_vertices.push_back(a);
    m_vertices.push_back(b);
    m_vertices.push_back(c);
}

void Ink::quad(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c, const sf::Vertex& d)
{
    triangle(a, b, c);
    triangle(a, c, d);
}

void Ink::flush()
{
    if (m_vertices.empty())
        return;
    sf::RenderStates states(premultiplied());
    states.texture = m_texture;
    m_target->draw(m_vertices.data(), m_vertices.size(), sf::Triangles, states);
    m_vertices.clear();
}

} // namespace musubi::paint
