#include "kiosk/screens/pieces/map_lines.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::screens {

using scene::Point;
using scene::Rect;

namespace {

Rect boundsIn(const present::MapView& map, const MapWindow& window)
{
    const Point topLeft = window.place({map.bounds.west, map.bounds.north});
    const Point bottomRight = window.place({map.bounds.east, map.bounds.south});
    return {topLeft.x, topLeft.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y};
}

/// A line that ends outside the drawing's bounds was cut there; in the country it goes on, away from the drawing.
void goOn(std::vector<Point>& line, const present::MapFeature& feature, const present::MapView& map,
          const MapWindow& window)
{
    constexpr float kFar = 4000; // pixels: beyond every window
    const Rect drawing = boundsIn(map, window);
    const auto extend = [&](auto place, Point from, Point to) {
        const float length = std::max(1.0F, std::hypot(to.x - from.x, to.y - from.y));
        const Point far{to.x + (to.x - from.x) / length * kFar, to.y + (to.y - from.y) / length * kFar};
        // An end that looks back at the drawing would cross country that the drawing knows better.
        if (clipLine({to, far}, drawing).empty())
            line.insert(place, far);
    };
    if (!map.bounds.contains(feature.points.back()))
        extend(line.end(), line[line.size() - 2], line.back());
    if (!map.bounds.contains(feature.points.front()))
        extend(line.begin(), line[1], line[0]);
}

/// Lakes and the city are drawn with a border; the land is the ground itself.
bool hasBorder(const present::MapFeature& feature)
{
    return feature.kind == model::MapKind::Area && (feature.style == "lake" || feature.style == "focus-municipality");
}

std::vector<Point> border(const present::MapFeature& feature, const MapWindow& window)
{
    std::vector<Point> points = projected(feature, window);
    // Once around and a little further, so that the curve closes as smoothly as it runs.
    const Point last = points.back();
    const Point first = points.front();
    const Point second = points[1];
    points.insert(points.begin(), last);
    points.push_back(first);
    points.push_back(second);
    return feature.smooth ? smoothLine(points) : points;
}

bool isNear(const Rect& rect, Point a, Point b)
{
    return std::max(a.x, b.x) >= rect.x && std::min(a.x, b.x) <= rect.right() && std::max(a.y, b.y) >= rect.y &&
           std::min(a.y, b.y) <= rect.bottom();
}

float lengthOf(const std::vector<Point>& line)
{
    float length = 0;
    for (std::size_t index = 0; index + 1 < line.size(); ++index)
        length += std::hypot(line[index + 1].x - line[index].x, line[index + 1].y - line[index].y);
    return length;
}

} // namespace

bool isDrawn(const std::string& style, const MapWindow& window)
{
    constexpr double kStreetsFrom = 2000; // pixels per degree: a city is as wide as a hand
    return style != "road" || window.pixelsPerDegree() >= kStreetsFrom;
}

float strokeWidth(const std::string& style)
{
    if (style == "road")
        return 12;
    if (style == "railway")
        return 7;
    return style == "river" ? 6 : 3;
}

std::vector<Point> projected(const present::MapFeature& feature, const MapWindow& window)
{
    std::vector<Point> points;
    points.reserve(feature.points.size());
    for (const present::GeoPoint& point : feature.points)
        points.push_back(window.place(point));
    return points;
}

std::vector<Point> drawnLine(const present::MapFeature& feature, const present::MapView& map, const MapWindow& window)
{
    std::vector<Point> points = projected(feature, window);
    if (points.size() < 2)
        return {};
    if (feature.closed)
        points.push_back(points.front());
    std::vector<Point> line = feature.smooth ? smoothLine(points) : points;
    if (!feature.closed)
        goOn(line, feature, map, window);
    return line;
}

std::vector<MapStroke> strokesIn(const present::MapView& map, const MapWindow& window)
{
    std::vector<MapStroke> strokes;
    for (const present::MapFeature& feature : map.features) {
        if (feature.points.size() < 2 || !isDrawn(feature.style, window) ||
            (feature.kind != model::MapKind::Line && !hasBorder(feature)))
            continue;
        const std::vector<Point> line =
            feature.kind == model::MapKind::Line ? drawnLine(feature, map, window) : border(feature, window);
        for (std::vector<Point>& piece : clipLine(line, window.frame())) {
            const Rect bounds = boundsOf(piece);
            strokes.push_back({strokeWidth(feature.style), std::move(piece), bounds});
        }
    }
    return strokes;
}

float hiddenLength(const MapStroke& stroke, const Rect& rect, float gap)
{
    const Rect grown = rect.inset(-stroke.width / 2 - gap);
    // A level line's bounds have no height: compared with a pixel around them.
    if (!stroke.bounds.inset(-1).overlaps(grown))
        return 0;
    float hidden = 0;
    for (std::size_t index = 0; index + 1 < stroke.points.size(); ++index) {
        const Point from = stroke.points[index];
        const Point to = stroke.points[index + 1];
        if (isNear(grown, from, to))
            for (const std::vector<Point>& piece : clipLine({from, to}, grown))
                hidden += lengthOf(piece);
    }
    return hidden;
}

} // namespace musubi::screens
