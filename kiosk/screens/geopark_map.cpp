#include "kiosk/screens/geopark_map.hpp"

#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pieces/map_controls.hpp"
#include "kiosk/screens/pieces/map_marks.hpp"
#include "kiosk/screens/pieces/map_names.hpp"
#include "kiosk/screens/pieces/schematic_map.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kInset = 20;
constexpr float kListWidth = 296;
constexpr float kRowHeight = 80;
constexpr float kRowGap = 12;
constexpr float kRowSides = 18;
constexpr float kRowIcon = 36;
constexpr float kRowIconGap = 14;
constexpr float kLegendHeight = 60;
constexpr float kLegendInset = 12;
constexpr float kPinRoom = 74;  ///< above the northernmost site; its pin may still move down a little
constexpr float kLakeRoom = 16; ///< below the lake, which reaches further south than the sites
const Colour kWaterPin = Colour::of(0x1F6FA8);
const theme::SectionColours kMoss = theme::coloursOf(Section::Geopark);

/// Sites by the water wear its colour.
Colour colourOf(const std::string& iconName)
{
    return iconName == "sailing" || iconName == "water_drop" ? kWaterPin : kMoss.solid;
}

Node over(Node node)
{
    node.layer = scene::Layer::Over;
    return node;
}

Node siteList(const present::GeoparkView& view, Rect rect, const Stage& stage)
{
    Node node = group("geopark.list", rect);
    Rect rest = rect;
    for (std::size_t index = 0; index < view.sites.size(); ++index)
        node.children.push_back(siteRow(view.sites[index], index, rest.cutTop(kRowHeight, kRowGap), stage));
    return over(std::move(node));
}

Node sitePager(const present::Paging& paging, Rect rect, const Stage& stage)
{
    PagerSpec spec{"geopark.pager",    paging.page,     paging.pages, paging.previousAddress,
                   paging.nextAddress, paging.previous, paging.next,  kMoss.solid,
                   theme::kInk};
    BoxContent ground;
    ground.radius = rect.height / 2;
    ground.fill = theme::kWhite;
    ground.border = theme::kLine;
    ground.borderWidth = 2;
    Node node = box("geopark.pager.ground", rect, ground);
    node.children.push_back(pager(spec, rect, stage));
    return over(std::move(node));
}

/// ● ジオサイト  ○ 研究所・博物館  模式図
Node legend(const present::GeoparkView& view, Point at, float room, const Stage& stage)
{
    BoxContent ground;
    ground.radius = kLegendHeight / 2;
    ground.fill = theme::kWhite;
    ground.border = theme::kLine;
    ground.borderWidth = 2;
    Node node = box("geopark.legend", {at.x, at.y, 0, kLegendHeight}, ground);
    node.role = Role::Group;
    float x = at.x + 22;
    const auto addWords = [&](const char* id, const Words& words, Colour ink) {
        TextStyle style = regular(theme::kCaption, ink);
        const float width = extentOf(words, style, 0, stage).width + 2;
        node.children.push_back(centredText(id, words, style, {x, at.y, width, kLegendHeight}));
        x += width + 20;
    };
    // A pin and a ring: without their colours two dots would be one.
    node.children.push_back(
        icon("geopark.legend.site", "location_on", 32, kMoss.solid, {x + 12, at.y + kLegendHeight / 2}));
    x += 34;
    addWords("geopark.legend.site.words", view.siteLegend, theme::kInk);
    BoxContent place;
    place.radius = 10;
    place.fill = theme::kWhite;
    place.border = theme::coloursOf(Section::Labs).fill;
    place.borderWidth = 4;
    node.children.push_back(
        box("geopark.legend.place", Rect::around({x + 10, at.y + kLegendHeight / 2}, {20, 20}), place));
    x += 34;
    addWords("geopark.legend.place.words", view.institutionLegend, theme::kInk);
    const float schematicWidth = extentOf(view.map.schematic, regular(theme::kCaption), 0, stage).width + 24;
    if (x - at.x + schematicWidth <= room)
        addWords("geopark.legend.schematic", view.map.schematic, theme::kInk2);
    node.rect.width = x - at.x + 2;
    return over(std::move(node));
}

std::vector<MarkSpec> pinsOf(const present::GeoparkView& view, Role role)
{
    std::vector<MarkSpec> pins;
    for (const present::SiteChoice& site : view.sites)
        if (site.placed == present::Switch::On && site.on == present::Switch::Off)
            pins.push_back(
                {site.mark, MarkLook::Pin, colourOf(site.mark.icon), scene::Change{site.mark.address}, role});
    return pins;
}

std::vector<Node> marksOn(const present::GeoparkView& view, SiteList list, const MapWindow& window,
                          std::vector<Rect>& taken, const Stage& stage)
{
    // Beside the map a row of the list does the same, so the pin is not a second stop of the reading list.
    const Role role = list == SiteList::OnMap ? Role::None : Role::Button;
    MarkBoard board("geopark.map", window, taken, stage);
    if (view.chosen)
        board.place({{*view.chosen, MarkLook::ChosenPin, theme::kS700, scene::Go{view.chosen->address}, role}});
    board.place(pinsOf(view, role));
    std::vector<MarkSpec> dots;
    for (const present::MapMark& mark : view.institutions)
        dots.push_back(
            {mark, MarkLook::Dot, theme::coloursOf(Section::Labs).solid, scene::Go{mark.address}, Role::Button});
    board.place(dots);
    std::vector<MarkSpec> others;
    for (const present::MapMark& mark : view.otherSites)
        others.push_back({mark, MarkLook::SiteDot, colourOf(mark.icon), scene::Change{mark.address}, Role::Button});
    board.placeWhereFree(others);
    taken = board.covered();
    return board.take();
}

} // namespace

Node siteRow(const present::SiteChoice& site, std::size_t index, Rect rect, const Stage& stage)
{
    const bool on = site.on == present::Switch::On;
    const std::string id = "geopark.site." + std::to_string(index);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? theme::kS700 : theme::kWhite;
    content.border = on ? theme::kS700 : theme::kLine;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.intent = scene::Change{site.mark.address};
    node.motion = scene::Motion::Rise;
    node.motionStep = static_cast<int>(index);
    node.layer = scene::Layer::Over;
    Rect inside = rect.inset(kRowSides, 6);
    const Rect mark = inside.cutLeft(kRowIcon, kRowIconGap);
    node.children.push_back(
        icon(id + ".icon", site.mark.icon, kRowIcon, on ? theme::kWhite : colourOf(site.mark.icon), mark.centre()));
    TextStyle style = fitting(site.mark.title, bold(theme::kSmallLabel, on ? theme::kWhite : theme::kInk),
                              {theme::kSmallLabel, theme::kCaption}, {inside.width, inside.height}, stage);
    if (!fits(site.mark.title, style, {inside.width, inside.height}, stage))
        style.leading = 1; // three lines
    node.children.push_back(centredText(id + ".title", site.mark.title, style, inside));
    return node;
}

float siteRowHeight(const present::SiteChoice& site, float width, const Stage& stage)
{
    const float room = width - 2 * kRowSides - kRowIcon - kRowIconGap;
    return std::max(kRowHeight, extentOf(site.mark.title, bold(theme::kSmallLabel), room, stage).height + 14);
}

namespace {

/// Where on a map things may stand.
struct MapRoom
{
    Rect map;
    Rect inside; ///< buttons stand at its edges
    Rect clear;  ///< of panels; the map's area fits into it
    Point legend;
    float legendRoom = 0;
    std::vector<Rect> taken;
    std::vector<Rect> outOfReach; ///< no mark stands there
};

/// Where the list of sites stands, on a map that has it.
struct ListPlaces
{
    Rect list;
    Rect pager;
};

/// Pins, names and controls on the ground, in painting order; what has round corners brings them in between.
Node drawnMap(const present::GeoparkView& view, SiteList list, const MapRoom& room, Node node, const Stage& stage)
{
    node.label = view.mapLabel.text.spoken();
    const MapWindow window(view.map, room.map, room.clear);
    MapControls controls = mapControls("geopark", view.map, room.inside, kInset);
    Node legendNode = legend(view, room.legend, room.legendRoom, stage);
    std::vector<Rect> taken = controls.taken;
    taken.push_back(legendNode.rect);
    taken.insert(taken.end(), room.taken.begin(), room.taken.end());
    const auto panels = static_cast<std::ptrdiff_t>(taken.size());
    taken.insert(taken.end(), room.outOfReach.begin(), room.outOfReach.end());

    auto ground = mapGround("geopark.map", view.map, window);
    auto marks = marksOn(view, list, window, taken, stage);
    // Names may stand where no hand reaches.
    taken.erase(taken.begin() + panels, taken.begin() + panels + static_cast<std::ptrdiff_t>(room.outOfReach.size()));
    auto names = mapNames("geopark.map", view.map, window, taken, stage);
    std::ranges::move(node.children, std::back_inserter(names));
    node.children = std::move(ground);
    std::ranges::move(names, std::back_inserter(node.children));
    std::ranges::move(marks, std::back_inserter(node.children));
    node.children.push_back(std::move(legendNode));
    std::ranges::move(controls.nodes, std::back_inserter(node.children));
    return node;
}

ListPlaces listPlaces(const Rect& map, bool isHigh, float hands)
{
    ListPlaces places;
    places.list = {map.x + kInset, std::max(map.y + kInset, hands), kListWidth, 5 * (kRowHeight + kRowGap) - kRowGap};
    places.pager = {places.list.x, places.list.bottom() + kRowGap, kListWidth, kRowHeight};
    if (isHigh)
        places.pager = {places.list.right() + kInset, map.bottom() - kInset - kRowHeight, kListWidth, kRowHeight};
    return places;
}

/// The room of a map in a card. \param hands  where they reach; the map may hang above it
MapRoom roomOn(const Rect& map, SiteList list, bool isHigh, float hands)
{
    const bool isListed = list == SiteList::OnMap;
    const bool isLegendBelow = isListed && !isHigh;
    MapRoom room{map, map, map, {}, 0, {}, {}};
    room.legend = {map.x + kInset, isLegendBelow ? map.bottom() - kLegendInset - kLegendHeight : map.y + kInset};
    room.legendRoom = isLegendBelow ? map.width * 0.45F : map.width - 2 * kInset;
    if (isListed)
        static_cast<void>(room.clear.cutLeft(kInset + kListWidth + kInset));
    if (isHigh) {
        room.outOfReach.push_back({map.x, map.y, map.width, hands - map.y});
        static_cast<void>(room.clear.cutTop(hands - map.y));
    }
    static_cast<void>(room.clear.cutTop(isLegendBelow || isHigh ? kPinRoom : kPinRoom + kLegendHeight));
    static_cast<void>(room.clear.cutBottom(kLakeRoom));
    room.clear = room.clear.inset(60, 0);
    return room;
}

} // namespace

Node geoparkMap(const present::GeoparkView& view, SiteList list, Rect rect, const Stage& stage)
{
    const bool isListed = list == SiteList::OnMap;
    const float hands = stage.reach ? std::max(rect.y, stage.reach->top) : rect.y;
    const bool isHigh = hands > rect.y; // part of the map hangs above the reach of hands
    MapRoom room = roomOn(rect, list, isHigh, hands);
    const ListPlaces places = listPlaces(rect, isHigh, hands);
    const bool isPaged = isListed && view.paging.pages > 1;
    if (isListed)
        room.taken.push_back(places.list);
    if (isPaged)
        room.taken.push_back(places.pager);
    Node node = card("geopark.map", rect);
    node.children = mapEdge("geopark.map", rect, theme::kCardRadius, theme::kPaper);
    if (isListed && !view.sites.empty())
        node.children.push_back(siteList(view, places.list, stage));
    if (isPaged)
        node.children.push_back(sitePager(view.paging, places.pager, stage));
    return drawnMap(view, list, room, std::move(node), stage);
}

Node geoparkMapAcross(const present::GeoparkView& view, Rect rect, const Stage& stage)
{
    constexpr float kBelow = 58; // under the card that follows
    // A title that finds no room in the bar stands above the map.
    const float top = rect.y > leafArea(stage).y + 1 ? rect.y : theme::kTopBar;
    MapRoom room;
    room.map = {0, top, stage.size.width, rect.bottom() + kBelow - top};
    room.inside = {rect.x - kInset, top, rect.width + 2 * kInset, rect.bottom() - top};
    room.clear = rect;
    room.legend = {rect.x, top + kInset};
    room.legendRoom = rect.width;
    static_cast<void>(room.clear.cutTop(kPinRoom + kLegendHeight));
    room.taken.push_back({0, rect.bottom(), stage.size.width, kBelow});
    Node node = over(group("geopark.map", room.map));
    return drawnMap(view, SiteList::Elsewhere, room, std::move(node), stage);
}

} // namespace musubi::screens
