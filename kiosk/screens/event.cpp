#include "kiosk/screens/event.hpp"

#include "kiosk/screens/detail.hpp"
#include "kiosk/screens/drawn_page.hpp"
#include "kiosk/screens/event_day.hpp"
#include "kiosk/screens/low_page.hpp"
#include "kiosk/screens/tie_strip.hpp"
#include "kiosk/screens/wrapping_tag.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSideWidth = 408;
constexpr float kPictureWidth = 564;
constexpr float kUpperHeight = 516;

/// Lead and body where both fit, else the lead alone.
Node storyOf(const present::EventView& view, const present::FrameView& frame, Rect room, const Stage& stage)
{
    Node both = titleAndText("event.story", {view.title, view.story, frame.otherLanguage}, room, stage);
    const Node& text = both.children.back();
    const auto* content = std::get_if<scene::TextContent>(&text.content);
    const bool bothFit = content != nullptr && extentOf(view.story, content->style, text.rect.width, stage).height <=
                                                   room.bottom() - text.rect.y;
    return bothFit ? std::move(both)
                   : titleAndText("event.story", {view.title, view.summary, frame.otherLanguage}, room, stage);
}

/// How wide the code must be for a phone: three pixels a square, the quiet zone included. Up to this many bytes it has
/// at most 45 squares a side (ISO/IEC 18004, version 7, level M).
float codeSide(const std::string& text)
{
    constexpr std::size_t kShortText = 122;
    return text.size() <= kShortText ? 176.0F : 224.0F;
}

/// Number and unit on one baseline: "20 seats".
void addSeatsLine(Node& panel, const present::EventView& view, Rect row, const Stage& stage)
{
    constexpr float kGap = 12;
    constexpr float kBelowMiddle = 0.38F; // of the baseline, in em
    const TextStyle unit = bold(theme::kLabel);
    const float unitWidth = view.seatsUnit.empty() ? 0 : extentOf(view.seatsUnit, unit, 0, stage).width + 2;
    TextStyle number = bold(68, theme::coloursOf(Section::Events).solid);
    number = fitting(view.seatsCount, number, {68, theme::kH1, theme::kH2, theme::kH3},
                     {row.width - unitWidth - kGap, row.height}, stage);
    const float numberWidth = extentOf(view.seatsCount, number, 0, stage).width + 2;
    panel.children.push_back(centredText("event.seats.count", view.seatsCount, number, row.cutLeft(numberWidth, kGap)));
    if (unitWidth <= 0)
        return;
    // A smaller text stands in the lower part of its strip.
    static_cast<void>(row.cutTop(2 * kBelowMiddle * (number.size - unit.size)));
    panel.children.push_back(centredText("event.seats.unit", view.seatsUnit, unit, row.cutLeft(unitWidth)));
}

/// How many seats, and how one gets one of them.
void addSeats(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    if (!view.seatsCount.empty())
        addSeatsLine(panel, view, inside.cutTop(89), stage);
    else if (!view.seatsLabel.empty()) {
        const TextStyle label = regular(theme::kSmallLabel, theme::kInk2);
        panel.children.push_back(centredText("event.seats.label", view.seatsLabel, label, inside.cutTop(36)));
    }
    if (view.seatsState.empty())
        return;
    const TextStyle state = fitting(view.seatsState, bold(theme::kSmallLabel, theme::kInk2),
                                    {theme::kSmallLabel, theme::kCaption}, {inside.width, 34}, stage);
    const float height = std::max(34.0F, extentOf(view.seatsState, state, inside.width, stage).height);
    panel.children.push_back(centredText("event.seats.state", view.seatsState, state, inside.cutTop(height, 8)));
}

/// The code, and beside it what it is for.
void addCode(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    if (view.qr.empty())
        return;
    const float side = codeSide(view.qr);
    Rect row = inside.cutTop(side, 14);
    panel.children.push_back(qrCode("event.qr", row.cutRight(side, 16), view.qr, view.qrWords));
    const TextStyle style = fitting(view.qrWords, regular(theme::kSmallLabel, theme::kInk2),
                                    {theme::kSmallLabel, theme::kCaption}, {row.width, row.height - 44}, stage);
    const float height = extentOf(view.qrWords, style, row.width, stage).height + 1;
    Rect words = Rect::around(row.centre(), {row.width, 32 + 8 + height});
    panel.children.push_back(
        icon("event.qr.icon", "mobile", 32, theme::kInk2, {words.x + 16, words.cutTop(32, 8).centre().y}));
    panel.children.push_back(textNode("event.qr.words", view.qrWords, style, words, stage));
}

/// An icon and words, for an event without days to choose from.
void addRow(Node& panel, const std::string& id, const char* iconName, const Words& words, Rect& inside,
            const Stage& stage)
{
    constexpr float kIcon = 34;
    const scene::Size room{inside.width - kIcon - 14, inside.height};
    const TextStyle style =
        fitting(words, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption}, room, stage);
    if (words.empty() || !fits(words, style, room, stage))
        return;
    const float height = std::max(44.0F, extentOf(words, style, room.width, stage).height + 1);
    if (height > inside.height)
        return;
    Rect row = inside.cutTop(height, 8);
    panel.children.push_back(
        icon(id + ".icon", iconName, kIcon, theme::coloursOf(Section::Events).solid, row.cutLeft(kIcon, 14).centre()));
    panel.children.push_back(centredText(id, words, style, row));
}

void addDays(Node& panel, Rect inside, const present::EventView& view, const Stage& stage)
{
    panel.children.push_back(
        centredText("event.days", view.daysHeading, bold(theme::kLabel), inside.cutTop(44, 8), Role::Heading));
    constexpr float kButton = 80;
    constexpr float kGap = 12;
    const auto count = static_cast<float>(view.days.size());
    const int columns = count * (kButton + kGap) - kGap <= inside.height ? 1 : 2;
    const int rows = (static_cast<int>(view.days.size()) + columns - 1) / columns;
    float height = kButton;
    for (const present::DayChoice& day : view.days) // in pairs, a long name of a day takes two lines
        if (columns > 1)
            height = std::max(height, narrowDayHeight(day, (inside.width - kGap) / 2, stage));
    const auto cells = inside.cutTop(static_cast<float>(rows) * (height + kGap) - kGap).grid(columns, rows, kGap, kGap);
    for (std::size_t index = 0; index < view.days.size(); ++index)
        panel.children.push_back(dayButton(view.days[index], index, cells[index], stage));
}

Node sidePanel(const present::EventView& view, Rect rect, const Stage& stage)
{
    Node panel = card("event.side", rect);
    Rect inside = rect.inset(28, 24);
    addSeats(panel, inside, view, stage);
    const bool isCodeLow = isDrawnLow(stage) && view.days.empty() && !view.qr.empty();
    if (!isCodeLow)
        addCode(panel, inside, view, stage);
    Rect check = inside.cutBottom(60, 8);
    Rect below = isCodeLow ? inside.cutBottom(codeSide(view.qr), 14) : Rect{};
    if (view.days.empty()) {
        addRow(panel, "event.side.audience", "face", view.audience, inside, stage);
        addRow(panel, "event.side.fee", "payments", view.fee, inside, stage);
    } else
        addDays(panel, inside, view, stage);
    if (isCodeLow)
        addCode(panel, below, view, stage);
    panel.children.push_back(icon("event.check.icon", "info", 32, theme::kInk2, check.cutLeft(32, 12).centre()));
    const TextStyle checkStyle = fitting(view.check, regular(theme::kCaption, theme::kInk2), {theme::kCaption},
                                         {check.width, check.height}, stage);
    panel.children.push_back(centredText("event.check", view.check, checkStyle, check));
    return panel;
}

/// As high as its fullest cell needs; two rows with air between them when they need little.
float factsHeight(const std::vector<present::FactView>& facts, float width, const Stage& stage)
{
    constexpr float kDisc = 82;
    constexpr float kGap = 10;
    const float rows = facts.size() > 2 ? 2 : 1;
    const float room = (width - 20) / 2 - kDisc;
    float tallest = 108;
    for (const present::FactView& fact : facts)
        tallest = std::max(tallest, extentOf(fact.label, regular(theme::kCaption), room, stage).height +
                                        extentOf(fact.value, bold(theme::kCaption), room, stage).height + 2);
    return rows * tallest + (rows - 1) * kGap;
}

} // namespace

std::vector<Node> eventMarks(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<Node> marks;
    constexpr float kRoom = 372; // of the narrowest picture
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    marks.push_back(
        wrappingTag({"event.audience", view.audience, "face", colours.tint, colours.solid}, {}, kRoom, stage));
    if (!view.fee.empty())
        marks.push_back(tag("event.fee", {}, view.fee, Section::Geopark, stage, "payments"));
    if (view.sample)
        marks.push_back(sampleTag("event.sample", {}, frame, stage));
    return marks;
}

scene::Scene eventScreen(const present::EventView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, eventColumn(view, frame, stage), stage);
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 48;
    // Without days to choose from the card ends with the picture, and the ties have the whole width.
    const bool isShort = view.days.empty();
    Rect side = area.cutRight(kSideWidth, 36);
    if (isShort) {
        side.height = kUpperHeight;
        area.width = side.right() - area.x;
    }
    Rect upper = area.cutTop(kUpperHeight, 20);
    upper.width = side.x - 36 - upper.x;
    const Rect pictureRect = upper.cutLeft(kPictureWidth, 36);
    const Rect facts = upper.cutBottom(factsHeight(view.facts, upper.width, stage), 16);
    TieStripSpec ties;
    ties.id = "event.ties";
    ties.heading = view.tiesHeading;
    ties.cards = view.ties;
    ties.rect = area;
    ties.from = {0, area.y + 92};
    ties.to = {isShort ? stage.size.width : side.x, area.y + 40};
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.heading, {}, Section::Events, "event"}, Tone::OnLight, stage),
        pictureCard("event.picture", pictureRect, view.picture, view.alternative, eventMarks(view, frame, stage)),
        storyOf(view, frame, upper, stage),
        factGrid("event.facts", view.facts, Section::Events, facts, stage),
        sidePanel(view, side, stage),
        tieStrip(ties, stage),
        bottomBar(frame, stage)};
    return drawnPage(frame, view.title, std::move(parts), eventColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
