#include "kiosk/paint/pen.hpp"

#include "kiosk/paint/curve.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace musubi::paint {

namespace {

constexpr float kSoft = 0.5F; ///< an edge fades from this far inside to this far outside

bool isWhole(float value)
{
    return std::abs(value - std::round(value)) < 0.01F;
}

bool isOnPixels(const Rect& rect)
{
    return isWhole(rect.x) && isWhole(rect.y) && isWhole(rect.right()) && isWhole(rect.bottom());
}

bool isSquare(const Corners& corners)
{
    return corners.topLeft + corners.topRight + corners.bottomRight + corners.bottomLeft <= 0;
}

sf::Vertex vertex(Point at, sf::Color colour)
{
    return {sf::Vector2f(at.x, at.y), colour};
}

std::vector<Point> cornersOf(const Rect& rect)
{
    return {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}};
}

} // namespace

sf::Color Fill::at(float y) const
{
    if (top == bottom || to <= from)
        return inkOf(top, opacity);
    return inkOf(mixed(top, bottom, std::clamp((y - from) / (to - from), 0.0F, 1.0F)), opacity);
}

void Pen::cover(const Rect& rect, const Corners& corners)
{
    if (isSquare(corners) && isOnPixels(rect)) {
        m_ink.cover(rect);
        return;
    }
    // The largest rectangle that misses the round corners by as little on each side: r · (1 - 1/√2), and the edge.
    const float radius = std::max({corners.topLeft, corners.topRight, corners.bottomRight, corners.bottomLeft});
    m_ink.cover(rect.inset(radius * 0.3F + 2 * kSoft));
}

void Pen::fan(const std::vector<Point>& outline, const Fill& fill)
{
    for (std::size_t i = 1; i + 1 < outline.size(); ++i)
        m_ink.triangle(vertex(outline[0], fill.at(outline[0].y)), vertex(outline[i], fill.at(outline[i].y)),
                       vertex(outline[i + 1], fill.at(outline[i + 1].y)));
}

void Pen::band(const std::vector<Point>& one, const std::vector<Point>& two, const Fill& fill, float shareOne,
               float shareTwo)
{
    const auto corner = [&fill](Point at, float share) { return vertex(at, thinned(fill.at(at.y), share)); };
    for (std::size_t i = 0; i < one.size(); ++i) {
        const std::size_t next = (i + 1) % one.size();
        if (one[i] == one[next] && two[i] == two[next])
            continue;
        m_ink.quad(corner(one[i], shareOne), corner(one[next], shareOne), corner(two[next], shareTwo),
                   corner(two[i], shareTwo));
    }
}

void Pen::box(const Rect& rect, const Corners& corners, const Fill& fill)
{
    if (rect.width <= 0 || rect.height <= 0)
        return;
    m_ink.use(nullptr);
    const bool isOpaque = fill.at(rect.y).a == 255 && fill.at(rect.bottom()).a == 255;
    if (isSquare(corners) && isOnPixels(rect)) {
        fan(cornersOf(rect), fill);
        if (isOpaque)
            cover(rect, corners);
        return;
    }
    // What is thinner than its soft edges is paler instead.
    const float share = std::min({1.0F, rect.width, rect.height});
    const float inset = std::min({kSoft, rect.width / 2, rect.height / 2});
    const std::vector<Point> inner = boxOutline(rect, corners, inset);
    Fill thin = fill;
    thin.opacity *= share;
    fan(inner, thin);
    band(inner, boxOutline(rect, corners, -kSoft), thin, 1, 0);
    if (isOpaque && share >= 1)
        cover(rect, corners);
}

void Pen::frame(const Rect& rect, const Corners& corners, float outer, float inner, const Fill& fill)
{
    const float width = inner - outer;
    if (width <= 0)
        return;
    m_ink.use(nullptr);
    const float soft = std::min(kSoft, width / 2);
    const float share = std::min(1.0F, width);
    const std::vector<Point> a = boxOutline(rect, corners, outer - kSoft);
    const std::vector<Point> b = boxOutline(rect, corners, outer + soft);
    const std::vector<Point> c = boxOutline(rect, corners, inner - soft);
    const std::vector<Point> d = boxOutline(rect, corners, inner + kSoft);
    band(a, b, fill, 0, share);
    if (width > 2 * kSoft)
        band(b, c, fill, share, share);
    band(c, d, fill, share, 0);
}

void Pen::disc(Point centre, float radius, const Fill& fill)
{
    box(Rect::around(centre, {2 * radius, 2 * radius}), Corners::all(radius), fill);
}

void Pen::picture(const Rect& rect, const Corners& corners, const sf::Texture& texture, Laying laying)
{
    m_ink.use(&texture);
    const sf::Vector2u size = texture.getSize();
    const auto texel = [&](Point at, float share) {
        const sf::Vector2f place((at.x - rect.x) / rect.width * static_cast<float>(size.x),
                                 (at.y - rect.y) / rect.height * static_cast<float>(size.y));
        return sf::Vertex({at.x, at.y}, inkOf(Colour::of(0xFFFFFF), laying.opacity * share), place);
    };
    const bool isHard = isSquare(corners) && isOnPixels(rect);
    const bool isOpaque = laying.pane == Pane::Opaque && inkOf(Colour::of(0xFFFFFF), laying.opacity).a == 255;
    const std::vector<Point> inner = isHard ? cornersOf(rect) : boxOutline(rect, corners, kSoft);
    for (std::size_t i = 1; i + 1 < inner.size(); ++i)
        m_ink.triangle(texel(inner[0], 1), texel(inner[i], 1), texel(inner[i + 1], 1));
    if (isOpaque)
        cover(rect, corners);
    if (isHard)
        return;
    const std::vector<Point> outer = boxOutline(rect, corners, -kSoft);
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const std::size_t next = (i + 1) % inner.size();
        m_ink.quad(texel(inner[i], 1), texel(inner[next], 1), texel(outer[next], 0), texel(outer[i], 0));
    }
}

void Pen::stamp(const Rect& rect, const sf::Texture& texture, sf::Color tint)
{
    m_ink.use(&texture);
    const auto size = sf::Vector2f(texture.getSize());
    m_ink.quad({{rect.x, rect.y}, tint, {0, 0}}, {{rect.right(), rect.y}, tint, {size.x, 0}},
               {{rect.right(), rect.bottom()}, tint, size}, {{rect.x, rect.bottom()}, tint, {0, size.y}});
}

void Pen::strip(const std::vector<Station>& stations, float from, float to, float shareFrom, float shareTo,
                float opacity)
{
    std::vector<Point> way;
    way.reserve(stations.size());
    for (const Station& station : stations)
        way.push_back(station.at);
    const auto corner = [&](std::size_t i, Point mitre, float distance, float share) {
        return vertex({way[i].x + mitre.x * distance, way[i].y + mitre.y * distance},
                      thinned(inkOf(stations[i].colour, opacity), share));
    };
    Point mitre = mitreAt(way, 0, false);
    for (std::size_t i = 0; i + 1 < way.size(); ++i) {
        const Point next = mitreAt(way, i + 1, false);
        m_ink.quad(corner(i, mitre, from, shareFrom), corner(i + 1, next, from, shareFrom),
                   corner(i + 1, next, to, shareTo), corner(i, mitre, to, shareTo));
        mitre = next;
    }
}

/// Half a disc beyond the end of a line that comes from `inside`.
void Pen::cap(const Station& end, Point inside, float width, float opacity)
{
    const float away = std::atan2(end.at.y - inside.y, end.at.x - inside.x);
    const float radius = width / 2;
    const sf::Color ink = inkOf(end.colour, opacity);
    const int steps = std::clamp(static_cast<int>(radius * 2), 6, 32);
    const auto on = [&](int step, float reach) {
        const float angle =
            away + std::numbers::pi_v<float> * (static_cast<float>(step) / static_cast<float>(steps) - 0.5F);
        return Point{end.at.x + reach * std::cos(angle), end.at.y + reach * std::sin(angle)};
    };
    for (int step = 0; step < steps; ++step) {
        const Point a = on(step, radius - kSoft);
        const Point b = on(step + 1, radius - kSoft);
        m_ink.triangle(vertex(end.at, ink), vertex(a, ink), vertex(b, ink));
        m_ink.quad(vertex(a, ink), vertex(b, ink), vertex(on(step + 1, radius + kSoft), sf::Color(0)),
                   vertex(on(step, radius + kSoft), sf::Color(0)));
    }
}

void Pen::line(const std::vector<Station>& stations, float width, Ends ends, float opacity)
{
    if (stations.size() < 2)
        return;
    m_ink.use(nullptr);
    const float share = std::min(1.0F, width);
    const float half = std::max(width, 1.0F) / 2;
    strip(stations, half + kSoft, half - kSoft, 0, share, opacity);
    if (half > kSoft)
        strip(stations, half - kSoft, kSoft - half, share, share, opacity);
    strip(stations, kSoft - half, -half - kSoft, share, 0, opacity);
    if (ends == Ends::Round && width > 1) {
        cap(stations.front(), stations[1].at, width, opacity);
        cap(stations.back(), stations[stations.size() - 2].at, width, opacity);
    }
}

void Pen::dots(const std::vector<Station>& stations, float width, float on, float pitch, float opacity)
{
    if (stations.empty())
        return;
    const float length = stations.back().way;
    std::size_t from = 0;
    std::size_t to = 0;
    for (float way = 0; way + on <= length; way += pitch)
        line({onWay(stations, way, from), onWay(stations, way + on, to)}, width, Ends::Round, opacity);
}

void Pen::shape(const std::vector<Point>& outline, const std::vector<std::size_t>& triangles, const Fill& fill)
{
    m_ink.use(nullptr);
    const std::vector<Point> inner = movedOut(outline, -kSoft);
    const auto corner = [&](std::size_t i) { return vertex(inner[i], fill.at(inner[i].y)); };
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3)
        m_ink.triangle(corner(triangles[i]), corner(triangles[i + 1]), corner(triangles[i + 2]));
    band(inner, movedOut(outline, kSoft), fill, 1, 0);
}

void Pen::closedLine(const std::vector<Point>& outline, float width, const Fill& fill)
{
    m_ink.use(nullptr);
    const float share = std::min(1.0F, width);
    const float half = std::max(width, 1.0F) / 2;
    const std::vector<Point> a = movedOut(outline, half + kSoft);
    const std::vector<Point> b = movedOut(outline, half - kSoft);
    const std::vector<Point> c = movedOut(outline, kSoft - half);
    const std::vector<Point> d = movedOut(outline, -half - kSoft);
    band(a, b, fill, 0, share);
    band(b, c, fill, share, share);
    band(c, d, fill, share, 0);
}

std::vector<Point> dotsAround(const std::vector<Point>& outline, float pitch)
{
    std::vector<Station> way;
    way.reserve(outline.size() + 1);
    for (const Point& point : outline)
        way.push_back({point, {}, 0});
    if (!outline.empty())
        way.push_back({outline.front(), {}, 0});
    measure(way);
    std::vector<Point> dots;
    if (way.empty() || way.back().way <= 0 || pitch <= 0)
        return dots;
    const auto count = std::max(1.0F, std::round(way.back().way / pitch));
    const float step = way.back().way / count;
    std::size_t at = 0;
    for (float n = 0; n < count; ++n)
        dots.push_back(onWay(way, n * step, at).at);
    return dots;
}

} // namespace musubi::paint
