#include "kiosk/screens/pieces/map_window.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace musubi::screens {

using scene::Point;
using scene::Rect;

namespace {

constexpr double kSmallestSpan = 0.005; ///< degrees; an area of one place is still about half a kilometre wide
constexpr float kCurveStep = 8;         ///< pixels

struct Piece
{
    Point from;
    Point to;
};

/// The part of one straight piece that lies inside the window.
std::optional<Piece> inside(Point a, Point b, const Rect& window)
{
    float from = 0;
    float to = 1;
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const auto cut = [&](float direction, float distance) {
        if (direction == 0)
            return distance >= 0;
        const float at = distance / direction;
        if (direction < 0)
            from = std::max(from, at);
        else
            to = std::min(to, at);
        return from <= to;
    };
    if (!cut(-dx, a.x - window.x) || !cut(dx, window.right() - a.x) || !cut(-dy, a.y - window.y) ||
        !cut(dy, window.bottom() - a.y))
        return std::nullopt;
    return Piece{{a.x + from * dx, a.y + from * dy}, {a.x + to * dx, a.y + to * dy}};
}

float catmullRom(float before, float a, float b, float after, float t)
{
    return 0.5F * (2 * a + (b - before) * t + (2 * before - 5 * a + 4 * b - after) * t * t +
                   (3 * a - before - 3 * b + after) * t * t * t);
}

} // namespace

MapWindow::MapWindow(const present::MapView& map, Rect frame, Rect clear)
    : m_frame(frame),
      m_middle(clear.centre()),
      m_centre(map.centre),
      m_shrink(std::cos(map.middleLatitude * std::numbers::pi / 180))
{
    const double wide = std::max(kSmallestSpan, map.area.east - map.area.west) * m_shrink;
    const double high = std::max(kSmallestSpan, map.area.north - map.area.south);
    const double whole = std::min(static_cast<double>(clear.width) / wide, static_cast<double>(clear.height) / high);
    m_pixelsPerDegree = std::max(1.0, whole) * present::zoomFactor(map.zoom);
}

Point MapWindow::place(present::GeoPoint point) const
{
    return {m_middle.x + static_cast<float>((point.longitude - m_centre.longitude) * m_shrink * m_pixelsPerDegree),
            m_middle.y - static_cast<float>((point.latitude - m_centre.latitude) * m_pixelsPerDegree)};
}

bool MapWindow::shows(present::GeoPoint point, float margin) const
{
    return m_frame.inset(margin).contains(place(point));
}

std::vector<Point> smoothLine(const std::vector<Point>& points)
{
    if (points.size() < 3)
        return points;
    std::vector<Point> line;
    for (std::size_t index = 0; index + 1 < points.size(); ++index) {
        const Point before = points[index == 0 ? 0 : index - 1];
        const Point a = points[index];
        const Point b = points[index + 1];
        const Point after = points[std::min(index + 2, points.size() - 1)];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        // Far outside any window, long pieces need no finer steps than these.
        const int steps = std::clamp(static_cast<int>(length / kCurveStep), 1, 60);
        for (int step = 0; step < steps; ++step) {
            const float t = static_cast<float>(step) / static_cast<float>(steps);
            line.push_back({catmullRom(before.x, a.x, b.x, after.x, t), catmullRom(before.y, a.y, b.y, after.y, t)});
        }
    }
    line.push_back(points.back());
    return line;
}

std::vector<std::vector<Point>> clipLine(const std::vector<Point>& line, const Rect& window)
{
    std::vector<std::vector<Point>> pieces;
    bool open = false;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const auto piece = inside(line[index], line[index + 1], window);
        if (!piece) {
            open = false;
            continue;
        }
        if (!open)
            pieces.push_back({piece->from});
        pieces.back().push_back(piece->to);
        // The line goes on in this piece only if it did not leave the window here.
        open = piece->to == line[index + 1];
    }
    return pieces;
}

Rect boundsOf(const std::vector<Point>& points)
{
    if (points.empty())
        return {};
    float left = points.front().x;
    float right = left;
    float top = points.front().y;
    float bottom = top;
    for (const Point& point : points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {left, top, right - left, bottom - top};
}

} // namespace musubi::screens
