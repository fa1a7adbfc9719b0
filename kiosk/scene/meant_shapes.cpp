#include "kiosk/scene/meant_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace musubi::scene {

namespace {

constexpr float kBeside = 2;      ///< pixels outside of an edge
constexpr float kMarkHeight = 24; ///< higher boxes are cards and discs
constexpr float kRingHeight = 60;
constexpr float kRingWidth = 4;
constexpr double kClear = 2; ///< of a box or a rule that was meant to be seen

Point onRing(Point centre, float radius, float turn)
{
    const float angle = 2 * std::numbers::pi_v<float> * turn;
    return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

/// Eight places along a ring.
std::vector<Point> along(Point centre, float radius, float from, float to)
{
    std::vector<Point> places;
    places.reserve(8);
    for (int eighth = 0; eighth < 8; ++eighth)
        places.push_back(onRing(centre, radius, from + (to - from) * (static_cast<float>(eighth) + 0.5F) / 8));
    return places;
}

bool saysNothing(const Node& node)
{
    return node.role == Role::None && !node.intent && node.label.empty() &&
           !std::holds_alternative<TextContent>(node.content) && !std::holds_alternative<IconContent>(node.content) &&
           std::ranges::all_of(node.children, saysNothing);
}

bool isTrack(const Node& node, const Node* parent)
{
    return parent != nullptr && std::ranges::any_of(parent->children, [&node](const Node& other) {
               return &other > &node && other.rect == node.rect && std::holds_alternative<ArcContent>(other.content);
           });
}

/// A dot, a bar, or a ring such as the knot of a step, also of one that can be touched.
bool isMark(const Node& node, const BoxContent& box)
{
    const float height = std::min(node.rect.width, node.rect.height);
    const bool isRing = box.borderWidth >= kRingWidth && 2 * box.radius >= height && height <= kRingHeight;
    const bool isTouched = node.role != Role::None || node.intent;
    return node.children.empty() && (isRing || (!isTouched && height <= kMarkHeight));
}

class Walk
{
public:
    Walk(Scene& scene, const std::function<void(const MeantShape&)>& visit) : m_scene(scene), m_visit(visit) {}

    void look(Node& node, const Node* parent, float above)
    {
        m_opacity = above * node.opacity;
        const float opacity = m_opacity;
        if (parent != nullptr && !saysNothing(*parent) && node.role != Role::Disabled)
            examine(node, *parent);
        m_backdrop.paint(node, opacity);
        for (Node& child : node.children)
            look(child, &node, opacity);
    }

private:
    void examine(Node& node, const Node& parent)
    {
        const Point centre = node.rect.centre();
        if (auto* line = std::get_if<LineContent>(&node.content))
            showLine(node, *line);
        else if (auto* knot = std::get_if<KnotContent>(&node.content))
            show(node, {&knot->colour, &knot->fill}, along(centre, knot->radius + knot->ring / 2 + kBeside, 0, 1));
        else if (auto* arc = std::get_if<ArcContent>(&node.content); arc != nullptr && !isTrack(node, &parent))
            showArc(node, *arc);
        else if (auto* pin = std::get_if<PinContent>(&node.content))
            show(node, {&pin->fill}, {{node.rect.x, centre.y}, {node.rect.right(), centre.y}});
        else if (auto* box = std::get_if<BoxContent>(&node.content); box != nullptr && isMark(node, *box))
            showMark(node, *box);
    }

    /// Straight lines are rules too, of which only some were meant to be seen.
    void showLine(Node& node, LineContent& line)
    {
        if (node.layer == Layer::Flow && !line.smooth)
            return; // a road, drawn into its map
        for (LineStop& stop : line.stops) {
            const MeantShape shape = shapeOf(node, {&stop.colour}, {stop.at});
            if (!shape.grounds.empty() && (line.smooth || contrastOf(shape) >= kClear))
                m_visit(shape);
        }
    }

    /// A whole pale ring is a track of which nothing is done yet.
    void showArc(Node& node, ArcContent& arc)
    {
        const MeantShape shape = shapeOf(node, {&arc.colour}, along(node.rect.centre(), arc.radius, arc.from, arc.to));
        const bool isWhole = arc.to - arc.from >= 1;
        if (!shape.grounds.empty() && (!isWhole || contrastOf(shape) >= kClear))
            m_visit(shape);
    }

    void showMark(Node& node, BoxContent& box)
    {
        MeantShape mark = shapeOf(node, {&box.fill}, {node.rect.centre()});
        if (mark.grounds.empty())
            return;
        MeantShape edge = mark;
        edge.colours = {&box.border};
        if (box.borderWidth > 0 && contrastOf(edge) > contrastOf(mark))
            mark = std::move(edge);
        if (contrastOf(mark) >= kClear)
            m_visit(mark);
    }

    void show(Node& node, std::vector<Colour*> colours, const std::vector<Point>& places)
    {
        if (const MeantShape shape = shapeOf(node, std::move(colours), places); !shape.grounds.empty())
            m_visit(shape);
    }

    [[nodiscard]] MeantShape shapeOf(Node& node, std::vector<Colour*> colours, const std::vector<Point>& places) const
    {
        const Rect page{0, 0, m_scene.size.width, m_scene.size.height};
        MeantShape shape{&node, std::move(colours), {}, m_opacity};
        for (const Point& place : places)
            if (page.contains(place))
                if (const GroundColour ground = m_backdrop.at(place); ground.isKnown())
                    shape.grounds.push_back(ground);
        return shape;
    }

    Scene& m_scene;
    const std::function<void(const MeantShape&)>& m_visit;
    Backdrop m_backdrop;
    float m_opacity = 1;
};

} // namespace

double contrastOf(const MeantShape& shape)
{
    double least = 21;
    for (const GroundColour& ground : shape.grounds) {
        double best = 1;
        for (const Colour* const one : shape.colours) {
            Colour colour = *one;
            colour.alpha = static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.alpha) * shape.opacity));
            best = std::max(best, colour.alpha > 0 ? worstContrast(colour, ground) : 1);
        }
        least = std::min(least, best);
    }
    return least;
}

void forEveryMeantShape(Scene& scene, const std::function<void(const MeantShape&)>& visit)
{
    Walk(scene, visit).look(scene.root, nullptr, 1);
}

} // namespace musubi::scene
