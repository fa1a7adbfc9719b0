#include "kiosk/screens/pieces/pieces.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kTagHeight = 44;
constexpr float kTagPadding = 18;
constexpr float kTagIcon = 26;
constexpr float kCheckSize = 32;
constexpr float kCodeEdge = 8; ///< of a code's white card around its quiet zone

} // namespace

Node group(std::string id, Rect rect, std::vector<Node> children)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    node.role = Role::Group;
    node.children = std::move(children);
    return node;
}

Node box(std::string id, Rect rect, BoxContent content)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    node.content = content;
    return node;
}

Node icon(std::string id, std::string name, float size, Colour colour, Point centre)
{
    Node node;
    node.id = std::move(id);
    node.rect = Rect::around(centre, {size, size});
    node.content = scene::IconContent{std::move(name), size, colour};
    return node;
}

Node iconDisc(const std::string& id, Rect rect, const std::string& iconName, float iconSize, Colour fill, Colour onFill)
{
    BoxContent disc;
    disc.radius = rect.height / 2;
    disc.fill = fill;
    Node node = box(id, rect, disc);
    node.children.push_back(icon(id + ".icon", iconName, iconSize, onFill, rect.centre()));
    return node;
}

Node picture(std::string id, Rect rect, std::string source, scene::Corners corners, const Words& alternative)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    node.content = scene::PictureContent{std::move(source), corners, scene::Fit::Cover, {0.5F, 0.5F}, false, 1};
    node.role = alternative.empty() ? Role::None : Role::Image;
    node.label = alternative.text.spoken();
    return node;
}

Node card(std::string id, Rect rect, std::optional<Intent> intent, std::string label)
{
    BoxContent content;
    content.radius = theme::kCardRadius;
    content.fill = theme::kWhite;
    content.border = theme::kLine;
    content.borderWidth = 2;
    content.shadow = theme::kCardShadow;
    content.shadowDrop = theme::kCardShadowDrop;
    Node node = box(std::move(id), rect, content);
    node.role = Role::Group;
    if (intent) {
        node.intent = std::move(intent);
        node.role = Role::Button;
        node.pressDrop = theme::kCardShadowDrop;
    }
    node.label = std::move(label);
    return node;
}

Node tag(const std::string& id, Point at, const Words& words, Section section, const Stage& stage,
         const std::string& iconName)
{
    const theme::SectionColours colours = theme::coloursOf(section);
    return tag(id, at, words, colours.tint, colours.solid, stage, iconName);
}

Node tag(const std::string& id, Point at, const Words& words, Colour fill, Colour ink, const Stage& stage,
         const std::string& iconName, float room)
{
    TextStyle style = bold(theme::kCaption, ink);
    const float wanted = extentOf(words, style, 0, stage).width + 2 * kTagPadding;
    const bool iconFits = room <= 0 || wanted + kTagIcon + 8 <= room;
    const float iconWidth = iconName.empty() || !iconFits ? 0 : kTagIcon + 8;
    // Where even the bare words are too wide, they stand in two lines and the tag grows to both sides.
    const bool inTwoLines = room > 0 && wanted > room;
    const scene::Size text = extentOf(words, style, inTwoLines ? room - 2 * kTagPadding : 0, stage);
    const float textWidth = text.width;
    const float height = inTwoLines ? std::max(kTagHeight, text.height + 6) : kTagHeight;
    const Rect rect{at.x, at.y - (height - kTagHeight) / 2, textWidth + iconWidth + 2 * kTagPadding, height};
    BoxContent content;
    content.radius = theme::kTagRadius;
    content.fill = fill;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    if (iconWidth > 0)
        node.children.push_back(
            icon(id + ".icon", iconName, kTagIcon, ink, {rect.x + kTagPadding + kTagIcon / 2, rect.centre().y}));
    node.children.push_back(centredText(id + ".words", words, style,
                                        {rect.x + kTagPadding + iconWidth, rect.y, textWidth + 1, rect.height}));
    return node;
}

float chipWidth(const Words& words, const std::string& iconName, const Stage& stage)
{
    const float iconWidth = (iconName.empty() ? kCheckSize : 38.0F) + 12;
    return extentOf(words, bold(theme::kBody), 0, stage).width + iconWidth + 2 * 24;
}

Node chip(const std::string& id, Rect rect, const Words& words, const std::string& iconName, present::Switch on,
          Section section, Intent intent, const Stage& stage)
{
    const bool isOn = on == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(section);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = isOn ? colours.solid : theme::kWhite;
    content.border = isOn ? colours.solid : theme::kLine;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = isOn ? Role::Selected : Role::Button;
    node.intent = std::move(intent);
    const Colour ink = isOn ? theme::kWhite : theme::kS900;
    const std::string shown = isOn ? "check" : iconName;
    const float iconSize = isOn ? kCheckSize : 34.0F;
    const float iconSpace = shown.empty() ? 0 : iconSize + 12;
    const TextStyle style = fitting(words, bold(theme::kBody, ink), {theme::kBody, theme::kSmallLabel, theme::kCaption},
                                    {rect.width - iconSpace - 24, rect.height}, stage);
    const scene::Size extent = extentOf(words, style, rect.width - iconSpace - 24, stage);
    float x = rect.centre().x - (extent.width + iconSpace) / 2;
    if (!shown.empty()) {
        node.children.push_back(
            icon(id + ".icon", shown, iconSize, isOn ? ink : colours.solid, {x + iconSize / 2, rect.centre().y}));
        x += iconSpace;
    }
    node.children.push_back(centredText(id + ".words", words, style, {x, rect.y, extent.width + 1, rect.height}));
    return node;
}

Node switchRow(const std::string& id, Rect rect, const Words& words, present::Switch on, Intent intent,
               const Stage& stage)
{
    const bool isOn = on == present::Switch::On;
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = theme::kWhite;
    content.border = theme::kLine;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = isOn ? Role::Selected : Role::Button;
    node.intent = std::move(intent);
    const Rect track{rect.right() - 92 - 20, rect.centre().y - 24, 92, 48};
    const float room = track.x - rect.x - 20 - 12;
    const TextStyle style = fitting(words, bold(theme::kBody, theme::kInk),
                                    {theme::kBody, theme::kSmallLabel, theme::kCaption}, {room, rect.height}, stage);
    node.children.push_back(centredText(id + ".words", words, style, {rect.x + 20, rect.y, room, rect.height}));
    BoxContent trackBox;
    trackBox.radius = 24;
    trackBox.fill = isOn ? theme::coloursOf(Section::Geopark).solid : theme::kLine2;
    node.children.push_back(box(id + ".track", track, trackBox));
    BoxContent thumb;
    thumb.radius = 20;
    thumb.fill = theme::kWhite;
    const float thumbX = isOn ? track.right() - 44 : track.x + 4;
    Node thumbNode = box(id + ".thumb", {thumbX, track.y + 4, 40, 40}, thumb);
    thumbNode.layer = scene::Layer::Over;
    node.children.push_back(thumbNode);
    return node;
}

namespace {

struct PagerArrow
{
    std::string id;
    const char* icon;
    const std::string& address; ///< empty at an end
    const Words& spoken;
};

Node pagerArrow(const PagerArrow& arrow, Rect rect, Colour colour)
{
    BoxContent disc;
    disc.radius = rect.height / 2;
    disc.fill = theme::kWhite;
    disc.border = theme::kLine;
    disc.borderWidth = 2;
    Node button = box(arrow.id, rect, disc);
    button.label = arrow.spoken.text.spoken();
    button.role = arrow.address.empty() ? Role::Disabled : Role::Button;
    if (!arrow.address.empty())
        button.intent = scene::Change{arrow.address};
    button.children.push_back(
        icon(arrow.id + ".icon", arrow.icon, 48, arrow.address.empty() ? theme::kS300 : colour, rect.centre()));
    return button;
}

/// White on a dark ground of its own, whatever picture the page has behind it.
Node countNode(const PagerSpec& spec, const Words& count, Rect rect)
{
    constexpr int kManyPages = 9; // two more digits need smaller ones
    const TextStyle style = bold(spec.pages > kManyPages ? theme::kCaption : theme::kBody, spec.ink, Align::Centre);
    if (spec.ink != theme::kWhite)
        return centredText(spec.id + ".count", count, style, rect);
    constexpr scene::Size kGround{84, 44};
    BoxContent dark;
    dark.radius = kGround.height / 2;
    dark.fill = theme::kS950;
    Node ground = box(spec.id + ".ground", Rect::around(rect.centre(), kGround), dark);
    ground.children.push_back(centredText(spec.id + ".count", count, style, ground.rect));
    return ground;
}

/// Arrow, number, arrow.
Node pagerOf(const PagerSpec& spec, Rect rect, const std::array<Rect, 3>& places)
{
    const bool isSideways = spec.way == PagerWay::Sideways;
    const std::array<const char*, 2> icons{isSideways ? "chevron_left" : "expand_less",
                                           isSideways ? "chevron_right" : "expand_more"};
    Node node = group(spec.id, rect);
    node.children.push_back(
        pagerArrow({spec.id + ".previous", icons[0], spec.previousAddress, spec.previous}, places[0], spec.colour));
    Words count;
    count.text = RubyText::plain(std::to_string(spec.page) + " / " + std::to_string(spec.pages));
    count.language = "en";
    node.children.push_back(countNode(spec, count, places[1]));
    node.children.push_back(
        pagerArrow({spec.id + ".next", icons[1], spec.nextAddress, spec.next}, places[2], spec.colour));
    return node;
}

} // namespace

Node pager(const PagerSpec& spec, Rect rect, const Stage&)
{
    const float top = rect.centre().y - 40;
    return pagerOf(spec, rect,
                   {Rect{rect.x, top, 80, 80}, Rect{rect.x + 84, rect.y, rect.width - 168, rect.height},
                    Rect{rect.right() - 80, top, 80, 80}});
}

Node uprightPager(const PagerSpec& spec, Rect rect, const Stage&)
{
    const float left = rect.centre().x - 40;
    return pagerOf(spec, rect,
                   {Rect{left, rect.y, 80, 80}, Rect{rect.x, rect.y + 80, rect.width, rect.height - 160},
                    Rect{left, rect.bottom() - 80, 80, 80}});
}

Node qrCode(const std::string& id, Rect rect, std::string text, const Words& label)
{
    BoxContent content;
    content.radius = 20;
    content.fill = theme::kWhite;
    content.border = theme::kLine;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = Role::Image;
    node.label = label.text.spoken();
    Node code;
    code.id = id + ".code";
    code.rect = rect.inset(kCodeEdge);
    code.content = scene::QrContent{std::move(text)};
    node.children.push_back(std::move(code));
    return node;
}

} // namespace musubi::screens
