#include "kiosk/screens/pieces/filter_chip.hpp"

#include "kiosk/screens/pieces/one_line.hpp"

#include <utility>

namespace musubi::screens {

Node filterChip(const std::string& id, Rect rect, const present::FilterChoice& choice, Section section,
                const Stage& stage)
{
    constexpr float kIcon = 30;
    constexpr float kGap = 8;
    const bool on = choice.on == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(section);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? colours.solid : theme::kWhite;
    content.border = on ? colours.solid : theme::kLine;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.intent = scene::Change{choice.address};
    const Colour ink = on ? theme::kWhite : theme::kS900;
    const std::string shown = on ? "check" : choice.icon;
    const float iconSpace = shown.empty() ? 0 : kIcon + kGap;
    const scene::Size room{rect.width - iconSpace - 20, rect.height - 4};
    const TextStyle style =
        fittingOneLine(choice.words, bold(theme::kBody, ink),
                       {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}, {}, room, stage);
    const float width = extentOf(choice.words, style, room.width, stage).width;
    float x = rect.centre().x - (width + iconSpace) / 2;
    if (!shown.empty())
        node.children.push_back(
            icon(id + ".icon", shown, kIcon, on ? ink : colours.solid, {x + kIcon / 2, rect.centre().y}));
    node.children.push_back(
        centredText(id + ".words", choice.words, style, {x + iconSpace, rect.y, width + 1, rect.height}));
    return node;
}

} // namespace musubi::screens
