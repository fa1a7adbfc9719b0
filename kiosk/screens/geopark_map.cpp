#include "kiosk/screens/geopark_map.hpp"

#include "kiosk/screens/map_controls.hpp"
#include "kiosk/screens/map_marks.hpp"
#include "kiosk/screens/map_names.hpp"
#include "kiosk/screens/schematic_map.hpp"

#include <algorithm>
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

/// What stands over the map, and what of it is left for the sites.
struct Furniture
{
    Rect list;
    Rect pager;
    Point legend;
    float legendRoom = 0;
    Rect clear;
    std::vector<Rect> outOfReach; ///< no mark stands there
};

Furniture furnitureOn(const Rect& map, SiteList list, const Stage& stage)
{
    const bool isListed = list == SiteList::OnMap;
    const float hands = stage.reach ? std::max(map.y, stage.reach->top) : map.y;
    const bool isHigh = hands > map.y; // part of the map hangs above the reach of hands
    Furniture all;
    all.list = {map.x + kInset, std::max(map.y + kInset, hands), kListWidth, 5 * (kRowHeight + kRowGap) - kRowGap};
    all.pager = {all.list.x, all.list.bottom() + kRowGap, kListWidth, kRowHeight};
    if (isHigh)
        all.pager = {all.list.right() + kInset, map.bottom() - kInset - kRowHeight, kListWidth, kRowHeight};
    const bool isLegendBelow = isListed && !isHigh;
    all.legend = {map.x + kInset, isLegendBelow ? map.bottom() - kLegendInset - kLegendHeight : map.y + kInset};
    all.legendRoom = isLegendBelow ? map.width * 0.45F : map.width - 2 * kInset;
    all.clear = map;
    if (isListed)
        static_cast<void>(all.clear.cutLeft(kInset + kListWidth + kInset));
    if (isHigh) {
        all.outOfReach.push_back({map.x, map.y, map.width, hands - map.y});
        static_cast<void>(all.clear.cutTop(hands - map.y));
    }
    static_cast<void>(all.clear.cutTop(isLegendBelow || isHigh ? kPinRoom : kPinRoom + kLegendHeight));
    static_cast<void>(all.clear.cutBottom(kLakeRoom));
    return all;
}

} // namespace

Node geoparkMap(const present::GeoparkView& view, SiteList list, Rect rect, const Stage& stage)
{
    const bool isListed = list == SiteList::OnMap;
    Node node = card("geopark.map", rect);
    node.label = view.mapLabel.text.spoken();
    const Furniture places = furnitureOn(rect, list, stage);
    const MapWindow window(view.map, rect, places.clear.inset(60, 0));
    MapControls controls = mapControls("geopark", view.map, rect, kInset);
    Node legendNode = legend(view, places.legend, places.legendRoom, stage);
    std::vector<Rect> taken = controls.taken;
    taken.push_back(legendNode.rect);
    const bool isPaged = isListed && view.paging.pages > 1;
    if (isListed)
        taken.push_back(places.list);
    if (isPaged)
        taken.push_back(places.pager);
    const std::size_t panels = taken.size();
    taken.insert(taken.end(), places.outOfReach.begin(), places.outOfReach.end());

    auto ground = mapGround("geopark.map", view.map, window);
    auto marks = marksOn(view, list, window, taken, stage);
    // Names may stand where no hand reaches.
    taken.erase(taken.begin() + static_cast<std::ptrdiff_t>(panels),
                taken.begin() + static_cast<std::ptrdiff_t>(panels + places.outOfReach.size()));
    auto names = mapNames("geopark.map", view.map, window, taken, stage);
    std::move(ground.begin(), ground.end(), std::back_inserter(node.children));
    std::move(names.begin(), names.end(), std::back_inserter(node.children));
    for (Node& edge : mapEdge("geopark.map", rect, theme::kCardRadius, theme::kPaper))
        node.children.push_back(std::move(edge));
    if (isListed && !view.sites.empty())
        node.children.push_back(siteList(view, places.list, stage));
    if (isPaged)
        node.children.push_back(sitePager(view.paging, places.pager, stage));
    std::move(marks.begin(), marks.end(), std::back_inserter(node.children));
    node.children.push_back(std::move(legendNode));
    std::move(controls.nodes.begin(), controls.nodes.end(), std::back_inserter(node.children));
    return node;
}

} // namespace musubi::screens
