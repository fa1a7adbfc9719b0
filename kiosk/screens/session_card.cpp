#include "kiosk/screens/session_card.hpp"

#include "kiosk/screens/pieces/spoken_list.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

/// Title and, if there is room for it, the place below.
void addTitleAndPlace(Node& node, Rect room, const present::SessionCard& view, const Stage& stage)
{
    const float titleRoom = room.height - (view.place.empty() ? 0 : 34);
    const TextStyle titleStyle =
        fitting(view.title, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {room.width, titleRoom}, stage);
    Node title = textNode(node.id + ".title", view.title, titleStyle, room, stage);
    const float used = title.rect.height + 6;
    node.children.push_back(std::move(title));
    if (view.place.empty())
        return;
    const scene::Size rest{room.width, room.height - used};
    const TextStyle placeStyle =
        fitting(view.place, regular(theme::kCaption, theme::kInk2), {theme::kCaption}, rest, stage);
    if (fits(view.place, placeStyle, rest, stage))
        node.children.push_back(textNode(node.id + ".place", view.place, placeStyle,
                                         {room.x, room.y + used, rest.width, rest.height}, stage));
}

/// Coral says "hurry": only where few seats are known to be left, never for the size of a class.
Section sectionOf(present::SeatState state)
{
    switch (state) {
    case present::SeatState::NoSignUp:
        return Section::Geopark;
    case present::SeatState::Limited:
        return Section::Events;
    case present::SeatState::FewLeft:
        return Section::SignUp;
    case present::SeatState::Drawn:
    case present::SeatState::Asked:
    case present::SeatState::Unknown:
        return Section::Awards;
    }
    return Section::Awards;
}

} // namespace

std::string spokenName(const present::SessionCard& view)
{
    std::string name;
    for (const Words* words : {&view.day, view.start.empty() ? &view.times : &view.start, &view.title})
        if (!words->empty())
            name += (name.empty() ? "" : " ") + words->text.spoken();
    const Words none;
    const Words& mark = view.sample ? view.sampleMark : none; // that on the card is for the eye
    return spokenList(std::move(name), view.title.language, {&view.place, &view.seats, &view.audience, &mark});
}

void addSampleMark(Node& node, Point at, const present::SessionCard& view, const Stage& stage)
{
    if (!view.sample)
        return;
    Node mark = tag(node.id + ".sample", at, view.sampleMark, theme::kWhite, theme::kS700, stage);
    mark.layer = scene::Layer::Over;
    node.children.push_back(std::move(mark));
}

Node seatsTag(const std::string& id, Point at, const present::SessionCard& view, const Stage& stage)
{
    return tag(id, at, view.seats, sectionOf(view.state), stage);
}

Node dayPill(const std::string& id, Point at, float room, const present::SessionCard& view, const Stage& stage)
{
    constexpr float kHeight = 52;
    const TextStyle dayStyle = fitting(view.day, bold(theme::kSmallLabel, theme::kWhite),
                                       {theme::kSmallLabel, theme::kCaption}, {room - 40 - 12 - 84, kHeight}, stage);
    const float dayWidth = extentOf(view.day, dayStyle, 0, stage).width;
    const TextStyle timeStyle = bold(theme::kLabel, theme::kWhite);
    const float timeWidth = extentOf(view.start, timeStyle, 0, stage).width;
    const Rect rect{at.x, at.y, 20 + dayWidth + 12 + timeWidth + 20, kHeight};
    BoxContent content;
    content.radius = kHeight / 2;
    content.fill = theme::kS950;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    node.layer = scene::Layer::Over;
    node.children.push_back(centredText(id + ".day", view.day, dayStyle, {rect.x + 20, rect.y, dayWidth + 1, kHeight}));
    node.children.push_back(centredText(id + ".time", view.start, timeStyle,
                                        {rect.x + 20 + dayWidth + 12, rect.y, timeWidth + 1, kHeight}));
    for (Node& words : node.children)
        words.role = Role::None; // whoever listens hears them with the card
    return node;
}

Node sessionCardSide(const std::string& id, Rect rect, const present::SessionCard& view, const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, spokenName(view));
    const float pictureWidth = 150;
    const scene::Corners corners{theme::kCardRadius - 2, 0, 0, theme::kCardRadius - 2};
    Node image = picture(id + ".picture", {rect.x + 2, rect.y + 2, pictureWidth - 2, rect.height - 4}, view.picture,
                         corners, {});
    std::get<scene::PictureContent>(image.content).grey = view.over;
    node.children.push_back(std::move(image));
    const Rect room{rect.x + pictureWidth + 20, rect.y + 20, rect.width - pictureWidth - 34,
                    rect.height - 20 - 62 - 10};
    addTitleAndPlace(node, room, view, stage);
    node.children.push_back(seatsTag(node.id + ".seats", {room.x, rect.bottom() - 60}, view, stage));
    addSampleMark(node, {rect.x + 14, rect.y + 14}, view, stage);
    return node;
}

float sessionCardTopHeight(const present::SessionCard& view, float width, const Stage& stage)
{
    constexpr float kAboveText = kSessionPicture + 34; // picture, the half of the pill below it, and a gap
    constexpr float kBelowText = 72;                   // the seats tag
    const float room = width - 40;
    const float title = extentOf(view.title, bold(theme::kBody), room, stage).height;
    const float place = view.place.empty() ? 0 : extentOf(view.place, regular(theme::kCaption), room, stage).height + 8;
    return kAboveText + title + std::max(place, 36.0F) + kBelowText;
}

Node sessionCardTop(const std::string& id, Rect rect, const present::SessionCard& view, float pictureHeight,
                    const Stage& stage)
{
    Node node = card(id, rect, Intent{scene::Go{view.address}}, spokenName(view));
    const scene::Corners corners{theme::kCardRadius - 2, theme::kCardRadius - 2, 0, 0};
    Node image =
        picture(id + ".picture", {rect.x + 2, rect.y + 2, rect.width - 4, pictureHeight}, view.picture, corners, {});
    std::get<scene::PictureContent>(image.content).grey = view.over;
    node.children.push_back(std::move(image));

    const TextStyle timeStyle = bold(theme::kLabel, theme::kWhite);
    const float timeWidth = extentOf(view.times, timeStyle, 0, stage).width;
    BoxContent pillBox;
    pillBox.radius = 28;
    pillBox.fill = theme::kS900;
    pillBox.border = theme::kWhite;
    pillBox.borderWidth = 4;
    Node pill = box(id + ".times", {rect.x + 20, rect.y + pictureHeight - 30, timeWidth + 48, 56}, pillBox);
    pill.role = Role::Group;
    pill.layer = scene::Layer::Over;
    pill.children.push_back(
        centredText(id + ".times.words", view.times, timeStyle, {pill.rect.x + 24, pill.rect.y, timeWidth + 1, 56}));
    const float textTop = pill.rect.bottom() + 8;
    node.children.push_back(std::move(pill));

    const Rect room{rect.x + 20, textTop, rect.width - 40, rect.bottom() - 66 - textTop - 6};
    addTitleAndPlace(node, room, view, stage);
    node.children.push_back(seatsTag(node.id + ".seats", {rect.x + 20, rect.bottom() - 62}, view, stage));
    const float used = node.children.back().rect.right() + 14;
    addSampleMark(
        node, {rect.right() - 16 - extentOf(view.sampleMark, bold(theme::kCaption), 0, stage).width - 36, rect.y + 14},
        view, stage);
    const scene::Size rest{rect.right() - 20 - used, 44};
    const TextStyle small =
        fitting(view.audience, regular(theme::kCaption, theme::kInk2), {theme::kCaption}, rest, stage);
    if (!view.audience.empty() && rest.width > 60 && fits(view.audience, small, rest, stage))
        node.children.push_back(
            centredText(id + ".audience", view.audience, small, {used, rect.bottom() - 62, rest.width, 44}));
    return node;
}

} // namespace musubi::screens
