// The banner of entry_parts.hpp.
#include "kiosk/screens/pages/entry_parts.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kDisc = 72;
constexpr float kDiscGap = 20;
constexpr float kArrow = 38;
constexpr float kArrowGap = 14;
constexpr float kSides = 24;
constexpr float kEnds = 16;

struct BannerHeights
{
    float small = 0;
    float words = 0;
};

TextStyle smallStyle(Section section)
{
    return bold(theme::kSmallLabel, theme::coloursOf(section).solid);
}

float wordsRoom(const BannerSpec& spec, float width)
{
    return width - 2 * kSides - kDisc - kDiscGap - (spec.intent ? kArrow + kArrowGap : 0);
}

BannerHeights heightsOf(const BannerSpec& spec, float room, const Stage& stage)
{
    BannerHeights heights;
    if (!spec.small.empty())
        heights.small = extentOf(spec.small, smallStyle(spec.section), room, stage).height + 1;
    if (!spec.words.empty())
        heights.words = extentOf(spec.words, bold(spec.size), room, stage).height + 1;
    return heights;
}

Node discOf(const BannerSpec& spec, Rect rect)
{
    const theme::SectionColours colours = theme::coloursOf(spec.section);
    if (spec.number.empty())
        return iconDisc(spec.id + ".disc", rect, spec.icon, 38, colours.solid, theme::kWhite);
    BoxContent content;
    content.radius = kDisc / 2;
    content.fill = colours.solid;
    Node disc = box(spec.id + ".disc", rect, content);
    disc.children.push_back(
        centredText(spec.id + ".number", spec.number, bold(48, theme::kWhite, Align::Centre), rect, Role::None));
    return disc;
}

Node groundOf(const BannerSpec& spec, Rect rect)
{
    if (spec.intent)
        return card(spec.id, rect, spec.intent, spec.label);
    BoxContent content;
    content.radius = theme::kCardRadius;
    content.fill = theme::coloursOf(spec.section).tint;
    Node node = box(spec.id, rect, content);
    node.role = Role::Group;
    return node;
}

} // namespace

Part bannerPart(const BannerSpec& spec, const Stage& stage)
{
    Part part;
    part.height = [=](float width) {
        const BannerHeights heights = heightsOf(spec, wordsRoom(spec, width), stage);
        return std::max(kDisc, heights.small + heights.words) + 2 * kEnds;
    };
    part.draw = [=](Rect rect) {
        Node node = groundOf(spec, rect);
        Rect inside = rect.inset(kSides, kEnds);
        node.children.push_back(discOf(spec, Rect::around(inside.cutLeft(kDisc, kDiscGap).centre(), {kDisc, kDisc})));
        if (spec.intent)
            node.children.push_back(icon(spec.id + ".go", "arrow_forward", kArrow, theme::coloursOf(spec.section).solid,
                                         inside.cutRight(kArrow, kArrowGap).centre()));
        const BannerHeights heights = heightsOf(spec, inside.width, stage);
        Rect middle = Rect::around(inside.centre(), {inside.width, heights.small + heights.words});
        if (!spec.small.empty())
            node.children.push_back(
                centredText(spec.id + ".small", spec.small, smallStyle(spec.section), middle.cutTop(heights.small)));
        if (!spec.words.empty())
            node.children.push_back(centredText(spec.id + ".words", spec.words, bold(spec.size), middle,
                                                spec.small.empty() ? Role::Heading : Role::Text));
        return node;
    };
    return part;
}

} // namespace musubi::screens
