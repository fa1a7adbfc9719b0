// Triangles in device pixels on their way to the target: neighbours that look alike
// are drawn in one call.
//
// Colours are multiplied by their alpha, so that one blend serves shapes, texts and pictures.
#pragma once

#include "kiosk/scene/geometry.hpp"
#include "kiosk/theme/colour.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include <optional>
#include <vector>

namespace musubi::paint {

using scene::Point;
using scene::Rect;
using theme::Colour;

/// A colour ready for a vertex.
[[nodiscard]] sf::Color inkOf(Colour colour, float opacity);
/// The same ink, thinner.
[[nodiscard]] sf::Color thinned(sf::Color ink, float share);
[[nodiscard]] Colour mixed(Colour one, Colour two, float share);

class Ink
{
public:
    /// Until end(), `target` shows device pixels.
    void begin(sf::RenderTarget& target);
    void end();

    /// What follows is filled from this texture; null: plain colour. The texture stays until end().
    void use(const sf::Texture* texture);
    /// Only what lies in this rectangle of device pixels is drawn.
    void clip(const std::optional<Rect>& window);

    void triangle(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c);
    void quad(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c, const sf::Vertex& d);

private:
    void flush();
    void look(const Rect& window);

    sf::RenderTarget* m_target = nullptr;
    const sf::Texture* m_texture = nullptr;
    std::optional<Rect> m_clip;
    std::vector<sf::Vertex> m_vertices;
};

} // namespace musubi::paint
