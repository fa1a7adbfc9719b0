#include "kiosk/screens/geosite_hero.hpp"

#include "kiosk/screens/pieces/tie_curve.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace musubi::screens {
constexpr int kSteps = 24;

namespace {

constexpr float kHeroHeight = 560;
constexpr float kHeadlineTop = 118;
constexpr float kHeadlineWidth = 0.38F; ///< of the page: left of the mountain's sun and slope, or of the picture
constexpr float kPillHeight = 56;
constexpr float kPillSides = 25;
constexpr float kPillGap = 14;
/// The site's own picture begins here, as a share of the page; its edge leans like a slope.
constexpr float kPictureLeft = 0.425F;
constexpr float kEdgeLean = 0.05F;
/// Where the tie line leaves the hero picture, as shares of the page: its right-hand peak, by the design of hero
/// pictures.
constexpr Point kPeak{0.5615F, 0.0833F};

/// The sky's side of the picture, with the sky's own colours.
Node leaningEdge(const Node& sky, float left, float lean)
{
    const auto& colours = std::get<BoxContent>(sky.content);
    scene::ShapeContent content;
    content.outline = {{sky.rect.x, sky.rect.y}};
    for (int step = 0; step <= kSteps; ++step) {
        const float t = static_cast<float>(step) / kSteps;
        content.outline.push_back(
            {left + lean * (0.5F + 0.5F * std::cos(t * 3.14159265F)), sky.rect.y + t * sky.rect.height});
    }
    content.outline.push_back({sky.rect.x, sky.rect.bottom()});
    content.fill = colours.fill;
    content.fillBottom = colours.fillBottom;
    Node node;
    node.id = "ground.edge";
    node.rect = {sky.rect.x, sky.rect.y, left + lean - sky.rect.x, sky.rect.height};
    node.content = std::move(content);
    node.layer = scene::Layer::Over;
    return node;
}

/// Beside the tags; below them when there is no room.
void addCities(Node& node, const Words& cities, Rect line, Rect& rest, const Stage& stage)
{
    if (cities.empty())
        return;
    const TextStyle style =
        fitting(cities, bold(theme::kLabel, theme::kWhite), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {line.width, line.height}, stage);
    if (!fits(cities, style, {line.width, line.height}, stage)) {
        const float height = extentOf(cities, style, rest.width, stage).height + 1;
        line = rest.cutTop(height, 2);
    }
    node.children.push_back(centredText("geosite.cities", cities, style, line));
}

struct Pill
{
    Rect rect; ///< from the corner of the first one
    TextStyle style;
};

/// Left to right, row under row: none is left out.
std::vector<Pill> pillsOf(const std::vector<Words>& words, float width, const Stage& stage)
{
    constexpr float kRowGap = 8;
    constexpr float kTwoLines = 66;
    std::vector<Pill> pills;
    float x = 0;
    float y = 0;
    const float room = width - 2 * kPillSides;
    for (const Words& one : words) {
        const TextStyle style = fitting(one, bold(theme::kBody, theme::kWhite, Align::Centre),
                                        {theme::kBody, theme::kSmallLabel, theme::kCaption}, {room, kTwoLines}, stage);
        const scene::Size extent = extentOf(one, style, room, stage);
        const float height = std::max(kPillHeight, extent.height + 10);
        const float wide = extent.width + 2 * kPillSides;
        if (x > 0 && x + wide > width) {
            x = 0;
            y = pills.back().rect.bottom() + kRowGap;
        }
        pills.push_back({{x, y, wide, height}, style});
        x += wide + kPillGap;
    }
    return pills;
}

Node pillNode(const std::string& id, const Words& words, const Pill& pill, Point corner)
{
    const Rect rect = pill.rect.moved(corner.x, corner.y);
    BoxContent dark;
    dark.radius = kPillHeight / 2;
    dark.fill = theme::kS950;
    Node node = box(id, rect, dark);
    node.role = Role::Group;
    node.children.push_back(centredText(id + ".words", words, pill.style, rect.inset(kPillSides - 1, 0)));
    return node;
}

} // namespace

bool showsMountain(const present::GeositeView& view)
{
    return view.picture == "illustration:peaks" && !view.hero.empty();
}

Node geositeGround(const present::GeositeView& view, const Stage& stage)
{
    if (showsMountain(view)) {
        Node ground = heroGround(view.hero, kHeroHeight, stage);
        ground.children.push_back(dusk("ground.dusk", {0, kHeadlineTop, stage.size.width, kHeroHeight - kHeadlineTop}));
        return ground;
    }
    Node ground = heroGround({}, kHeroHeight, stage);
    if (view.picture.empty())
        return ground;
    const Node sky = ground.children.front();
    const float left = stage.size.width * kPictureLeft;
    Node own = picture("ground.picture", {left, 0, stage.size.width - left, kHeroHeight}, view.picture, {}, {});
    own.layer = scene::Layer::Over;
    ground.children.push_back(std::move(own));
    ground.children.push_back(leaningEdge(sky, left - 1, stage.size.width * kEdgeLean));
    return ground;
}

Node geositeHeadline(const present::GeositeView& view, const present::FrameView& frame, const Stage& stage)
{
    const Rect room{theme::kMargin, kHeadlineTop, stage.size.width * kHeadlineWidth, 348};
    Node node = group("geosite.headline", room);
    Rect rest = room;
    Rect line = rest.cutTop(44, 2);
    Node kind = tag("geosite.kind", {line.x, line.y}, view.kind, theme::kS950, theme::kWhite, stage, view.icon);
    static_cast<void>(line.cutLeft(kind.rect.width, 16));
    node.children.push_back(std::move(kind));
    if (view.sample) {
        Node sample = sampleTag("geosite.sample", {line.x, line.y}, frame, stage);
        static_cast<void>(line.cutLeft(sample.rect.width, 16));
        node.children.push_back(std::move(sample));
    }
    addCities(node, view.municipalities, line, rest, stage);
    const float pillsHeight = geositePillsHeight(view, room.width, stage);
    const Rect lowest = rest.cutBottom(pillsHeight, 8);
    const TextStyle style =
        fitting(view.title, bold(theme::kDisplay, theme::kWhite), kGeositeTitleSizes, {rest.width, rest.height}, stage);
    Node title = textNode("geosite.title", view.title, style, rest, stage, Role::Heading);
    const float top = std::min(lowest.y, title.rect.bottom() + 12);
    node.children.push_back(std::move(title));
    if (!view.pills.empty())
        node.children.push_back(geositePills(view, {room.x, top, room.width, pillsHeight}, stage));
    return node;
}

float geositeNameAsDrawn(const present::GeositeView& view, const present::FrameView& frame, const Stage& spacious)
{
    const Node node = geositeHeadline(view, frame, spacious);
    const auto name = std::ranges::find(node.children, "geosite.title", &Node::id);
    return name == node.children.end() ? 0 : std::get<scene::TextContent>(name->content).style.size;
}

float geositePillsHeight(const present::GeositeView& view, float width, const Stage& stage)
{
    const std::vector<Pill> pills = pillsOf(view.pills, width, stage);
    return pills.empty() ? 0 : pills.back().rect.bottom();
}

Node geositePills(const present::GeositeView& view, Rect rect, const Stage& stage)
{
    const std::vector<Pill> pills = pillsOf(view.pills, rect.width, stage);
    Node node = group("geosite.pills", rect);
    for (std::size_t index = 0; index < pills.size(); ++index)
        node.children.push_back(
            pillNode("geosite.pill." + std::to_string(index), view.pills[index], pills[index], {rect.x, rect.y}));
    return node;
}

Node arcFromPeak(Point to, const Stage& stage)
{
    const Point from{stage.size.width * kPeak.x, stage.size.height * kPeak.y};
    const Point bend{from.x + (to.x - from.x) * 0.68F, from.y + (to.y - from.y) * 0.13F};
    const Point drop{to.x, from.y + (to.y - from.y) * 0.52F};
    Node node;
    node.id = "geosite.arc";
    node.rect = {from.x, from.y, to.x - from.x, to.y - from.y};
    node.content = tieCurve({from, bend, drop, to}, theme::coloursOf(Section::Awards).fill);
    node.motion = scene::Motion::Draw;
    return node;
}

} // namespace musubi::screens
