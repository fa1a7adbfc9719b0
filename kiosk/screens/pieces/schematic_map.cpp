#include "kiosk/screens/pieces/schematic_map.hpp"

#include "kiosk/screens/pieces/map_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace musubi::screens {

namespace {

constexpr Colour kGroundTop = Colour::of(0xF3F1E4);
constexpr Colour kGroundBottom = Colour::of(0xE9EEDC);
constexpr Colour kWater = Colour::of(0x8CC4E0);
constexpr Colour kLakeTop = Colour::of(0xBFE3F2);
constexpr Colour kLakeBottom = Colour::of(0x86BFE0);
constexpr Colour kLakeShore = Colour::of(0x5FA3CC);
constexpr Colour kHill = Colour::of(0x7FA765, 0.17);
constexpr Colour kContour = Colour::of(0x4E7A38, 0.28);
constexpr Colour kFocus = Colour::of(0x8B6CF0, 0.15);
constexpr Colour kRoadEdge = Colour::of(0xFFFFFF);
constexpr Colour kRoad = Colour::of(0xD8CBB8);
constexpr Colour kRailway = Colour::of(0x9A90B4);
constexpr std::array kContours{1.0F, 0.82F, 0.64F, 0.46F, 0.26F};

class Ground
{
public:
    Ground(std::string id, const present::MapView& map, const MapWindow& window)
        : m_id(std::move(id)), m_map(map), m_window(window)
    {}

    void add(const present::MapFeature& feature)
    {
        if (feature.points.size() < 2 || !isDrawn(feature.style, m_window))
            return;
        if (feature.kind == model::MapKind::Line) {
            addLine(feature);
            return;
        }
        const std::vector<Point> points = projected(feature, m_window);
        constexpr float kCurveOvershoot = 60; // a smooth outline may leave the box of its points
        if (!boundsOf(points).inset(-kCurveOvershoot).overlaps(m_window.frame()))
            return;
        if (feature.kind == model::MapKind::Hill)
            addHill(points);
        else if (feature.kind == model::MapKind::Area)
            addArea(feature, points);
    }

    std::vector<Node> take() { return std::move(m_nodes); }

private:
    std::string nextId() { return m_id + ".shape." + std::to_string(m_count++); }

    void addShape(scene::ShapeContent content)
    {
        content.clip = m_window.frame();
        Node node;
        node.id = nextId();
        node.rect = m_window.frame();
        node.content = std::move(content);
        m_nodes.push_back(std::move(node));
    }

    void addArea(const present::MapFeature& feature, const std::vector<Point>& points)
    {
        scene::ShapeContent content;
        content.outline = points;
        content.smooth = feature.smooth;
        if (feature.style == "lake") {
            content.fill = kLakeTop;
            content.fillBottom = kLakeBottom;
            content.border = kLakeShore;
            content.borderWidth = 2.5F;
        } else if (feature.style == "focus-municipality") {
            content.fill = kFocus;
            content.border = theme::kS500;
            content.borderWidth = 3;
            content.dash = 10;
        } else
            return; // the land is the ground itself
        addShape(std::move(content));
    }

    /// The outline and smaller copies of it around its middle, as contour lines.
    void addHill(const std::vector<Point>& points)
    {
        Point middle;
        for (const Point& point : points)
            middle = {middle.x + point.x / static_cast<float>(points.size()),
                      middle.y + point.y / static_cast<float>(points.size())};
        for (const float share : kContours) {
            scene::ShapeContent content;
            for (const Point& point : points)
                content.outline.push_back(
                    {middle.x + (point.x - middle.x) * share, middle.y + (point.y - middle.y) * share});
            content.smooth = true;
            content.fill = kHill;
            content.border = kContour;
            content.borderWidth = 1.5F;
            addShape(std::move(content));
        }
    }

    void addLine(const present::MapFeature& feature)
    {
        const std::vector<Point> line = drawnLine(feature, m_map, m_window);
        const float width = strokeWidth(feature.style);
        if (feature.style == "road") {
            addStroke(line, width, kRoadEdge, scene::Stroke::Solid);
            addStroke(line, width / 4, kRoad, scene::Stroke::Solid);
        } else if (feature.style == "railway") {
            addStroke(line, width, kRailway, scene::Stroke::Solid);
            addStroke(line, 4, theme::kWhite, scene::Stroke::Dotted);
        } else
            addStroke(line, width, kWater, scene::Stroke::Solid);
    }

    void addStroke(const std::vector<Point>& line, float width, Colour colour, scene::Stroke stroke)
    {
        for (const std::vector<Point>& piece : clipLine(line, m_window.frame().inset(width / 2))) {
            scene::LineContent content;
            for (const Point& point : piece)
                content.stops.push_back({point, colour});
            content.width = width;
            content.stroke = stroke;
            content.smooth = false;
            Node node;
            node.id = nextId();
            node.rect = m_window.frame();
            node.content = std::move(content);
            m_nodes.push_back(std::move(node));
        }
    }

    std::string m_id;
    const present::MapView& m_map;
    const MapWindow& m_window;
    std::vector<Node> m_nodes;
    int m_count = 0;
};

/// What lies between a square corner and the arc that rounds it.
std::vector<Point> cornerOutside(Point corner, float towardsX, float towardsY, float radius)
{
    constexpr int kSteps = 10;
    std::vector<Point> outline{corner};
    const Point centre{corner.x + towardsX * radius, corner.y + towardsY * radius};
    for (int step = 0; step <= kSteps; ++step) {
        const float angle = static_cast<float>(step) / kSteps * std::numbers::pi_v<float> / 2;
        outline.push_back(
            {centre.x - towardsX * radius * std::sin(angle), centre.y - towardsY * radius * std::cos(angle)});
    }
    return outline;
}

} // namespace

std::vector<Node> mapGround(const std::string& id, const present::MapView& map, const MapWindow& window)
{
    BoxContent land;
    land.fill = kGroundTop;
    land.fillBottom = kGroundBottom;
    Node ground = box(id + ".land", window.frame(), land);
    ground.layer = scene::Layer::Over;
    std::vector<Node> nodes{std::move(ground)};
    Ground features(id, map, window);
    for (const present::MapFeature& feature : map.features)
        features.add(feature);
    for (Node& node : features.take())
        nodes.push_back(std::move(node));
    return nodes;
}

std::vector<Node> mapEdge(const std::string& id, Rect frame, float radius, Colour behind)
{
    std::vector<Node> nodes;
    // The corners are cut a little larger than the map, so that no sliver of it stays.
    const Rect all = frame.inset(-1);
    const auto corner = [&](const char* name, Point at, float towardsX, float towardsY) {
        scene::ShapeContent content;
        content.outline = cornerOutside(at, towardsX, towardsY, radius + 1);
        content.fill = behind;
        Node node;
        node.id = id + ".corner." + name;
        node.rect = frame;
        node.content = std::move(content);
        nodes.push_back(std::move(node));
    };
    corner("top-left", {all.x, all.y}, 1, 1);
    corner("top-right", {all.right(), all.y}, -1, 1);
    corner("bottom-right", {all.right(), all.bottom()}, -1, -1);
    corner("bottom-left", {all.x, all.bottom()}, 1, -1);
    BoxContent line;
    line.radius = radius;
    line.fill = theme::kNone;
    line.border = theme::kLine;
    line.borderWidth = 2;
    Node border = box(id + ".border", frame, line);
    border.layer = scene::Layer::Over;
    nodes.push_back(std::move(border));
    return nodes;
}

} // namespace musubi::screens
