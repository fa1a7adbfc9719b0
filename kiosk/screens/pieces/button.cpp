#include "kiosk/screens/pieces/bar_cells.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kIconGap = 14;

struct Paint
{
    BoxContent content;
    Colour ink;
    float drop = 0;
};

Paint paintOf(ButtonLook look, Section section, float height)
{
    const theme::SectionColours colours = theme::coloursOf(section);
    Paint paint;
    paint.content.radius = height / 2;
    paint.content.fill = theme::kWhite;
    paint.ink = theme::kS900;
    switch (look) {
    case ButtonLook::Main:
        paint.content.fill = theme::coloursOf(Section::SignUp).fill;
        paint.content.shadow = theme::kCoralShadow;
        paint.content.shadowDrop = 6;
        paint.ink = theme::kWhite;
        paint.drop = 6;
        break;
    case ButtonLook::Plain:
        paint.content.border = theme::kLine;
        paint.content.borderWidth = 2;
        break;
    case ButtonLook::Selected:
        paint.content.fill = theme::kS900;
        paint.ink = theme::kWhite;
        break;
    case ButtonLook::Solid:
        paint.content.fill = colours.solid;
        paint.ink = theme::kWhite;
        break;
    case ButtonLook::Tinted:
        paint.content.fill = colours.tint;
        paint.content.border = colours.fill;
        paint.content.borderWidth = 2;
        paint.ink = colours.solid;
        break;
    case ButtonLook::Access:
        paint.content.radius = theme::kChipRadius;
        paint.content.fill = theme::kS100;
        break;
    case ButtonLook::AccessOn:
        paint.content.radius = theme::kChipRadius;
        paint.content.fill = theme::kS900;
        paint.ink = theme::kWhite;
        break;
    case ButtonLook::Disabled:
        paint.content.radius = theme::kChipRadius;
        paint.content.fill = theme::kDisabledFill;
        paint.ink = theme::kDisabledText;
        break;
    }
    return paint;
}

float iconSizeFor(const ButtonSpec& spec)
{
    return spec.size + 10;
}

float iconsWidth(const ButtonSpec& spec)
{
    const float one = iconSizeFor(spec) + kIconGap;
    return (spec.icon.empty() ? 0 : one) + (spec.endIcon.empty() ? 0 : one);
}

} // namespace

float buttonWidth(const ButtonSpec& spec, const Stage& stage, float padding)
{
    return extentOf(spec.words, bold(spec.size), 0, stage).width + iconsWidth(spec) + 2 * padding + 2;
}

namespace {

/// The button without what is on it.
Node keyOf(const ButtonSpec& spec, Rect rect, const Paint& paint)
{
    Node node = box(spec.id, rect, paint.content);
    node.intent = spec.intent;
    node.label = spec.label;
    node.pressDrop = paint.drop;
    const bool chosen = spec.look == ButtonLook::Selected || spec.look == ButtonLook::AccessOn;
    node.role = !spec.intent ? (chosen ? Role::Selected : Role::Disabled) : chosen ? Role::Selected : Role::Button;
    return node;
}

/// In one line, or in two where one has no room for them.
scene::Size stackedWords(const ButtonSpec& spec, float size, float width, const Stage& stage)
{
    const scene::Size words = extentOf(spec.words, bold(size), 0, stage);
    return words.width > width && mayTakeTwoLines(spec.words) ? extentOf(spec.words, bold(size), width, stage) : words;
}

} // namespace

Node stackedButton(const ButtonSpec& spec, Rect rect, const Stage& stage)
{
    constexpr float kIcon = 36;
    constexpr float kLargeIcon = 44;
    Paint paint = paintOf(spec.look, spec.section, rect.height);
    paint.content.radius = std::min(theme::kChipRadius, rect.width / 3);
    Node node = keyOf(spec, rect, paint);
    constexpr float kSmallIcon = 32; // under which the largest words find room
    float size = spec.size;
    scene::Size words = stackedWords(spec, size, rect.width, stage);
    const auto hasRoom = [&] { return words.width <= rect.width && kSmallIcon + 2 + words.height <= rect.height; };
    if (!hasRoom())
        words = stackedWords(spec, size = std::min(size, theme::kCaption), rect.width, stage);
    const bool hasWords = hasRoom();
    const float icons =
        hasWords ? std::min(kIcon, rect.height - 2 - words.height) : std::min(kLargeIcon, rect.width - 8);
    const float height = hasWords ? icons + 2 + words.height : icons;
    Rect stack = Rect::around(rect.centre(), {rect.width, height});
    node.children.push_back(icon(spec.id + ".icon", spec.icon, icons, paint.ink, stack.cutTop(icons, 2).centre()));
    if (hasWords)
        node.children.push_back(
            centredText(spec.id + ".words", spec.words, bold(size, paint.ink, Align::Centre), stack));
    return node;
}

Node button(const ButtonSpec& spec, Rect rect, const Stage& stage)
{
    const Paint paint = paintOf(spec.look, spec.section, rect.height);
    Node node = keyOf(spec, rect, paint);
    const float room = rect.width - iconsWidth(spec) - 24;
    const TextStyle style = fitting(spec.words, bold(spec.size, paint.ink),
                                    {spec.size, theme::kSmallLabel, theme::kCaption}, {room, rect.height}, stage);
    const float textWidth = extentOf(spec.words, style, room, stage).width;
    const float iconSize = iconSizeFor(spec);
    float x = rect.centre().x - (textWidth + iconsWidth(spec)) / 2;
    if (!spec.icon.empty()) {
        node.children.push_back(
            icon(spec.id + ".icon", spec.icon, iconSize, paint.ink, {x + iconSize / 2, rect.centre().y}));
        x += iconSize + kIconGap;
    }
    node.children.push_back(
        centredText(spec.id + ".words", spec.words, style, {x, rect.y, textWidth + 1, rect.height}));
    if (!spec.endIcon.empty())
        node.children.push_back(icon(spec.id + ".end", spec.endIcon, iconSize, paint.ink,
                                     {x + textWidth + kIconGap + iconSize / 2, rect.centre().y}));
    return node;
}

} // namespace musubi::screens
