// Triangles in device pixels on their way to the target. A frame is gathered whole; where the
// target still shows the one before, only what differs is painted, and nothing that is covered.
// Neighbours that look alike are drawn in one call.
//
// Colours are multiplied by their alpha, so that one blend serves shapes, texts and pictures.
#pragma once

#include "kiosk/paint/drawing.hpp"
#include "kiosk/paint/painter.hpp"
#include "kiosk/theme/colour.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include <optional>
#include <vector>

namespace musubi::paint {

using theme::Colour;

/// A colour ready for a vertex.
[[nodiscard]] sf::Color inkOf(Colour colour, float opacity);
/// The same ink, thinner.
[[nodiscard]] sf::Color thinned(sf::Color ink, float share);
[[nodiscard]] Colour mixed(Colour one, Colour two, float share);

class Ink
{
public:
    void begin(sf::RenderTarget& target);
    /// Paints what was gathered. \param before  what the target shows now
    void end(Before before);

    /// What follows belongs to another node.
    void startPatch();
    /// What follows is filled from this texture; null: plain colour. The texture stays until end().
    void use(const sf::Texture* texture);
    /// Only what lies in this rectangle of device pixels is drawn.
    void clip(const std::optional<Rect>& window);
    /// The triangle or quad that was drawn last hides all that lies under `rect`.
    void cover(const Rect& rect);

    void triangle(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c);
    void quad(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c, const sf::Vertex& d);

    /// Pixels that end() filled since the ink was made, overlaps counted once a window.
    [[nodiscard]] double paintedPixels() const { return m_paintedPixels; }

private:
    void paint(const Rect& window);
    void flush(const Patch& look);
    void look(const Rect& window);
    void paintGround(const Rect& window);

    sf::RenderTarget* m_target = nullptr;
    Drawing m_drawing;
    Drawing m_painted; ///< the frame before
    Rect m_paintedFrame;
    bool m_isNewPatch = true;
    const sf::Texture* m_texture = nullptr;
    std::optional<Rect> m_clip;
    std::vector<sf::Vertex> m_batch;
    double m_paintedPixels = 0;
};

} // namespace musubi::paint
