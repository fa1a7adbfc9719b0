#include "kiosk/screens/pages/detail.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

Node laidMarks(const std::string& id, std::vector<Node> marks, Rect rect)
{
    constexpr float kBeside = 12;
    constexpr float kBetweenRows = 10;
    Node node = group(id, {rect.x, rect.y, rect.width, 0});
    Point at{rect.x, rect.y};
    for (Node& mark : marks) {
        if (at.x > rect.x && at.x + mark.rect.width > rect.right())
            at = {rect.x, node.rect.bottom() + kBetweenRows};
        const float dx = at.x - mark.rect.x;
        const float dy = at.y - mark.rect.y;
        at.x += mark.rect.width + kBeside;
        mark.rect = mark.rect.moved(dx, dy);
        for (Node& part : mark.children)
            part.rect = part.rect.moved(dx, dy);
        node.rect.height = std::max(node.rect.height, mark.rect.bottom() - rect.y);
        node.children.push_back(std::move(mark));
    }
    return node;
}

Node pictureCard(const std::string& id, Rect rect, const std::string& source, const Words& alternative,
                 std::vector<Node> marks)
{
    constexpr float kInset = 24;
    constexpr float kRight = 16;
    Node node = card(id, rect);
    node.children.push_back(
        picture(id + ".picture", rect.inset(2), source, scene::Corners::all(theme::kCardRadius - 2), alternative));
    Node laid = laidMarks({}, std::move(marks), {rect.x + kInset, rect.y + kInset, rect.width - kInset - kRight, 0});
    for (Node& mark : laid.children) {
        mark.layer = scene::Layer::Over;
        node.children.push_back(std::move(mark));
    }
    return node;
}

Node languageNote(const std::string& id, const Words& words, Rect rect, const Stage& stage)
{
    constexpr float kIcon = 30;
    constexpr float kIconGap = 10;
    const TextStyle style = regular(theme::kCaption, theme::kInk2);
    rect.height = std::max(kIcon, extentOf(words, style, rect.width - kIcon - kIconGap, stage).height + 1);
    Node node = group(id, rect);
    node.children.push_back(
        icon(id + ".icon", "translate", kIcon, theme::kInk2, rect.cutLeft(kIcon, kIconGap).centre()));
    node.children.push_back(centredText(id + ".words", words, style, rect));
    return node;
}

Node titleAndText(const std::string& id, const Opening& opening, Rect rect, const Stage& stage)
{
    const Words& title = opening.title;
    const Words& text = opening.text;
    Node node = group(id, rect);
    const float note = opening.note.empty() ? 0 : languageNote(id + ".language", opening.note, rect, stage).rect.height;
    // The title leaves room for the text, and for the note that stands close below it.
    constexpr float kGap = 16;
    constexpr float kMostTitle = 0.55F;
    const float least = extentOf(text, regular(theme::kCaption), rect.width, stage).height + 1;
    const float most = std::min(rect.height * kMostTitle, rect.height - kGap - note - least);
    const TextStyle titleStyle =
        fitting(title, bold(theme::kH1), {theme::kH1, 48, theme::kH2, theme::kPageTitle, theme::kH3, theme::kBody},
                {rect.width, text.empty() ? rect.height - note : most}, stage);
    Node heading = textNode(id + ".title", title, titleStyle, rect, stage, Role::Heading);
    float used = heading.rect.height + kGap;
    node.children.push_back(std::move(heading));
    if (!opening.note.empty()) {
        const Rect room{rect.x, rect.y + used - kGap / 2, rect.width, note};
        node.children.push_back(languageNote(id + ".language", opening.note, room, stage));
        used += note;
    }
    if (!text.empty()) {
        const Rect rest{rect.x, rect.y + used, rect.width, rect.height - used};
        const TextStyle style =
            fitting(text, regular(theme::kBodyLarge),
                    {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                    {rest.width, rest.height}, stage);
        node.children.push_back(textNode(id + ".text", text, style, rest, stage));
    }
    return node;
}

Node factGrid(const std::string& id, const std::vector<present::FactView>& facts, Section section, Rect rect,
              const Stage& stage)
{
    Node node = group(id, rect);
    const int rows = std::max(1, static_cast<int>((facts.size() + 1) / 2));
    const auto cells = rect.grid(2, rows, 20, 10);
    const theme::SectionColours colours = theme::coloursOf(section);
    for (std::size_t index = 0; index < facts.size() && index < cells.size(); ++index) {
        const present::FactView& fact = facts[index];
        const std::string own = id + "." + std::to_string(index);
        Rect cell = cells[index];
        const Rect disc = Rect::around({cell.x + 32, cell.centre().y}, {64, 64});
        static_cast<void>(cell.cutLeft(64, 18));
        node.children.push_back(iconDisc(own + ".disc", disc, fact.icon, 34, colours.tint, colours.solid));
        const TextStyle labelStyle =
            fitting(fact.label, regular(theme::kCaption, theme::kInk2), {theme::kCaption}, {cell.width, 44}, stage);
        const float labelHeight = extentOf(fact.label, labelStyle, cell.width, stage).height;
        const TextStyle valueStyle =
            fitting(fact.value, bold(theme::kBodyLarge),
                    {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                    {cell.width, cell.height - labelHeight}, stage);
        const float valueHeight =
            std::min(cell.height - labelHeight, extentOf(fact.value, valueStyle, cell.width, stage).height);
        const float top = cell.y + (cell.height - labelHeight - valueHeight) / 2;
        node.children.push_back(
            textNode(own + ".label", fact.label, labelStyle, {cell.x, top, cell.width, labelHeight + 1}, stage));
        node.children.push_back(textNode(own + ".value", fact.value, valueStyle,
                                         {cell.x, top + labelHeight, cell.width, valueHeight + 1}, stage));
    }
    return node;
}

} // namespace musubi::screens
