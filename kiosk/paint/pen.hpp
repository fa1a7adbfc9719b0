// Shapes as triangles in device pixels. Every edge fades out over one pixel, so that
// nothing depends on multisampling.
#pragma once

#include "kiosk/paint/ink.hpp"
#include "kiosk/paint/outline.hpp"

#include <vector>

namespace musubi::paint {

/// What a shape is filled with: one colour, or a vertical blend.
struct Fill
{
    Colour top;
    Colour bottom;
    float from = 0; ///< device y where `top` is pure
    float to = 0;
    float opacity = 1;

    [[nodiscard]] static Fill plain(Colour colour, float opacity) { return {colour, colour, 0, 0, opacity}; }
    [[nodiscard]] sf::Color at(float y) const;
};

/// A point of a line, and what it looks like there.
struct Station
{
    Point at;
    Colour colour;
    float way = 0; ///< pixels from the start of the line
};

enum class Pane
{
    Clear, ///< what lies under a picture may show through
    Opaque,
};

/// How a picture lies on what is there.
struct Laying
{
    float opacity = 1;
    Pane pane = Pane::Clear;
};

enum class Ends
{
    Butt,
    Round,
};

class Pen
{
public:
    explicit Pen(Ink& ink) : m_ink(ink) {}

    void box(const Rect& rect, const Corners& corners, const Fill& fill);
    /// The band from `outer` to `inner` pixels inside of the edge of `rect`.
    void frame(const Rect& rect, const Corners& corners, float outer, float inner, const Fill& fill);
    void disc(Point centre, float radius, const Fill& fill);
    /// The whole of `texture` over `rect`, its corners rounded.
    void picture(const Rect& rect, const Corners& corners, const sf::Texture& texture, Laying laying);
    /// The whole of `texture` over `rect` without soft edges: the texture brings its own.
    void stamp(const Rect& rect, const sf::Texture& texture, sf::Color tint);
    void line(const std::vector<Station>& stations, float width, Ends ends, float opacity);
    /// Round dots along the way, `on` pixels long (and as long again as they are wide), every `pitch`.
    void dots(const std::vector<Station>& stations, float width, float on, float pitch, float opacity);
    /// A simple outline, clockwise; `triangles` as from triangulated().
    void shape(const std::vector<Point>& outline, const std::vector<std::size_t>& triangles, const Fill& fill);
    /// The same outline drawn with a line on it.
    void closedLine(const std::vector<Point>& outline, float width, const Fill& fill);

private:
    /// What was drawn last in this outline is opaque.
    void cover(const Rect& rect, const Corners& corners);
    void band(const std::vector<Point>& one, const std::vector<Point>& two, const Fill& fill, float shareOne,
              float shareTwo);
    void fan(const std::vector<Point>& outline, const Fill& fill);
    void strip(const std::vector<Station>& stations, float from, float to, float shareFrom, float shareTo,
               float opacity);
    void cap(const Station& end, Point inside, float width, float opacity);

    Ink& m_ink;
};

/// Dots on a closed outline: round ones of `width`, as many as fit evenly at about `pitch`.
[[nodiscard]] std::vector<Point> dotsAround(const std::vector<Point>& outline, float pitch);

} // namespace musubi::paint
