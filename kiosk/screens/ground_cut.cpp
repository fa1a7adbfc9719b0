#include "kiosk/screens/ground_cut.hpp"

#include "kiosk/screens/pieces/rounded_shape.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::screens {

namespace {

using present::Landform;

// The drawing's own board; it is stretched over the card.
constexpr float kBoardWidth = 560;
constexpr float kBoardHeight = 372;
constexpr Colour kGranite = Colour::of(0xE2BA8F);
constexpr Colour kGabbro = Colour::of(0x6B54B8);
constexpr Colour kDeep = Colour::of(0xA9795E);
constexpr Colour kDeepest = Colour::of(0x86605C);

/// Height at `u`, the distance from the middle in widths of the drawing; 1 is the height of a peak.
float profile(Landform landform, float u)
{
    const auto bell = [](float x, float width, float power) { return std::exp(-std::pow(std::abs(x) / width, power)); };
    const float foot = 0.50F * bell(u, 0.29F, 1.45F);
    switch (landform) {
    case Landform::Hill:
        break;
    case Landform::TwinPeaks: {
        const float left = 0.29F * bell(u + 0.062F, 0.066F, 1.35F);
        const float right = 0.35F * bell(u - 0.060F, 0.064F, 1.35F);
        return foot + std::max(left, right) + 0.45F * std::min(left, right);
    }
    }
    return foot;
}

/// Where the ground's surface is at `x` of the board.
float surfaceAt(Landform landform, float x)
{
    constexpr float kHorizon = 206;
    constexpr float kAmplitude = 240;
    constexpr float kScale = 0.92F;
    return kHorizon - kAmplitude * profile(landform, (x / kBoardWidth - 0.51F) / kScale);
}

/// Between the points of a quadratic curve over the whole board, from left to right.
std::vector<Point> seam(float ends, float bulge)
{
    std::vector<Point> points;
    for (float x = 0; x <= kBoardWidth; x += 14) {
        const float t = x / kBoardWidth;
        points.push_back({x, (1 - t) * (1 - t) * ends + 2 * t * (1 - t) * bulge + t * t * ends});
    }
    return points;
}

std::vector<Point> graniteOutline(Landform landform)
{
    std::vector<Point> outline;
    for (float x = 0; x <= kBoardWidth; x += 4)
        outline.push_back({x, surfaceAt(landform, x)});
    outline.push_back({kBoardWidth, 306});
    outline.push_back({0, 306});
    return outline;
}

/// From the top down in a wedge that ends round.
std::vector<Point> gabbroOutline(Landform landform)
{
    const auto leftEdge = [](float x) { return (x - 150) / 54 * 150; };
    const auto rightEdge = [](float x) { return (420 - x) / 60 * 150; };
    std::vector<Point> outline;
    for (float x = 150; x <= 420; x += 2) {
        const float surface = surfaceAt(landform, x);
        const float wedge = x < 204 ? leftEdge(x) : x > 360 ? rightEdge(x) : 150.0F;
        if (surface <= wedge)
            outline.push_back({x, surface});
    }
    const auto curve = [&](Point from, Point control, Point to) {
        for (int step = 0; step <= 10; ++step) {
            const float t = static_cast<float>(step) / 10;
            const float s = 1 - t;
            outline.push_back({s * s * from.x + 2 * s * t * control.x + t * t * to.x,
                               s * s * from.y + 2 * s * t * control.y + t * t * to.y});
        }
    };
    curve({360, 150}, {340, 230}, {286, 236});
    curve({286, 236}, {226, 230}, {204, 150});
    return outline;
}

std::vector<Point> deepOutline()
{
    std::vector<Point> outline = seam(300, 250);
    auto below = seam(342, 302);
    outline.insert(outline.end(), below.rbegin(), below.rend());
    return outline;
}

/// The drawing put onto the card.
class Board
{
public:
    Board(Node& parent, Rect area) : m_parent(parent), m_area(area) {}

    [[nodiscard]] Point at(Point board) const
    {
        return {m_area.x + board.x * m_area.width / kBoardWidth, m_area.y + board.y * m_area.height / kBoardHeight};
    }

    void add(const char* id, std::vector<Point> outline, Colour fill)
    {
        for (Point& point : outline)
            point = at(point);
        addPlaced(id, std::move(outline), fill);
    }

    /// The lowest layer ends in the card's round corners.
    void addLowest(const char* id, Colour fill, float radius)
    {
        std::vector<Point> outline;
        for (const Point& point : seam(340, 300))
            outline.push_back(at(point));
        const Rect corners{m_area.x, m_area.bottom() - radius, m_area.width, radius};
        const auto rounded = roundedOutline(corners, {0, 0, radius, radius});
        outline.insert(outline.end(), rounded.begin() + 1, rounded.end());
        addPlaced(id, std::move(outline), fill);
    }

    void addWords(const char* id, const Words& words, Point middle, float width, Colour ink, const Stage& stage)
    {
        const Rect rect = Rect::around(at(middle), {width, 40});
        const TextStyle style = fitting(words, bold(theme::kSmallLabel, ink, Align::Centre),
                                        {theme::kSmallLabel, theme::kCaption}, {width, 40}, stage);
        m_parent.children.push_back(centredText(id, words, style, rect, Role::None));
    }

private:
    void addPlaced(const char* id, std::vector<Point> outline, Colour fill)
    {
        Node node;
        node.id = id;
        node.rect = m_area;
        scene::ShapeContent content;
        content.outline = std::move(outline);
        content.fill = fill;
        node.content = std::move(content);
        m_parent.children.push_back(std::move(node));
    }

    Node& m_parent;
    Rect m_area;
};

/// Pale grains in the granite.
void addGrains(Node& node, const Board& board)
{
    constexpr Point kGrains[] = {{70, 232},  {150, 214}, {196, 254}, {396, 196}, {438, 228},
                                 {362, 262}, {508, 240}, {40, 280},  {520, 288}, {300, 266}};
    for (std::size_t index = 0; index < std::size(kGrains); ++index) {
        BoxContent grain;
        grain.radius = 4;
        grain.fill = theme::kWhite.withOpacity(0.4);
        Node dot =
            box("geosite.cut.grain." + std::to_string(index), Rect::around(board.at(kGrains[index]), {8, 8}), grain);
        dot.layer = scene::Layer::Over;
        node.children.push_back(std::move(dot));
    }
}

} // namespace

Node groundCut(const present::GroundCut& view, Rect rect, const Stage& stage)
{
    Node node = card("geosite.cut", rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = 1;
    Rect inside = rect;
    Rect head = inside.cutTop(76).inset(28, 8);
    const TextStyle heading = fitting(view.heading, bold(theme::kBodyLarge),
                                      {theme::kBodyLarge, theme::kBody, theme::kSmallLabel, theme::kCaption},
                                      {head.width, head.height}, stage);
    node.children.push_back(centredText("geosite.cut.heading", view.heading, heading, head, Role::Heading));
    Node drawing = group("geosite.cut.drawing", inside.inset(2, 0));
    drawing.role = Role::Image;
    drawing.label = view.spoken.text.spoken();
    Rect area = inside.inset(2, 0);
    area.height -= 2;
    Board board(drawing, area);
    board.add("geosite.cut.granite", graniteOutline(view.landform), kGranite);
    board.add("geosite.cut.gabbro", gabbroOutline(view.landform), kGabbro);
    board.add("geosite.cut.deep", deepOutline(), kDeep);
    board.addLowest("geosite.cut.deepest", kDeepest, theme::kCardRadius - 2);
    addGrains(drawing, board);
    const float side = area.width * 0.34F;
    board.addWords("geosite.cut.above", view.above, {283, 148}, 150, theme::kWhite, stage);
    board.addWords("geosite.cut.left", view.around, {112, 250}, side, theme::kInk, stage);
    board.addWords("geosite.cut.right", view.around, {452, 250}, side, theme::kInk, stage);
    node.children.push_back(std::move(drawing));
    TextStyle caption = regular(theme::kCaption, theme::kInk2, Align::End);
    const float width = extentOf(view.schematic, caption, 0, stage).width + 2;
    Node schematic = centredText("geosite.cut.schematic", view.schematic, caption,
                                 {rect.right() - 28 - width, rect.y + 80, width, 34});
    schematic.layer = scene::Layer::Over;
    node.children.push_back(std::move(schematic));
    return node;
}

} // namespace musubi::screens
