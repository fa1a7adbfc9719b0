// Points and rectangles in scene pixels (y grows downwards), and cutting them up.
// Screens lay themselves out by cutting the page into strips and grids, so that the
// same code serves every size.
#pragma once

#include <algorithm>
#include <vector>

namespace musubi::scene {

struct Point
{
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size
{
    float width = 0;
    float height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }
    [[nodiscard]] bool holds(const Rect& other, float slack = 0) const
    {
        return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack &&
               other.bottom() <= bottom() + slack;
    }
    /// Overlapping by more than `slack` in both directions.
    [[nodiscard]] bool overlaps(const Rect& other, float slack = 0) const
    {
        return std::min(right(), other.right()) - std::max(x, other.x) > slack &&
               std::min(bottom(), other.bottom()) - std::max(y, other.y) > slack;
    }
    /// What both hold; without width or height when nothing.
    [[nodiscard]] Rect common(const Rect& other) const
    {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
                std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
    }
    [[nodiscard]] Rect inset(float all) const { return inset(all, all); }
    [[nodiscard]] Rect inset(float sides, float ends) const
    {
        return {x + sides, y + ends, std::max(0.0F, width - 2 * sides), std::max(0.0F, height - 2 * ends)};
    }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }
    [[nodiscard]] static Rect around(Point centre, Size size)
    {
        return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
    }

    // Cutting: returns the strip and leaves the rest (less `gap`) in place.
    [[nodiscard]] Rect cutTop(float amount, float gap = 0);
    [[nodiscard]] Rect cutBottom(float amount, float gap = 0);
    [[nodiscard]] Rect cutLeft(float amount, float gap = 0);
    [[nodiscard]] Rect cutRight(float amount, float gap = 0);
    /// Row by row, left to right.
    [[nodiscard]] std::vector<Rect> grid(int columns, int rows, float gapX, float gapY) const;

    friend bool operator==(const Rect&, const Rect&) = default;
};

} // namespace musubi::scene
