// The doors of home: cards with a picture, and the main one as a bar where the stage is upright.
#include "kiosk/screens/home_parts.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

Node homeDoor(const present::Door& view, Rect rect, int step, const DoorShape& shape, const Stage& stage)
{
    const bool main = view.section == theme::Section::SignUp;
    const theme::SectionColours colours = theme::coloursOf(view.section);
    const std::string id = "home.door." + view.id;
    Node node = card(id, rect, Intent{scene::Go{view.address}});
    auto& content = std::get<BoxContent>(node.content);
    if (main) {
        content.fill = colours.fill;
        content.border = colours.fill;
        content.shadow = theme::kCoralShadow;
    }
    node.motion = scene::Motion::Rise;
    node.motionStep = step;
    const scene::Corners corners{theme::kCardRadius - 2, theme::kCardRadius - 2, 0, 0};
    node.children.push_back(picture(id + ".picture", {rect.x + 2, rect.y + 2, rect.width - 4, shape.picture - 2},
                                    view.picture, corners, {}));
    BoxContent disc;
    disc.radius = kDoorSeam;
    disc.fill = main ? theme::kCoralPressed : colours.solid;
    disc.border = main ? theme::kCoralPressed : theme::kWhite;
    disc.borderWidth = 6;
    Node seam = box(id + ".disc",
                    Rect::around({rect.centre().x, rect.y + shape.picture}, {2 * kDoorSeam, 2 * kDoorSeam}), disc);
    seam.layer = scene::Layer::Over;
    seam.children.push_back(icon(id + ".icon", view.icon, 38, theme::kWhite, seam.rect.centre()));
    node.children.push_back(std::move(seam));
    const Colour ink = main ? theme::kWhite : theme::kInk;
    const Colour ink2 = main ? theme::kWhite : theme::kInk2;
    const Rect words{rect.x + kDoorSides, rect.y + shape.picture + kDoorSeam, rect.width - 2 * kDoorSides, 0};
    node.children.push_back(centredText(id + ".title", view.title, bold(shape.titleSize, ink, Align::Centre),
                                        {words.x, words.y, words.width, shape.title}));
    const TextStyle small = fitting(view.caption, regular(theme::kCaption, ink2, Align::Centre), {theme::kCaption},
                                    {words.width, shape.caption}, stage);
    node.children.push_back(centredText(id + ".caption", view.caption, small,
                                        {words.x, words.y + shape.title + 1, words.width, shape.caption}));
    return node;
}

Node homeDoorsAbreast(const present::HomeView& view, Rect row, DoorShape shape, const Stage& stage)
{
    Node node = group("home.doors", row);
    if (view.doors.empty())
        return node;
    constexpr float kApart = 23;
    const auto cells = row.grid(static_cast<int>(view.doors.size()), 1, kApart, 0);
    float size = shape.titleSize;
    for (const present::Door& one : view.doors)
        size = std::min(size,
                        fitting(one.title, bold(size),
                                {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                {cells.front().width - 2 * kDoorSides, shape.title}, stage)
                            .size);
    shape.titleSize = size;
    for (std::size_t index = 0; index < cells.size(); ++index)
        node.children.push_back(homeDoor(view.doors[index], cells[index], static_cast<int>(index % 6), shape, stage));
    return node;
}

namespace {

constexpr float kDoorPicture = 120; ///< height at least
constexpr float kMoreDoor = 260;    ///< that a door may grow

bool isUpright(const Stage& stage)
{
    return stage.size.height > stage.size.width;
}

std::size_t doorColumns(const Stage& stage)
{
    const float width = leafArea(stage).width;
    if (isUpright(stage))
        return width >= 900 ? 3 : 2;
    return width >= 1600 ? 7 : 4;
}

/// The heights that the words of all doors need at this width; no title is larger than its neighbour's.
DoorShape doorShape(const std::vector<present::Door>& doors, float width, const Stage& stage)
{
    const float room = width - 2 * kDoorSides;
    DoorShape shape;
    shape.titleSize = theme::kBodyLarge;
    const auto isTooWide = [&](const present::Door& door) {
        return extentOf(door.title, bold(shape.titleSize), 0, stage).width > room;
    };
    while (shape.titleSize > theme::kSmallLabel && std::ranges::any_of(doors, isTooWide))
        shape.titleSize -= 2;
    shape.title = shape.caption = 0;
    for (const present::Door& door : doors) {
        shape.title = std::max(shape.title, extentOf(door.title, bold(shape.titleSize), room, stage).height + 1);
        shape.caption =
            std::max(shape.caption, extentOf(door.caption, regular(theme::kCaption), room, stage).height + 1);
    }
    return shape;
}

/// Doors side by side; the last one takes the rest of the row.
LeafRow doorRow(const std::vector<present::Door>& doors, std::size_t first, std::size_t columns, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const auto count = static_cast<float>(columns);
    const float width = (area.width - theme::kGutter * (count - 1)) / count;
    const DoorShape shape = doorShape(doors, width, stage);
    const float words = kDoorSeam + shape.title + 1 + shape.caption + kDoorBottom;
    const std::size_t last = std::min(doors.size(), first + columns);
    LeafRow row{kDoorPicture + words, kDoorPicture + words + kMoreDoor, false, {}};
    row.draw = [=](Rect rect) {
        Node node = group("home.doors." + std::to_string(first), rect);
        DoorShape own = shape;
        own.picture = rect.height - words;
        for (std::size_t index = first; index < last; ++index) {
            const Rect cell = index + 1 < last ? rect.cutLeft(width, theme::kGutter) : rect;
            node.children.push_back(homeDoor(doors[index], cell, static_cast<int>(index % 6), own, stage));
        }
        return node;
    };
    return row;
}

/// The main door as a bar over the whole width: icon, words, arrow.
LeafRow mainDoorRow(const present::Door& door, const Stage& stage)
{
    constexpr float kIcons = 100;
    const float room = leafArea(stage).width - 2 * kIcons;
    const float title = extentOf(door.title, bold(theme::kH3), room, stage).height + 1;
    const float caption = extentOf(door.caption, regular(theme::kSmallLabel), room, stage).height + 1;
    const float height = title + caption + 24;
    return {height, height + 40, false, [=](Rect rect) {
                const theme::SectionColours colours = theme::coloursOf(door.section);
                const std::string id = "home.door." + door.id;
                Node node = card(id, rect, Intent{scene::Go{door.address}});
                auto& content = std::get<BoxContent>(node.content);
                content.fill = content.border = colours.fill;
                content.shadow = theme::kCoralShadow;
                node.motion = scene::Motion::Rise;
                Rect inside = rect;
                node.children.push_back(
                    icon(id + ".icon", door.icon, 56, theme::kWhite, inside.cutLeft(kIcons).centre()));
                node.children.push_back(
                    icon(id + ".end", "arrow_forward", 44, theme::kWhite, inside.cutRight(kIcons).centre()));
                inside = Rect::around(inside.centre(), {inside.width, title + caption});
                node.children.push_back(
                    textNode(id + ".title", door.title, bold(theme::kH3, theme::kWhite), inside.cutTop(title), stage));
                node.children.push_back(
                    textNode(id + ".caption", door.caption, regular(theme::kSmallLabel, theme::kWhite), inside, stage));
                return node;
            }};
}

} // namespace

std::vector<LeafRow> homeDoorRows(const present::HomeView& view, const Stage& stage)
{
    std::vector<present::Door> doors = view.doors;
    std::vector<LeafRow> rows;
    const auto isMain = [](const present::Door& door) { return door.section == Section::SignUp; };
    const bool hasBar = isUpright(stage) && !doors.empty() && isMain(doors.back());
    if (hasBar)
        doors.pop_back();
    const std::size_t columns = doorColumns(stage);
    for (std::size_t first = 0; first < doors.size(); first += columns)
        rows.push_back(doorRow(doors, first, columns, stage));
    if (hasBar)
        rows.push_back(mainDoorRow(view.doors.back(), stage));
    if (!rows.empty())
        rows.front().beginsLeaf = true;
    return rows;
}

} // namespace musubi::screens
