// Boxes, lines, knots, outlines and arcs: what is drawn as triangles.
#include "kiosk/paint/canvas.hpp"
#include "kiosk/paint/curve.hpp"
#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace musubi::paint {

namespace {

constexpr std::size_t kPolygonsKept = 512;
constexpr float kDotOn = 2;
constexpr float kDotPitch = 13;
constexpr float kDottedWidth = 5; ///< the line width that the pitch belongs to
constexpr float kRingGap = 4;
constexpr float kRingWidth = 6;
constexpr float kRingEdge = 3;

/// A box under the finger: white ones take a tint, coloured ones grow darker. A white card with a shadow moves only.
Colour pressedFill(const scene::BoxContent& box)
{
    const bool isPale = box.fill.red > 235 && box.fill.green > 235 && box.fill.blue > 235;
    if (isPale)
        return box.shadow.alpha > 0 ? box.fill : theme::kS100;
    if (box.fill == theme::kContrastGround) // black cannot become darker
        return Colour::of(0x404040);
    const auto darker = [](std::uint8_t part) { return static_cast<std::uint8_t>(part * 0.85F); };
    return {darker(box.fill.red), darker(box.fill.green), darker(box.fill.blue), box.fill.alpha};
}

scene::BoxContent underFinger(scene::BoxContent box, float pressed)
{
    if (pressed <= 0)
        return box;
    const Colour plain = box.fill;
    box.fill = mixed(plain, pressedFill(box), pressed);
    if (box.border == plain)
        box.border = box.fill; // the edge of a filled button is part of it
    else if (box.border == theme::kLine)
        box.border = mixed(box.border, theme::kS300, pressed);
    box.shadowDrop *= 1 - pressed;
    return box;
}

Rect deviceRect(const Rect& rect, const Pose& pose)
{
    return pose.isSnapped ? onPixels(pose.at(rect)) : pose.at(rect);
}

/// A border keeps whole pixels where the box does.
float deviceWidth(float width, const Pose& pose)
{
    const float scaled = width * pose.scale;
    return pose.isSnapped && scaled >= 1 ? std::round(scaled) : scaled;
}

} // namespace

void Canvas::show(const scene::BoxContent& content, const scene::Node& node, const Pose& pose)
{
    const scene::BoxContent box = underFinger(content, pose.pressed);
    const Rect rect = deviceRect(node.rect, pose);
    const Corners corners = fitted(Corners::all(box.radius * pose.scale), rect);
    const float drop = box.shadowDrop * pose.scale;
    if (box.shadow.alpha > 0 && drop > 0.1F) {
        // Only what the box does not hide.
        const float hidden = std::max(0.0F, rect.height - corners.bottomLeft - 1);
        const Rect below{rect.x, rect.y + hidden, rect.width, rect.height - hidden + drop};
        m_pen.box(below, {0, 0, corners.bottomRight, corners.bottomLeft}, Fill::plain(box.shadow, pose.opacity));
    }
    const bool hasBorder = box.border.alpha > 0 && box.borderWidth > 0;
    if (box.fill.alpha > 0 || (box.fillBottom && box.fillBottom->alpha > 0)) {
        Fill fill = Fill::plain(box.fill, pose.opacity);
        if (box.fillBottom)
            fill = {box.fill, *box.fillBottom, rect.y, rect.bottom(), pose.opacity};
        // Under an opaque border the fill ends in the border's middle: one clean outer edge.
        const bool isUnderBorder = hasBorder && box.border.alpha == 255 && box.dash <= 0;
        const float inset = isUnderBorder ? deviceWidth(box.borderWidth, pose) / 2 : 0;
        m_pen.box(rect.inset(inset), isUnderBorder ? fitted(Corners::all(corners.topLeft - inset), rect) : corners,
                  fill);
    }
    if (hasBorder)
        showBorder(box, rect, corners, pose);
}

void Canvas::showBorder(const scene::BoxContent& box, const Rect& rect, const Corners& corners, const Pose& pose)
{
    const Fill border = Fill::plain(box.border, pose.opacity);
    const float width = deviceWidth(box.borderWidth, pose);
    if (box.dash <= 0) {
        m_pen.frame(rect, corners, 0, width, border);
        return;
    }
    for (const Point& dot : dotsAround(boxOutline(rect, corners, width / 2), box.dash * pose.scale))
        m_pen.disc(dot, width / 2, border);
}

void Canvas::show(const scene::LineContent& line, const scene::Node&, const Pose& pose)
{
    std::vector<Station> stations = stationsOf(line);
    for (Station& station : stations)
        station.at = pose.at(station.at);
    measure(stations);
    if (stations.size() < 2)
        return;
    if (pose.drawn < 1)
        stations = between(stations, 0, stations.back().way * pose.drawn);
    if (stations.size() < 2)
        return;
    if (line.glow.alpha > 0 && line.glowWidth > 0) {
        std::vector<Station> glow = stations;
        for (Station& station : glow)
            station.colour = line.glow;
        m_pen.line(glow, line.glowWidth * pose.scale, Ends::Butt, pose.opacity);
    }
    const float width = line.width * pose.scale;
    if (line.stroke == scene::Stroke::Solid)
        m_pen.line(stations, width, Ends::Round, pose.opacity);
    else
        m_pen.dots(stations, width, kDotOn * pose.scale,
                   kDotPitch * pose.scale * std::max(1.0F, line.width / kDottedWidth), pose.opacity);
}

void Canvas::show(const scene::KnotContent& knot, const scene::Node& node, const Pose& pose)
{
    const Point centre = pose.at(node.rect.centre());
    const float middle = knot.radius * pose.scale;
    const float half = knot.ring * pose.scale / 2;
    m_pen.disc(centre, middle, Fill::plain(knot.fill, pose.opacity));
    const float reach = middle + half;
    m_pen.frame(Rect::around(centre, {2 * reach, 2 * reach}), Corners::all(reach), 0, 2 * half,
                Fill::plain(knot.colour, pose.opacity));
}

const Canvas::Polygon& Canvas::polygonFor(const scene::ShapeContent& shape)
{
    std::string key(reinterpret_cast<const char*>(shape.outline.data()), shape.outline.size() * sizeof(Point));
    key += shape.smooth ? 's' : 'p';
    if (const auto known = m_polygons.find(key); known != m_polygons.end())
        return known->second;
    if (m_polygons.size() >= kPolygonsKept)
        m_polygons.clear();
    Polygon polygon{outlineOf(shape), {}};
    polygon.triangles = triangulated(polygon.outline);
    return m_polygons.emplace(std::move(key), std::move(polygon)).first->second;
}

void Canvas::show(const scene::ShapeContent& shape, const scene::Node&, const Pose& pose)
{
    const Polygon& polygon = polygonFor(shape);
    if (polygon.outline.empty())
        return;
    std::vector<Point> outline;
    outline.reserve(polygon.outline.size());
    for (const Point& point : polygon.outline)
        outline.push_back(pose.at(point));
    if (shape.clip)
        m_ink.clip(onPixels(pose.at(*shape.clip)));
    if (shape.fill.alpha > 0 || shape.fillBottom) {
        Fill fill = Fill::plain(shape.fill, pose.opacity);
        const auto [top, bottom] =
            std::minmax_element(outline.begin(), outline.end(), [](Point one, Point two) { return one.y < two.y; });
        if (shape.fillBottom)
            fill = {shape.fill, *shape.fillBottom, top->y, bottom->y, pose.opacity};
        m_pen.shape(outline, polygon.triangles, fill);
    }
    if (shape.border.alpha > 0 && shape.borderWidth > 0) {
        const Fill border = Fill::plain(shape.border, pose.opacity);
        const float width = shape.borderWidth * pose.scale;
        if (shape.dash <= 0)
            m_pen.closedLine(outline, width, border);
        else
            for (const Point& dot : dotsAround(outline, shape.dash * pose.scale))
                m_pen.disc(dot, width / 2, border);
    }
    if (shape.clip)
        m_ink.clip(std::nullopt);
}

void Canvas::show(const scene::ArcContent& arc, const scene::Node& node, const Pose& pose)
{
    const float turns = std::min(1.0F, arc.to - arc.from);
    if (turns <= 0)
        return;
    const Point centre = pose.at(node.rect.centre());
    const float radius = arc.radius * pose.scale;
    const float width = arc.width * pose.scale;
    if (turns >= 1) {
        const float reach = radius + width / 2;
        m_pen.frame(Rect::around(centre, {2 * reach, 2 * reach}), Corners::all(reach), 0, width,
                    Fill::plain(arc.colour, pose.opacity));
        return;
    }
    const int steps = std::max(2, static_cast<int>(turns * 128));
    std::vector<Station> stations;
    for (int step = 0; step <= steps; ++step) {
        const float turn = arc.from + turns * static_cast<float>(step) / static_cast<float>(steps) - 0.25F;
        const float angle = turn * 2 * std::numbers::pi_v<float>;
        stations.push_back({{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}, arc.colour, 0});
    }
    measure(stations);
    m_pen.line(stations, width, Ends::Round, pose.opacity);
}

void Canvas::ring(const scene::Node& node, const Pose& pose)
{
    float radius = theme::kChipRadius;
    if (const auto* box = std::get_if<scene::BoxContent>(&node.content))
        radius = box->radius;
    else if (const auto* picture = std::get_if<scene::PictureContent>(&node.content))
        radius = picture->corners.topLeft;
    else if (std::holds_alternative<scene::KnotContent>(node.content) ||
             std::holds_alternative<scene::PinContent>(node.content))
        radius = node.rect.height;
    const Rect rect = deviceRect(node.rect, pose);
    const Corners corners = fitted(Corners::all(radius * pose.scale), rect);
    const float gap = kRingGap * pose.scale;
    const float outer = gap + kRingWidth * pose.scale;
    m_pen.frame(rect, corners, -outer, -gap, Fill::plain(theme::kFocus, pose.opacity));
    // Gold alone is not seen on paper: the line around it is, as gold is on the night sky.
    m_pen.frame(rect, corners, -outer - kRingEdge * pose.scale, -outer, Fill::plain(theme::kFocusEdge, pose.opacity));
}

} // namespace musubi::paint
