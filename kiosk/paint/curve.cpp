#include "kiosk/paint/curve.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::paint {

namespace {

constexpr float kSample = 8;
constexpr float kNear = 0.3F;
constexpr int kFewestSamples = 6; ///< between two stops, so that short turns stay round

float distance(Point one, Point two)
{
    return std::hypot(two.x - one.x, two.y - one.y);
}

Point catmullRom(Point before, Point from, Point to, Point after, float t)
{
    const auto axis = [t](float a, float b, float c, float d) {
        return 0.5F * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    };
    return {axis(before.x, from.x, to.x, after.x), axis(before.y, from.y, to.y, after.y)};
}

int samplesFor(Point from, Point to)
{
    return std::max(kFewestSamples, static_cast<int>(distance(from, to) / kSample));
}

/// Colours between two stops go with the way, whatever the density of the samples.
void blend(std::vector<Station>& stations, std::size_t first, std::size_t last, Colour from, Colour to)
{
    const float start = stations[first].way;
    const float length = std::max(0.001F, stations[last].way - start);
    for (std::size_t i = first; i < last; ++i)
        stations[i].colour = mixed(from, to, (stations[i].way - start) / length);
}

/// Two points at one place have no direction between them.
void dropRepeats(std::vector<Point>& outline)
{
    const auto same = [](Point a, Point b) { return distance(a, b) < 0.05F; };
    outline.erase(std::unique(outline.begin(), outline.end(), same), outline.end());
    while (outline.size() > 1 && same(outline.front(), outline.back()))
        outline.pop_back();
}

} // namespace

std::vector<Station> stationsOf(const scene::LineContent& line)
{
    std::vector<scene::LineStop> stops = line.stops;
    stops.erase(std::unique(stops.begin(), stops.end(),
                            [](const auto& one, const auto& two) { return distance(one.at, two.at) < 0.05F; }),
                stops.end());
    std::vector<Station> stations;
    std::vector<std::size_t> firsts{0}; // which station each stop is
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const scene::LineStop& from = stops[i];
        const scene::LineStop& to = stops[i + 1];
        const Point before = stops[i == 0 ? 0 : i - 1].at;
        const Point after = stops[std::min(i + 2, stops.size() - 1)].at;
        const int samples = line.smooth && stops.size() > 2 ? samplesFor(from.at, to.at) : 1;
        for (int sample = 0; sample < samples; ++sample) {
            const float t = static_cast<float>(sample) / static_cast<float>(samples);
            stations.push_back({catmullRom(before, from.at, to.at, after, t), from.colour, 0});
        }
        firsts.push_back(stations.size());
    }
    if (stops.size() > 1)
        stations.push_back({stops.back().at, stops.back().colour, 0});
    measure(stations);
    for (std::size_t i = 0; i + 1 < stops.size(); ++i)
        blend(stations, firsts[i], firsts[i + 1], stops[i].colour, stops[i + 1].colour);
    return stations;
}

std::vector<Point> outlineOf(const scene::ShapeContent& shape)
{
    std::vector<Point> corners = shape.outline;
    dropRepeats(corners);
    if (corners.size() < 3)
        return {};
    if (signedArea(corners) < 0)
        std::reverse(corners.begin(), corners.end());
    if (!shape.smooth)
        return corners;
    std::vector<Point> outline;
    const std::size_t count = corners.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Point from = corners[i];
        const Point to = corners[(i + 1) % count];
        const int samples = std::max(1, static_cast<int>(distance(from, to) / kSample));
        for (int sample = 0; sample < samples; ++sample)
            outline.push_back(catmullRom(corners[(i + count - 1) % count], from, to, corners[(i + 2) % count],
                                         static_cast<float>(sample) / static_cast<float>(samples)));
    }
    dropRepeats(outline);
    return outline;
}

void measure(std::vector<Station>& stations)
{
    float way = 0;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (i > 0)
            way += distance(stations[i - 1].at, stations[i].at);
        stations[i].way = way;
    }
}

Station onWay(const std::vector<Station>& stations, float way, std::size_t& hint)
{
    while (hint + 2 < stations.size() && stations[hint + 1].way < way)
        ++hint;
    const Station& one = stations[hint];
    const Station& two = stations[std::min(hint + 1, stations.size() - 1)];
    const float length = two.way - one.way;
    const float share = length <= 0 ? 0 : std::clamp((way - one.way) / length, 0.0F, 1.0F);
    return {{one.at.x + (two.at.x - one.at.x) * share, one.at.y + (two.at.y - one.at.y) * share},
            mixed(one.colour, two.colour, share),
            way};
}

std::vector<Station> between(const std::vector<Station>& stations, float from, float to)
{
    std::vector<Station> part;
    if (stations.size() < 2 || to <= from)
        return part;
    std::size_t hint = 0;
    part.push_back(onWay(stations, from, hint));
    // What stands right at an end would give that end no direction.
    for (std::size_t i = hint + 1; i < stations.size() && stations[i].way < to - kNear; ++i)
        if (stations[i].way > from + kNear)
            part.push_back(stations[i]);
    part.push_back(onWay(stations, to, hint));
    return part;
}

} // namespace musubi::paint
