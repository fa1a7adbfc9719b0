#include "kiosk/screens/city_map.hpp"

#include "kiosk/screens/pieces/map_controls.hpp"
#include "kiosk/screens/pieces/map_marks.hpp"
#include "kiosk/screens/pieces/map_names.hpp"
#include "kiosk/screens/pieces/schematic_map.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kInset = 20;
constexpr float kNoticeHeight = 60;
constexpr float kLookHeight = 84;
constexpr float kOverArrows = 12;
const theme::SectionColours kLabs = theme::coloursOf(Section::Labs);

Node over(Node node)
{
    node.layer = scene::Layer::Over;
    return node;
}

/// つくば市 模式図
Node cityName(const present::InstitutionsView& view, Rect rect, const Stage& stage)
{
    const TextStyle nameStyle = bold(theme::kLabel);
    const TextStyle smallStyle = regular(theme::kCaption, theme::kInk2);
    const float name = view.city.empty() ? 0 : extentOf(view.city, nameStyle, 0, stage).width + 2;
    const float small = extentOf(view.map.schematic, smallStyle, 0, stage).width + 2;
    BoxContent white;
    white.radius = theme::kTagRadius;
    white.fill = theme::kWhite;
    white.border = theme::kLine;
    white.borderWidth = 2;
    const Rect pill{rect.x, rect.y, name + small + 58, rect.height};
    Node node = box("institutions.map.name", pill, white);
    node.role = Role::Group;
    if (name > 0)
        node.children.push_back(
            centredText("institutions.map.city", view.city, nameStyle, {pill.x + 22, pill.y, name, pill.height}));
    node.children.push_back(centredText("institutions.map.schematic", view.map.schematic, smallStyle,
                                        {pill.x + 36 + name, pill.y, small, pill.height}));
    return over(std::move(node));
}

/// 行く前に 公式サイトで 確認
Node notice(const present::InstitutionsView& view, Rect rect, const Stage& stage)
{
    const float room = rect.width - 76;
    const TextStyle style = fitting(view.check, regular(theme::kSmallLabel, theme::kWhite),
                                    {theme::kSmallLabel, theme::kCaption}, {room, rect.height}, stage);
    const float words = extentOf(view.check, style, room, stage).width + 2;
    BoxContent dark;
    dark.radius = kNoticeHeight / 2;
    dark.fill = theme::kS950;
    const Rect pill{rect.right() - words - 76, rect.y, words + 76, kNoticeHeight};
    Node node = box("institutions.map.check", pill, dark);
    node.role = Role::Group;
    node.children.push_back(
        icon("institutions.map.check.icon", "info", 30, theme::kGoldLine, {pill.x + 37, pill.centre().y}));
    node.children.push_back(
        centredText("institutions.map.check.words", view.check, style, {pill.x + 60, pill.y, words, pill.height}));
    return over(std::move(node));
}

/// The chosen place by name, and the way to its page.
Node look(const present::InstitutionsView& view, Point bottomLeft, float room, const Stage& stage)
{
    ButtonSpec spec{"institutions.map.look",
                    view.look,
                    {},
                    "arrow_forward",
                    ButtonLook::Solid,
                    Section::Labs,
                    scene::Go{view.lookAddress},
                    theme::kLabel,
                    view.chosen->title.text.spoken() + " " + view.look.text.spoken()};
    const float width = std::min(room, buttonWidth(spec, stage, 28));
    return over(button(spec, {bottomLeft.x, bottomLeft.y - kLookHeight, width, kLookHeight}, stage));
}

MarkSpec chosenPin(const present::InstitutionsView& view)
{
    // The button with its name does the same and is read, so the pin is not a second stop of the reading list.
    return {*view.chosen, MarkLook::ChosenPin, kLabs.solid, scene::Go{view.lookAddress}, Role::None};
}

/// The button in the corner where it hides neither the chosen pin nor its name.
Node lookBesidePin(const present::InstitutionsView& view, const Rect& rect, const MapWindow& window,
                   const MapControls& controls, const std::vector<Rect>& taken, const Stage& stage)
{
    const float room = rect.width - 2 * kInset;
    const float width = look(view, {}, room, stage).rect.width;
    MarkBoard board("institutions.map", window, taken, stage);
    board.place({chosenPin(view)});
    const std::vector<Rect> covered = board.covered();
    const float left = rect.x + kInset;
    const float foot = rect.bottom() - kInset;
    const float head = rect.y + kInset + kLookHeight;
    const std::array<Point, 5> corners{
        Point{left, foot}, Point{controls.left - width, foot}, Point{left, controls.top - kOverArrows},
        Point{rect.right() - kInset - width, head}, Point{left, head + kNoticeHeight + kInset}};
    for (const Point& corner : corners) {
        const Rect place{corner.x, corner.y - kLookHeight, width, kLookHeight};
        if (rect.holds(place) && std::ranges::none_of(covered, [&](const Rect& one) { return place.overlaps(one); }))
            return look(view, corner, width, stage);
    }
    // Better over the pin than over what is touched.
    return look(view, {left, view.map.steps.empty() ? foot : controls.top - kOverArrows}, room, stage);
}

std::vector<MarkSpec> dotsOf(const std::vector<present::MapMark>& marks, MarkLook markLook)
{
    std::vector<MarkSpec> dots;
    dots.reserve(marks.size());
    for (const present::MapMark& mark : marks)
        dots.push_back({mark, markLook, kLabs.solid, scene::Change{mark.address}, Role::Button});
    return dots;
}

/// What stands along the upper edge of the map.
std::vector<Node> upperPanels(const present::InstitutionsView& view, Rect rect, const Stage& stage)
{
    Rect bar = rect.inset(kInset, kInset).cutTop(kNoticeHeight);
    std::vector<Node> panels{cityName(view, {bar.x, bar.y + 4, bar.width, kNoticeHeight - 8}, stage)};
    static_cast<void>(bar.cutLeft(panels.front().rect.width, 16));
    // In a column the notice is a line of its own above the places.
    if (stage.isSpacious())
        panels.push_back(notice(view, bar, stage));
    return panels;
}

} // namespace

Node cityMap(const present::InstitutionsView& view, Rect rect, const Stage& stage)
{
    Node node = card("institutions.map", rect);
    node.label = view.mapLabel.text.spoken();
    std::vector<Node> upper = upperPanels(view, rect, stage);
    MapControls controls = mapControls("institutions", view.map, rect, kInset);
    std::vector<Rect> taken = controls.taken;
    std::ranges::transform(upper, std::back_inserter(taken), &Node::rect);
    Rect clear = rect;
    static_cast<void>(clear.cutTop(2 * kInset + kNoticeHeight));
    static_cast<void>(clear.cutBottom(kInset));
    // What stands in the middle of a nearer map has its name above the arrows and the way to its page.
    constexpr float kShareAbove = 0.88F;
    if (!view.map.steps.empty())
        clear.y -= (rect.bottom() - controls.top) * kShareAbove;
    const MapWindow window(view.map, rect, clear);
    std::optional<Node> lookButton;
    if (view.chosen) {
        lookButton = lookBesidePin(view, rect, window, controls, taken, stage);
        taken.push_back(lookButton->rect);
    }
    MarkBoard board("institutions.map", window, taken, stage);
    if (view.chosen)
        board.place({chosenPin(view)});
    board.place(dotsOf(view.listed, MarkLook::Dot));
    board.placeWhereFree(dotsOf(view.others, MarkLook::PaleDot));
    auto names = mapNames("institutions.map", view.map, window, board.covered(), stage);
    for (Node& one : mapGround("institutions.map", view.map, window))
        node.children.push_back(std::move(one));
    std::move(names.begin(), names.end(), std::back_inserter(node.children));
    for (Node& one : mapEdge("institutions.map", rect, theme::kCardRadius, theme::kPaper))
        node.children.push_back(std::move(one));
    std::ranges::move(upper, std::back_inserter(node.children));
    for (Node& one : board.take())
        node.children.push_back(std::move(one));
    if (lookButton)
        node.children.push_back(std::move(*lookButton));
    std::ranges::move(controls.nodes, std::back_inserter(node.children));
    return node;
}

} // namespace musubi::screens
