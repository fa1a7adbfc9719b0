#include "kiosk/paint/ink.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/View.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

namespace musubi::paint {

namespace {

const sf::BlendMode& premultiplied()
{
    static const sf::BlendMode kMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);
    return kMode;
}

/// All triangles, or those that may show in `window`: setting up a triangle costs as much as many pixels.
void addTo(std::vector<sf::Vertex>& batch, std::span<const sf::Vertex> triangles, const std::optional<Rect>& window)
{
    if (!window) {
        batch.insert(batch.end(), triangles.begin(), triangles.end());
        return;
    }
    for (std::size_t i = 0; i + 3 <= triangles.size(); i += 3) {
        const auto [left, right] =
            std::minmax({triangles[i].position.x, triangles[i + 1].position.x, triangles[i + 2].position.x});
        const auto [top, bottom] =
            std::minmax({triangles[i].position.y, triangles[i + 1].position.y, triangles[i + 2].position.y});
        if (right > window->x && left < window->right() && bottom > window->y && top < window->bottom())
            batch.insert(batch.end(), triangles.begin() + static_cast<std::ptrdiff_t>(i),
                         triangles.begin() + static_cast<std::ptrdiff_t>(i) + 3);
    }
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
    m_isNewPatch = true;
    m_drawing.clear();
}

void Ink::end(Before before)
{
    const sf::Vector2u size = m_target->getSize();
    const Rect frame{0, 0, static_cast<float>(size.x), static_cast<float>(size.y)};
    if (before == Before::LastPicture && frame == m_paintedFrame)
        for (const Rect& window : changes(m_painted, m_drawing, frame))
            paint(window);
    else
        paint(frame);
    std::swap(m_drawing, m_painted);
    m_paintedFrame = frame;
    m_target = nullptr;
}

void Ink::startPatch()
{
    m_isNewPatch = true;
}

void Ink::use(const sf::Texture* texture)
{
    m_isNewPatch = m_isNewPatch || texture != m_texture;
    m_texture = texture;
}

void Ink::clip(const std::optional<Rect>& window)
{
    m_isNewPatch = m_isNewPatch || window != m_clip;
    m_clip = window;
}

void Ink::cover(const Rect& rect)
{
    if (!m_drawing.patches.empty())
        m_drawing.patches.back().cover = rect;
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
    if (m_isNewPatch)
        m_drawing.start(m_texture, m_clip);
    m_isNewPatch = false;
    m_drawing.add({a, b, c});
}

void Ink::quad(const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c, const sf::Vertex& d)
{
    triangle(a, b, c);
    triangle(a, c, d);
}

void Ink::paintGround(const Rect& window)
{
    const sf::Color black = sf::Color::Black;
    const std::array<sf::Vertex, 4> corners{{{{window.x, window.y}, black},
                                             {{window.right(), window.y}, black},
                                             {{window.x, window.bottom()}, black},
                                             {{window.right(), window.bottom()}, black}}};
    m_target->draw(corners.data(), corners.size(), sf::TriangleStrip, sf::RenderStates(sf::BlendNone));
}

void Ink::paint(const Rect& window)
{
    m_paintedPixels += static_cast<double>(window.width) * window.height;
    look(window);
    const std::optional<std::size_t> first = firstSeen(m_drawing, window);
    if (!first)
        paintGround(window);
    const Patch* batch = nullptr;
    for (std::size_t i = first.value_or(0); i < m_drawing.patches.size(); ++i) {
        const Patch& patch = m_drawing.patches[i];
        if (!patch.seen().overlaps(window))
            continue;
        if (batch != nullptr && (batch->texture != patch.texture || batch->clip != patch.clip))
            flush(*batch);
        if (batch == nullptr || batch->clip != patch.clip)
            look(patch.clip ? window.common(*patch.clip) : window);
        addTo(m_batch, m_drawing.of(patch), window.holds(patch.bounds) ? std::nullopt : std::optional(window));
        batch = &patch;
    }
    if (batch != nullptr)
        flush(*batch);
}

void Ink::flush(const Patch& look)
{
    if (m_batch.empty())
        return;
    sf::RenderStates states(premultiplied());
    states.texture = look.texture;
    m_target->draw(m_batch.data(), m_batch.size(), sf::Triangles, states);
    m_batch.clear();
}

} // namespace musubi::paint
