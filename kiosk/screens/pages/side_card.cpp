#include "kiosk/screens/pages/side_card.hpp"

#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pieces/code_side.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeadHeight = 160;   ///< at least; a long name takes more
constexpr float kTakeHomeBelow = 48; ///< the line below the head, and the gap between them
constexpr float kIcon = 34;
constexpr float kNote = 72;
/// The goals give way when the rows above them would be left without room.
constexpr float kRoomForRows = 70;

/// What the code is for, beside or below it.
void addTakeHome(Node& panel, const present::SideCard& view, Rect row, const Stage& stage)
{
    panel.children.push_back(
        icon(panel.id + ".take-home.icon", "mobile", 28, theme::kInk2, row.cutLeft(28, 10).centre()));
    const TextStyle style = fitting(view.takeHome, regular(theme::kCaption, theme::kInk2), {theme::kCaption},
                                    {row.width, row.height}, stage);
    panel.children.push_back(centredText(panel.id + ".take-home", view.takeHome, style, row));
}

float wordsWidth(const present::SideCard& view, float width)
{
    return view.link.empty() ? width : width - codeSide(view.link.size()) - 18;
}

/// Of the words and the code beside each other.
float headHeight(const present::SideCard& view, float width, const Stage& stage)
{
    const float longest =
        view.head.empty() ? 0 : extentOf(view.head, bold(theme::kCaption), wordsWidth(view, width), stage).height + 36;
    return std::max(view.link.empty() ? 124 : std::max(kHeadHeight, codeSide(view.link.size())), longest);
}

void addHead(Node& panel, const present::SideCard& view, Rect& inside, const Stage& stage)
{
    const bool hasCode = !view.link.empty();
    const float side = codeSide(view.link.size());
    if (!hasCode && view.head.empty())
        return;
    Rect row = inside.cutTop(headHeight(view, inside.width, stage), 8);
    if (hasCode) {
        Rect code = row.cutRight(side, 18);
        panel.children.push_back(qrCode(panel.id + ".code", code.cutTop(side), view.link, view.takeHome));
    }
    if (view.head.empty())
        return addTakeHome(panel, view, row, stage);
    const TextStyle labelStyle =
        fitting(view.label, regular(theme::kCaption, theme::kInk2), {theme::kCaption}, {row.width, 32}, stage);
    if (!view.label.empty())
        panel.children.push_back(centredText(panel.id + ".label", view.label, labelStyle, row.cutTop(32, 2)));
    const TextStyle style =
        fitting(view.head, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {row.width, row.height}, stage);
    panel.children.push_back(textNode(panel.id + ".head", view.head, style, row, stage));
    if (hasCode)
        addTakeHome(panel, view, inside.cutTop(40, 8), stage);
}

/// Discs with the numbers of the goals; at most as many as stand in one row.
Node goalsRow(const std::string& ownId, const present::SideCard& view, Rect row, const theme::SectionColours& colours,
              const Stage& stage)
{
    Node goals = group(ownId, row);
    const TextStyle nameStyle = bold(theme::kCaption, theme::kInk2);
    const float nameWidth = extentOf(view.sdgsName, nameStyle, 0, stage).width + 2;
    goals.children.push_back(centredText(ownId + ".name", view.sdgsName, nameStyle, row.cutLeft(nameWidth, 14)));
    for (const int goal : view.sdgs) {
        if (row.width < 46)
            break;
        const std::string id = ownId + "." + std::to_string(goal);
        BoxContent content;
        content.radius = 23;
        content.fill = colours.tint;
        Node disc = box(id, Rect::around(row.cutLeft(46, 8).centre(), {46, 46}), content);
        disc.role = Role::Group;
        const Words number{RubyText::plain(std::to_string(goal)), "en", present::Switch::Off};
        disc.children.push_back(
            centredText(id + ".number", number, bold(theme::kCaption, colours.solid, Align::Centre), disc.rect));
        goals.children.push_back(std::move(disc));
    }
    return goals;
}

Node noteBox(const std::string& id, const present::SideCard& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(Section::Geopark);
    BoxContent content;
    content.radius = 22;
    content.fill = colours.tint;
    Node note = box(id, rect, content);
    note.role = Role::Group;
    Rect room = rect.inset(18, 6);
    note.children.push_back(icon(id + ".icon", "verified", kIcon, colours.solid, room.cutLeft(kIcon, 12).centre()));
    const TextStyle style = fitting(view.note, bold(theme::kSmallLabel, colours.solid),
                                    {theme::kSmallLabel, theme::kCaption}, {room.width, room.height}, stage);
    note.children.push_back(centredText(id + ".words", view.note, style, room));
    return note;
}

/// False when there is no room for the row.
bool addRow(Node& panel, const std::string& id, const present::SideRow& view, Rect& inside, Colour colour,
            const Stage& stage)
{
    constexpr float kSmallest = 44;
    if (inside.height < kSmallest)
        return false;
    const float room = inside.width - kIcon - 14;
    const scene::Size most{room, std::min(inside.height, 112.0F)};
    const TextStyle style =
        fitting(view.value, regular(theme::kSmallLabel), {theme::kSmallLabel, theme::kCaption}, most, stage);
    if (!fits(view.value, style, most, stage))
        return false;
    const float height = std::max(kSmallest, extentOf(view.value, style, room, stage).height + 1);
    Rect row = inside.cutTop(std::min(height, inside.height), 8);
    panel.children.push_back(icon(id + ".icon", view.icon, kIcon, colour, row.cutLeft(kIcon, 14).centre()));
    Node value = centredText(id + ".value", view.value, style, row);
    value.label = view.label.text.spoken() + ": " + view.value.text.spoken();
    panel.children.push_back(std::move(value));
    return true;
}

} // namespace

Node sideCard(std::string id, const present::SideCard& view, Section section, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(section);
    Node panel = card(std::move(id), rect);
    Rect inside = rect.inset(26, 24);
    // Where hands reach less high, the code stands below what is only read.
    const bool isLow = isDrawnLow(stage) && !view.link.empty();
    const float taken = headHeight(view, inside.width, stage) + (view.head.empty() ? 8 : kTakeHomeBelow);
    Rect head = isLow ? inside.cutBottom(taken) : inside;
    addHead(panel, view, head, stage);
    if (!isLow)
        inside = head;
    // What stands at the bottom has its room first, though it is read last.
    std::vector<Node> bottom;
    if (!view.note.empty() && inside.height > kNote)
        bottom.push_back(noteBox(panel.id + ".note", view, inside.cutBottom(kNote, 10), stage));
    if (!view.sdgs.empty() && inside.height > 50 + kRoomForRows)
        bottom.insert(bottom.begin(), goalsRow(panel.id + ".sdgs", view, inside.cutBottom(50, 8), colours, stage));
    for (std::size_t index = 0; index < view.rows.size(); ++index)
        if (!addRow(panel, panel.id + ".row." + std::to_string(index), view.rows[index], inside, colours.solid, stage))
            break;
    for (Node& part : bottom)
        panel.children.push_back(std::move(part));
    return panel;
}

} // namespace musubi::screens
