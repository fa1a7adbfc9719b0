#include "kiosk/screens/pieces/map_names.hpp"

#include "kiosk/scene/outline.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/map_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr Colour kWaterName = Colour::of(0x0F4C75);
constexpr Colour kPlate = Colour::of(0xF1F0E6, 0.86); ///< the ground, so that a line fades behind the letters
constexpr Colour kWaterPlate = Colour::of(0xDDEEF3, 0.86);
constexpr float kNameGap = 3; ///< between a name and whatever is beside it
constexpr float kStep = 22;

constexpr float kShortCrossing = 65; ///< of a line that a town's name may hide
constexpr float kAnyCrossing = 2000;

/// Where a name says what is so: anywhere else it would be read as the name of something else.
enum class Ground
{
    Anywhere,
    Town,  ///< nearer to its own place than to that of any other, and on no lake
    Focus, ///< with some letters at least inside the border of the city
    Lake,  ///< on no other lake
};

struct NameLook
{
    std::vector<float> sizes; ///< largest first; none: not named at this zoom
    Weight weight = Weight::Regular;
    Colour colour;
    float reach = 0; ///< how far from its own place it may stand
    Colour plate = kPlate;
    float hides = 0; ///< pixels of lines that its plate may cover where there is no free room
    Ground ground = Ground::Anywhere;
    float enough = 0; ///< a size that is not made smaller because lines run through it
};

NameLook lookOf(const present::MapFeature& feature, int zoom)
{
    using theme::kCaption;
    if (feature.style == "focus-municipality")
        return {{theme::kBodyLarge, theme::kLabel, kCaption},
                Weight::Bold,
                theme::kS700,
                7 * kStep,
                kPlate,
                kAnyCrossing,
                Ground::Focus,
                theme::kLabel};
    if (feature.style == "municipality")
        return {{theme::kSmallLabel, kCaption},
                Weight::Regular,
                Colour::of(0x3F4E32),
                6 * kStep,
                kPlate,
                kShortCrossing,
                Ground::Town};
    if (feature.style == "lake")
        return {
            {theme::kLabel, kCaption}, Weight::Regular, kWaterName, 4 * kStep, kWaterPlate, kAnyCrossing, Ground::Lake};
    // The smaller things are named once there is room for them.
    if (zoom < 2)
        return {};
    if (feature.style == "hill")
        return {{kCaption}, Weight::Regular, Colour::of(0x1F3A14), 4 * kStep}; // stands on the hill itself
    if (feature.style == "river")
        return {{kCaption}, Weight::Regular, kWaterName, 5 * kStep};
    if (feature.style == "railway")
        return {{kCaption}, Weight::Regular, Colour::of(0x4A4168), 5 * kStep};
    return {};
}

/// The way from a name's own place to others, nearest first, above and below before the sides.
std::vector<Point> nudges(float reach)
{
    constexpr std::array kTurns{0, 6, 3, 9, 1, 11, 5, 7, 2, 10, 4, 8}; // hours of a clock
    std::vector<Point> ways{{0, 0}};
    for (float distance = kStep; distance <= reach; distance += kStep)
        for (const int hour : kTurns) {
            const float angle = static_cast<float>(hour) * std::numbers::pi_v<float> / 6;
            ways.push_back({distance * std::sin(angle), -distance * std::cos(angle)});
        }
    return ways;
}

/// An area as it is drawn, or the place of a town.
struct Piece
{
    const present::MapFeature* feature = nullptr;
    std::vector<Point> outline; ///< of an area
    Point at;                   ///< of a name
};

/// Whether any of the letters stand there.
bool meets(const std::vector<Point>& outline, const Rect& rect)
{
    constexpr std::array kShares{0.1F, 0.5F, 0.9F};
    return std::ranges::any_of(kShares, [&](float across) {
        return std::ranges::any_of(kShares, [&](float down) {
            return scene::inOutline(outline, {rect.x + rect.width * across, rect.y + rect.height * down});
        });
    });
}

float distance(Point one, Point other)
{
    return std::hypot(one.x - other.x, one.y - other.y);
}

/// Lakes, the border of the city, and the towns: what a name can be mistaken for.
class Pieces
{
public:
    Pieces(const present::MapView& map, const MapWindow& window)
    {
        for (const present::MapFeature& feature : map.features) {
            Piece piece{&feature, {}, window.place(feature.nameAt)};
            for (const present::GeoPoint& point : feature.points)
                piece.outline.push_back(window.place(point));
            const bool isArea = feature.closed && piece.outline.size() > 2;
            if (!feature.name.empty() && feature.style.ends_with("municipality"))
                m_towns.push_back(piece);
            if (isArea && feature.style == "lake")
                m_lakes.push_back(std::move(piece));
            else if (isArea && feature.style == "focus-municipality")
                m_borders.push_back(std::move(piece));
        }
    }

    [[nodiscard]] bool isOwnGround(const present::MapFeature& feature, Ground ground, const Rect& rect) const
    {
        const auto isOtherLake = [&](const Piece& lake) {
            return lake.feature != &feature && meets(lake.outline, rect);
        };
        switch (ground) {
        case Ground::Anywhere:
            return true;
        case Ground::Focus:
            return m_borders.empty() ||
                   std::ranges::any_of(m_borders, [&](const Piece& border) { return meets(border.outline, rect); });
        case Ground::Lake:
            return std::ranges::none_of(m_lakes, isOtherLake);
        case Ground::Town:
            return std::ranges::none_of(m_lakes, isOtherLake) && nearestTown(rect.centre()) == &feature &&
                   !isAcrossWater(feature, rect.centre());
        }
        return true;
    }

private:
    /// Whether a lake lies between the town and the point: what stands there belongs to the other shore.
    [[nodiscard]] bool isAcrossWater(const present::MapFeature& town, Point point) const
    {
        constexpr int kSteps = 12;
        const Point from = std::ranges::find(m_towns, &town, &Piece::feature)->at;
        for (int step = 1; step < kSteps; ++step) {
            const float share = static_cast<float>(step) / kSteps;
            const Point between{from.x + (point.x - from.x) * share, from.y + (point.y - from.y) * share};
            if (std::ranges::any_of(m_lakes,
                                    [&](const Piece& lake) { return scene::inOutline(lake.outline, between); }))
                return true;
        }
        return false;
    }

    [[nodiscard]] const present::MapFeature* nearestTown(Point point) const
    {
        const auto nearest =
            std::ranges::min_element(m_towns, {}, [&](const Piece& town) { return distance(town.at, point); });
        return nearest == m_towns.end() ? nullptr : nearest->feature;
    }

    std::vector<Piece> m_lakes;
    std::vector<Piece> m_borders;
    std::vector<Piece> m_towns;
};

struct Room
{
    Rect rect;
    float hidden = 0; ///< pixels of the lines that run through it
};

class Names
{
public:
    Names(std::string id, const present::MapView& map, const MapWindow& window, std::span<const Rect> taken,
          const Stage& stage)
        : m_id(std::move(id)),
          m_window(window),
          m_stage(stage),
          m_used(taken.begin(), taken.end()),
          m_strokes(strokesIn(map, window)),
          m_pieces(map, window)
    {}

    void add(const present::MapFeature& feature, const NameLook& look)
    {
        std::optional<Room> last;
        TextStyle style;
        for (const float size : withKeptSizes(look.sizes, m_stage)) {
            style = look.weight == Weight::Bold ? bold(size, look.colour, Align::Centre)
                                                : regular(size, look.colour, Align::Centre);
            style.leading = theme::kTitleLeading;
            last = roomFor(feature, look, extentOf(feature.name, style, 0, m_stage));
            if (last && (last->hidden == 0 || size <= look.enough))
                break;
        }
        if (!last || last->hidden > look.hides)
            return;
        m_used.push_back(last->rect);
        const std::string name = m_id + ".name." + feature.id;
        Node words = centredText(name, feature.name, style, last->rect, Role::None);
        m_nodes.push_back(last->hidden > 0 ? onPlate(std::move(words), look.plate) : std::move(words));
    }

    std::vector<Node> take() { return std::move(m_nodes); }

private:
    /// The nearest place that no line crosses, else the one that hides least of them; none where everything is taken.
    [[nodiscard]] std::optional<Room> roomFor(const present::MapFeature& feature, const NameLook& look,
                                              scene::Size extent) const
    {
        const Rect wanted = Rect::around(m_window.place(feature.nameAt), {extent.width + 4, extent.height});
        std::optional<Room> best;
        for (const Point& way : nudges(look.reach)) {
            const Rect rect = wanted.moved(way.x, way.y);
            const auto touched = [&](const Rect& one) { return one.overlaps(rect.inset(-kNameGap)); };
            if (!m_window.frame().inset(10).holds(rect) || std::ranges::any_of(m_used, touched) ||
                !m_pieces.isOwnGround(feature, look.ground, rect))
                continue;
            float hidden = 0;
            for (const MapStroke& stroke : m_strokes)
                hidden += hiddenLength(stroke, rect, kNameGap);
            if (!best || hidden < best->hidden)
                best = {rect, hidden};
            if (hidden == 0)
                break;
        }
        return best;
    }

    static Node onPlate(Node words, Colour colour)
    {
        BoxContent plate;
        plate.radius = 12;
        plate.fill = colour;
        Node node = box(words.id + ".plate", words.rect.inset(-6, 0), plate);
        node.layer = scene::Layer::Over;
        node.children.push_back(std::move(words));
        return node;
    }

    std::string m_id;
    const MapWindow& m_window;
    const Stage& m_stage;
    std::vector<Rect> m_used;
    std::vector<MapStroke> m_strokes;
    Pieces m_pieces;
    std::vector<Node> m_nodes;
};

} // namespace

std::vector<Node> mapNames(const std::string& id, const present::MapView& map, const MapWindow& window,
                           std::span<const Rect> taken, const Stage& stage)
{
    Names names(id, map, window, taken, stage);
    std::vector<std::pair<NameLook, const present::MapFeature*>> order;
    for (const present::MapFeature& feature : map.features)
        if (NameLook look = lookOf(feature, map.zoom); !feature.name.empty() && !look.sizes.empty())
            order.emplace_back(std::move(look), &feature);
    // What a visitor looks for first chooses first.
    std::ranges::stable_sort(order, std::greater(), [](const auto& one) { return one.first.hides; });
    for (const auto& [look, feature] : order)
        names.add(*feature, look);
    return names.take();
}

} // namespace musubi::screens
