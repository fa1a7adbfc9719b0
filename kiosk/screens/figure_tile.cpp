#include "kiosk/screens/figure_tile.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kSides = 14;
constexpr float kEnds = 8;
constexpr float kNumberRoom = 66;

} // namespace

Node figureTile(const std::string& id, const present::FigureView& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(Section::Future);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = colours.tint;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    Rect inside = rect.inset(kSides, kEnds);
    Rect upper = inside.cutTop(kNumberRoom);
    const float unitSize = theme::kSmallLabel;
    const float unitWidth = view.unit.empty() ? 0 : extentOf(view.unit, bold(unitSize), 0, stage).width + 8;
    const TextStyle style =
        fitting(view.value, bold(50, colours.solid), {50, 44, 36, 30, 26, 22}, {upper.width - unitWidth, 80}, stage);
    const float width = extentOf(view.value, style, 0, stage).width;
    upper = upper.inset(std::max(0.0F, (upper.width - width - unitWidth) / 2 - 1), 0);
    node.children.push_back(centredText(id + ".value", view.value, style, upper.cutLeft(width + 1, 7)));
    if (!view.unit.empty())
        node.children.push_back(centredText(id + ".unit", view.unit, bold(unitSize, colours.solid),
                                            {upper.x, upper.y + 8, unitWidth, upper.height - 8}));
    const TextStyle labelStyle = fitting(view.label, regular(theme::kCaption, colours.solid, Align::Centre),
                                         {theme::kCaption}, {inside.width, inside.height}, stage);
    node.children.push_back(centredText(id + ".label", view.label, labelStyle, inside));
    return node;
}

float figureWidth(const present::FigureView& view, const Stage& stage)
{
    const float unit = view.unit.empty() ? 0 : extentOf(view.unit, bold(theme::kSmallLabel), 0, stage).width + 8;
    return extentOf(view.value, bold(50), 0, stage).width + unit + 2 * kSides + 4;
}

float figureHeight(const present::FigureView& view, float width, const Stage& stage)
{
    return kNumberRoom + 2 * kEnds + extentOf(view.label, regular(theme::kCaption), width - 2 * kSides, stage).height +
           1;
}

} // namespace musubi::screens
