#include "kiosk/screens/place_card.hpp"

#include "kiosk/screens/pieces/spoken_list.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kPictureWidth = 126;
constexpr float kTagHeight = 44;
constexpr float kTagPadding = 18;
constexpr float kFactHeight = 32;
constexpr float kFactIcon = 36; ///< with its gap
constexpr float kRibbonHeight = 36;
constexpr float kRibbonFoot = 30; ///< below the ribbon: the picture's round corner
const theme::SectionColours kLabs = theme::coloursOf(Section::Labs);

/// Open: green. Not now, or not known: gold. Closed: grey.
theme::SectionColours coloursOf(present::OpenState state)
{
    using present::OpenState;
    switch (state) {
    case OpenState::Open:
        return theme::coloursOf(Section::Geopark);
    case OpenState::Later:
    case OpenState::CheckFirst:
    case OpenState::Unknown:
        return theme::coloursOf(Section::Awards);
    case OpenState::Over:
    case OpenState::ClosedToday:
        return {theme::kDisabledText, theme::kDisabledText, theme::kDisabledFill, theme::kDisabledText};
    }
    return {};
}

/// What the line below the name says, and its icon.
struct PlaceFact
{
    const Words* words;
    std::string iconName;
};

TextStyle ribbonStyle()
{
    return regular(theme::kCaption, theme::kInk, Align::Centre);
}

scene::Size ribbonRoom()
{
    return {kPictureWidth - 12, kRibbonHeight};
}

/// Across the picture: the municipality of a place that is not in the city, and so not on the city's map.
Node ribbon(const std::string& id, const Words& words, const Rect& pictureRect)
{
    BoxContent white;
    white.fill = theme::kWhite.withOpacity(0.92);
    Node node = box(
        id, {pictureRect.x, pictureRect.bottom() - kRibbonFoot - kRibbonHeight, kPictureWidth, kRibbonHeight}, white);
    node.layer = scene::Layer::Over;
    const std::string wordsId = id + ".words";
    node.children.push_back(centredText(wordsId, words, ribbonStyle(), node.rect.inset(6, 0), Role::None));
    return node;
}

/// Hours; on a closed day the next open one; without published hours where it is or what kind of place.
PlaceFact factOf(const present::PlaceCard& view, const TextStyle& smallest, scene::Size room, const Stage& stage)
{
    if (!view.opening.next.empty())
        return {fits(view.opening.next, smallest, room, stage) ? &view.opening.next : &view.opening.nextDay, "event"};
    if (!view.opening.times.empty())
        return {&view.opening.times, "schedule"};
    if (!view.elsewhere.empty() && !fits(view.elsewhere, ribbonStyle(), ribbonRoom(), stage))
        return {&view.elsewhere, "location_on"};
    return {&view.kind, view.kindIcon};
}

Node factRow(const std::string& id, const present::PlaceCard& view, Rect row, const Stage& stage)
{
    const Rect text{row.x + kFactIcon, row.y, row.width - kFactIcon, row.height};
    TextStyle style = regular(theme::kCaption);
    style.leading = theme::kTitleLeading;
    const PlaceFact fact = factOf(view, style, {text.width, text.height}, stage);
    style = fitting(*fact.words, style, {theme::kSmallLabel, theme::kCaption}, {text.width, text.height}, stage);
    Node node = group(id, row);
    node.children.push_back(icon(id + ".icon", fact.iconName, 28, kLabs.solid, {row.x + 14, row.centre().y}));
    node.children.push_back(centredText(id + ".words", *fact.words, style, text));
    return node;
}

std::string spokenName(const present::PlaceCard& view)
{
    const present::Opening& opening = view.opening;
    const Words& hours = opening.times.empty() ? opening.next : opening.times;
    return spokenList(view.title.text.spoken(), view.title.language, {&view.elsewhere, &opening.status, &hours});
}

TextStyle titleStyle(const Words& title, scene::Size room, const Stage& stage)
{
    return fitting(title, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption}, room, stage);
}

/// Two lines for hours with a break at noon.
float factHeight(const present::PlaceCard& view, float width, const Stage& stage)
{
    TextStyle style = regular(theme::kCaption);
    style.leading = theme::kTitleLeading;
    const float room = width - kFactIcon;
    return std::max(kFactHeight,
                    extentOf(*factOf(view, style, {room, kFactHeight}, stage).words, style, room, stage).height + 1);
}

struct CardRows
{
    Rect title;
    Rect fact;
    Rect tag;
};

/// Name, fact and tag as one block in the middle; closer together when the name is long.
CardRows rowsIn(Rect room, float titleHeight, float factHeight)
{
    constexpr float kTitleGap = 10;
    constexpr float kFactGap = 8;
    const float spare = std::max(0.0F, room.height - titleHeight - factHeight - kTagHeight);
    const float factGap = std::min(kFactGap, spare * 0.6F);
    const float titleGap = std::min(kTitleGap, spare - factGap);
    static_cast<void>(room.cutTop((spare - factGap - titleGap) / 2));
    CardRows rows;
    rows.title = room.cutTop(std::min(titleHeight, room.height), titleGap);
    rows.fact = room.cutTop(factHeight, factGap);
    rows.tag = room.cutTop(kTagHeight);
    return rows;
}

} // namespace

Node openingTag(const std::string& id, Point at, const present::Opening& opening, float room, const Stage& stage,
                const std::string& iconName)
{
    const theme::SectionColours colours = coloursOf(opening.state);
    const float iconWidth = iconName.empty() ? 0 : 34.0F;
    const TextStyle style = fitting(opening.status, bold(theme::kCaption, colours.solid), {theme::kCaption},
                                    {room - 2 * kTagPadding - iconWidth, kTagHeight}, stage);
    const float textWidth = extentOf(opening.status, style, 0, stage).width;
    const Rect rect{at.x, at.y, std::min(room, textWidth + iconWidth + 2 * kTagPadding), kTagHeight};
    BoxContent content;
    content.radius = theme::kTagRadius;
    content.fill = colours.tint;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    if (!iconName.empty())
        node.children.push_back(
            icon(id + ".icon", iconName, 26, colours.solid, {rect.x + kTagPadding + 13, rect.centre().y}));
    node.children.push_back(centredText(id + ".words", opening.status, style,
                                        {rect.x + kTagPadding + iconWidth, rect.y, textWidth + 1, rect.height}));
    return node;
}

Node placeCardNode(const std::string& id, Rect rect, const present::PlaceCard& view, const Words& sampleMark,
                   const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, spokenName(view));
    auto& content = std::get<BoxContent>(node.content);
    const bool on = view.on == present::Switch::On;
    const float edge = on ? 5.0F : 2.0F;
    content.borderWidth = edge;
    if (on)
        content.border = kLabs.fill;
    const scene::Corners corners{theme::kCardRadius - edge, 0, 0, theme::kCardRadius - edge};
    const Rect pictureRect{rect.x + edge, rect.y + edge, kPictureWidth, rect.height - 2 * edge};
    node.children.push_back(picture(id + ".picture", pictureRect, view.picture, corners, {}));
    if (!view.elsewhere.empty() && fits(view.elsewhere, ribbonStyle(), ribbonRoom(), stage))
        node.children.push_back(ribbon(id + ".elsewhere", view.elsewhere, pictureRect));
    // The text stands at the same place whether the card is chosen or not.
    const Rect room{rect.x + 5 + kPictureWidth + 13, rect.y + 10, rect.width - kPictureWidth - 5 - 13 - 14,
                    rect.height - 20};
    const float fact = factHeight(view, room.width, stage);
    const TextStyle title = titleStyle(view.title, {room.width, room.height - fact - kTagHeight - 8}, stage);
    const CardRows rows = rowsIn(room, extentOf(view.title, title, room.width, stage).height, fact);
    node.children.push_back(centredText(id + ".title", view.title, title, rows.title));
    node.children.push_back(factRow(id + ".fact", view, rows.fact, stage));
    Node status = openingTag(id + ".status", {rows.tag.x, rows.tag.y}, view.opening, rows.tag.width, stage);
    if (view.sample) {
        Node mark =
            tag(id + ".sample", {status.rect.right() + 8, rows.tag.y}, sampleMark, theme::kS100, theme::kS700, stage);
        if (mark.rect.right() > rows.tag.right()) { // beside a long status there is no room: over the picture
            mark = tag(id + ".sample", {pictureRect.x + 8, pictureRect.bottom() - kTagHeight - 8}, sampleMark,
                       theme::kS100, theme::kS700, stage);
            mark.layer = scene::Layer::Over;
        }
        node.children.push_back(std::move(mark));
    }
    node.children.push_back(std::move(status));
    return node;
}

} // namespace musubi::screens
