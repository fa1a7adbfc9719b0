#include "kiosk/screens/place_card.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kPictureWidth = 126;
constexpr float kTagHeight = 44;
constexpr float kTagPadding = 18;
const theme::SectionColours kLabs = theme::coloursOf(Section::Labs);

/// Open: green. Not now, or not known: gold. Closed: grey.
theme::SectionColours coloursOf(present::OpenState state)
{
    using present::OpenState;
    switch (state) {
    case OpenState::Open:
        return theme::coloursOf(Section::Geopark);
    case OpenState::Later:
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

/// Hours; on a closed day the next open one; without published hours what kind of place it is.
PlaceFact factOf(const present::PlaceCard& view, const TextStyle& smallest, scene::Size room, const Stage& stage)
{
    if (!view.opening.next.empty())
        return {fits(view.opening.next, smallest, room, stage) ? &view.opening.next : &view.opening.nextDay, "event"};
    if (!view.opening.times.empty())
        return {&view.opening.times, "schedule"};
    return {&view.kind, view.kindIcon};
}

Node factRow(const std::string& id, const present::PlaceCard& view, Rect row, const Stage& stage)
{
    const Rect text{row.x + 36, row.y, row.width - 36, row.height};
    TextStyle style = regular(18);
    style.leading = theme::kTitleLeading;
    const PlaceFact fact = factOf(view, style, {text.width, text.height}, stage);
    style =
        fitting(*fact.words, style, {theme::kSmallLabel, theme::kCaption, 20, 18}, {text.width, text.height}, stage);
    Node node = group(id, row);
    node.children.push_back(icon(id + ".icon", fact.iconName, 28, kLabs.solid, {row.x + 14, row.centre().y}));
    node.children.push_back(centredText(id + ".words", *fact.words, style, text));
    return node;
}

} // namespace

Node openingTag(std::string id, Point at, const present::Opening& opening, float room, const Stage& stage,
                const std::string& iconName)
{
    const theme::SectionColours colours = coloursOf(opening.state);
    const float iconWidth = iconName.empty() ? 0 : 34.0F;
    const TextStyle style = fitting(opening.status, bold(theme::kCaption, colours.solid), {theme::kCaption, 20, 18},
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

Node placeCardNode(std::string id, Rect rect, const present::PlaceCard& view, const Words& sampleMark,
                   const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}},
                     view.title.text.spoken() + (view.title.language.starts_with("ja") ? "、" : ", ") +
                         view.opening.status.text.spoken());
    auto& content = std::get<BoxContent>(node.content);
    const bool on = view.on == present::Switch::On;
    const float edge = on ? 5.0F : 2.0F;
    content.borderWidth = edge;
    if (on)
        content.border = kLabs.fill;
    const scene::Corners corners{theme::kCardRadius - edge, 0, 0, theme::kCardRadius - edge};
    node.children.push_back(picture(id + ".picture",
                                    {rect.x + edge, rect.y + edge, kPictureWidth, rect.height - 2 * edge}, view.picture,
                                    corners, {}));
    Rect room = {rect.x + edge + kPictureWidth + 16, rect.y + 10, rect.width - kPictureWidth - edge - 16 - 14,
                 rect.height - 20};
    const Rect tagRow = room.cutBottom(kTagHeight, 6);
    const Rect facts = room.cutBottom(32, 2);
    const TextStyle title =
        fitting(view.title, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18, 16},
                {room.width, room.height}, stage);
    node.children.push_back(centredText(id + ".title", view.title, title, room));
    node.children.push_back(factRow(id + ".fact", view, facts, stage));
    Node status = openingTag(id + ".status", {tagRow.x, tagRow.y}, view.opening, tagRow.width, stage);
    if (view.sample) {
        Node mark =
            tag(id + ".sample", {status.rect.right() + 8, tagRow.y}, sampleMark, theme::kS100, theme::kS700, stage);
        if (mark.rect.right() <= tagRow.right())
            node.children.push_back(std::move(mark));
    }
    node.children.push_back(std::move(status));
    return node;
}

} // namespace musubi::screens
