#include "kiosk/screens/pages/detail_parts.hpp"

#include "kiosk/screens/pages/tie_part.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCellWidth = 360; ///< narrower, a fact or a code has a row of its own
constexpr float kDisc = 64;
constexpr float kDiscGap = 18;

Node factNode(const std::string& id, const present::FactView& fact, Section section, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(section);
    Node node = group(id, rect);
    Rect words = rect;
    const Rect disc = Rect::around(words.cutLeft(kDisc, kDiscGap).centre(), {kDisc, kDisc});
    node.children.push_back(iconDisc(id + ".disc", disc, fact.icon, 34, colours.tint, colours.solid));
    const TextStyle label = regular(theme::kCaption, theme::kInk2);
    const TextStyle value = bold(theme::kBodyLarge);
    const float labelHeight = extentOf(fact.label, label, words.width, stage).height + 1;
    const float valueHeight = extentOf(fact.value, value, words.width, stage).height + 1;
    Rect middle = Rect::around(words.centre(), {words.width, std::min(words.height, labelHeight + valueHeight)});
    node.children.push_back(textNode(id + ".label", fact.label, label, middle.cutTop(labelHeight), stage));
    node.children.push_back(textNode(id + ".value", fact.value, value, middle, stage));
    return node;
}

} // namespace

float codeSideInPair(const Stage& stage)
{
    constexpr float kUsual = 160;
    constexpr float kMost = 244;
    constexpr float kPixels = 2 * 81; // an appointment has up to 81 squares a side, the white around them included
    return std::clamp(kPixels / stage.grain, kUsual, kMost);
}

std::vector<Part> storyParts(const std::string& id, const Words& title, const Words& text, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, headingPart(id + ".title", title, storyTitleSize(stage), theme::kInk, stage));
    add(parts, textParts(id + ".text", text, regular(theme::kBodyLarge), stage));
    return parts;
}

std::vector<Part> factParts(const std::string& id, const std::vector<present::FactView>& facts, Section section,
                            const Stage& stage)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const present::FactView& fact = facts[i];
        Part part;
        part.minWidth = kCellWidth;
        part.height = [=](float width) {
            const float room = width - kDisc - kDiscGap;
            return std::max(kDisc + 4, extentOf(fact.label, regular(theme::kCaption), room, stage).height +
                                           extentOf(fact.value, bold(theme::kBodyLarge), room, stage).height + 4);
        };
        part.draw = [=, own = id + '.' + std::to_string(i)](Rect rect) {
            return factNode(own, fact, section, rect, stage);
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<Part> tieParts(const std::string& id, const Words& heading, const std::vector<present::TieCard>& ties,
                           const Stage& stage)
{
    std::vector<Part> parts;
    if (ties.empty())
        return parts;
    if (std::vector<Part> rows = tieRows(id, heading, ties, stage); !rows.empty())
        return rows;
    add(parts, headingPart(id + ".heading", heading, theme::kBody, theme::kInk, stage));
    for (std::size_t i = 0; i < ties.size(); ++i)
        parts.push_back(tiePart(id + '.' + std::to_string(i), ties[i], stage));
    parts.back().endsRow = true; // wider neighbours would make one column of them
    return parts;
}

Part codePart(std::string id, std::string code, const Words& words, const Stage& stage, float side)
{
    constexpr float kPad = 20;
    Part part;
    part.minWidth = side == kCodeSide ? kCellWidth + 120 : kCellWidth;
    const TextStyle style = regular(theme::kSmallLabel, theme::kInk2);
    part.height = [=](float width) {
        return std::max(side, extentOf(words, style, width - side - 3 * kPad, stage).height) + 2 * kPad;
    };
    part.draw = [=, id = std::move(id), code = std::move(code)](Rect rect) {
        Node node = card(id + ".card", rect);
        Rect inside = rect.inset(kPad);
        const Rect square = Rect::around(inside.cutLeft(side, kPad).centre(), {side, side});
        node.children.push_back(qrCode(id, square, code, words));
        node.children.push_back(centredText(id + ".words", words, style, inside));
        return node;
    };
    return part;
}

Part hintPart(std::string id, std::string iconName, const Words& words, const TextStyle& style, const Stage& stage)
{
    constexpr float kIcon = 36;
    constexpr float kGap = 14;
    Part part;
    part.height = [=](float width) {
        return std::max(kIcon + 4, extentOf(words, style, width - kIcon - kGap, stage).height + 1);
    };
    part.draw = [=, id = std::move(id), iconName = std::move(iconName)](Rect rect) {
        Node node = group(id + ".hint", rect);
        Rect inside = rect;
        node.children.push_back(
            icon(id + ".icon", iconName, kIcon, style.colour, inside.cutLeft(kIcon, kGap).centre()));
        node.children.push_back(centredText(id, words, style, inside));
        return node;
    };
    return part;
}

} // namespace musubi::screens
