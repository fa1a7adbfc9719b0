#include "kiosk/screens/event_side.hpp"

#include "kiosk/screens/event_day.hpp"
#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pieces/move_by.hpp"
#include "kiosk/screens/pieces/small_map.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace musubi::screens {

namespace {

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

/// What the code is for, beside or below it.
void addCodeWords(Node& panel, Rect row, const present::EventView& view, const Stage& stage)
{
    const TextStyle style = fitting(view.qrWords, regular(theme::kSmallLabel, theme::kInk2),
                                    {theme::kSmallLabel, theme::kCaption}, {row.width, row.height - 44}, stage);
    const float height = extentOf(view.qrWords, style, row.width, stage).height + 1;
    Rect words = Rect::around(row.centre(), {row.width, 32 + 8 + height});
    panel.children.push_back(
        icon("event.qr.icon", "mobile", 32, theme::kInk2, {words.x + 16, words.cutTop(32, 8).centre().y}));
    panel.children.push_back(textNode("event.qr.words", view.qrWords, style, words, stage));
}

/// The code, and beside it what it is for.
void addCode(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    if (view.qr.empty())
        return;
    const float side = codeSide(view.qr);
    Rect row = inside.cutTop(side, 14);
    panel.children.push_back(qrCode("event.qr", row.cutRight(side, 16), view.qr, view.qrWords));
    addCodeWords(panel, row, view, stage);
}

/// Seats and how one gets one of them in a narrow block.
struct SeatsBlock
{
    std::vector<Node> lines;
    float height = 0;
    bool fits = true;
};

/// Where number and unit stand on one baseline; empty where there is no room for both.
std::optional<Rect> seatsLineIn(const present::EventView& view, float width, const Stage& stage)
{
    constexpr float kGap = 12;
    const float number = extentOf(view.seatsCount, bold(theme::kH1), 0, stage).width + 2;
    const float unit = view.seatsUnit.empty() ? 0 : extentOf(view.seatsUnit, bold(theme::kLabel), 0, stage).width + 2;
    return number + kGap + unit <= width ? std::optional(Rect{0, 0, width, 84}) : std::nullopt;
}

TextStyle stateStyle()
{
    return bold(theme::kCaption, theme::kInk2);
}

/// Beside the code a long way of getting a seat would be a word a line: it takes a line of its own below.
bool isStateBelow(const Words& state, float width, const Stage& stage)
{
    constexpr float kMostLines = 2;
    return !state.empty() && extentOf(state, stateStyle(), width, stage).height >
                                 (kMostLines + 0.5F) * extentOf(state, stateStyle(), 0, stage).height;
}

SeatsBlock seatsBlock(const present::EventView& view, scene::Size room, const Stage& stage)
{
    SeatsBlock block;
    const auto add = [&](const char* id, const Words& words, const TextStyle& style) {
        if (words.empty())
            return;
        const scene::Size left{room.width, room.height - block.height};
        block.fits = block.fits && screens::fits(words, style, left, stage);
        const float height = extentOf(words, style, room.width, stage).height + 1;
        block.lines.push_back(textNode(id, words, style, {0, block.height, room.width, height}, stage));
        block.height += height;
    };
    const auto line = view.seatsCount.empty() ? std::nullopt : seatsLineIn(view, room.width, stage);
    if (line) {
        Node both;
        addSeatsLine(both, view, *line, stage);
        block.lines = std::move(both.children);
        block.height = line->height;
    } else if (!view.seatsCount.empty()) {
        add("event.seats.count", view.seatsCount, bold(68, theme::coloursOf(Section::Events).solid));
        add("event.seats.unit", view.seatsUnit, bold(theme::kLabel));
    } else
        add("event.seats.label", view.seatsLabel, regular(theme::kSmallLabel, theme::kInk2));
    if (!isStateBelow(view.seatsState, room.width, stage))
        add("event.seats.state", view.seatsState, stateStyle());
    return block;
}

/// As in the picture of the design: the code beside the seats, what it is for below them. False where the words have no
/// room there.
bool addSeatsBesideCode(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    constexpr float kGap = 16;
    constexpr float kIcon = 32;
    constexpr float kHigher = 40; ///< words may be than the code
    if (view.qr.empty())
        return false;
    const float side = codeSide(view.qr);
    SeatsBlock block = seatsBlock(view, {inside.width - side - kGap, side + kHigher}, stage);
    const TextStyle style = regular(theme::kCaption, theme::kInk2);
    const float wordsWidth = inside.width - kIcon - 10;
    const float wordsHeight = std::max(kIcon, extentOf(view.qrWords, style, wordsWidth, stage).height + 1);
    if (block.lines.empty() || !block.fits || wordsHeight > 2.5F * kIcon)
        return false;
    Rect row = inside.cutTop(std::max(side, block.height), 8);
    const Point code = row.cutRight(side, kGap).centre();
    panel.children.push_back(qrCode("event.qr", Rect::around(code, {side, side}), view.qr, view.qrWords));
    const Rect seats = Rect::around(row.centre(), {row.width, block.height});
    for (Node& line : block.lines) {
        moveBy(line, seats.x, seats.y);
        panel.children.push_back(std::move(line));
    }
    if (isStateBelow(view.seatsState, row.width, stage)) {
        const float height = extentOf(view.seatsState, stateStyle(), inside.width, stage).height + 1;
        panel.children.push_back(
            textNode("event.seats.state", view.seatsState, stateStyle(), inside.cutTop(height, 4), stage));
    }
    Rect words = inside.cutTop(wordsHeight, 12);
    panel.children.push_back(icon("event.qr.icon", "mobile", kIcon, theme::kInk2, words.cutLeft(kIcon, 10).centre()));
    panel.children.push_back(centredText("event.qr.words", view.qrWords, style, words));
    return true;
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

void addDays(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    panel.children.push_back(
        centredText("event.days", view.daysHeading, bold(theme::kLabel), inside.cutTop(44, 8), Role::Heading));
    constexpr float kButton = 80;
    constexpr float kGap = 12;
    const auto count = static_cast<float>(view.days.size());
    // Beside each other where that leaves room for the map.
    const bool isPaired = view.venue || count * (kButton + kGap) - kGap > inside.height;
    const int columns = isPaired && view.days.size() > 1 ? 2 : 1;
    const int rows = (static_cast<int>(view.days.size()) + columns - 1) / columns;
    float height = kButton;
    for (const present::DayChoice& day : view.days) // in pairs, a long name of a day takes two lines
        if (columns > 1)
            height = std::max(height, narrowDayHeight(day, (inside.width - kGap) / 2, stage));
    const Rect grid = inside.cutTop(static_cast<float>(rows) * (height + kGap) - kGap, 20);
    const auto cells = grid.grid(columns, rows, kGap, kGap);
    for (std::size_t index = 0; index < view.days.size(); ++index)
        panel.children.push_back(dayButton(view.days[index], index, cells[index], stage));
}

/// Where it is, in the room that is left. False where that is too little.
bool addMap(Node& panel, Rect& inside, const present::EventView& view, const Stage& stage)
{
    constexpr float kLeast = 124; ///< of which the pin takes 90
    constexpr float kMost = 236;
    if (!view.venue || inside.height < kLeast)
        return false;
    panel.children.push_back(
        smallMap({"event.map", &view.venue->map, view.venue->mark, view.venue->open, Section::Labs},
                 inside.cutTop(std::min(inside.height, kMost), 8), stage));
    return true;
}

} // namespace

Node eventSide(const present::EventView& view, Rect rect, const Stage& stage)
{
    Node panel = card("event.side", rect);
    Rect inside = rect.inset(28, 24);
    Rect check = inside.cutBottom(60, 8);
    // Where hands reach less high, the code stands below what is only read.
    const bool isLow = isDrawnLow(stage);
    const bool isCodeLow = isLow && view.days.empty() && !view.qr.empty();
    Rect below = isCodeLow ? inside.cutBottom(codeSide(view.qr), 14) : Rect{};
    constexpr float kLowMap = 200;
    Rect map = isCodeLow && view.venue ? inside.cutBottom(kLowMap, 20) : Rect{};
    if (isLow || !addSeatsBesideCode(panel, inside, view, stage)) {
        addSeats(panel, inside, view, stage);
        if (!isCodeLow)
            addCode(panel, inside, view, stage);
    }
    if (!view.days.empty())
        addDays(panel, inside, view, stage);
    const auto addRows = [&] {
        addRow(panel, "event.side.audience", "face", view.audience, inside, stage);
        addRow(panel, "event.side.fee", "payments", view.fee, inside, stage);
    };
    if (isCodeLow) {
        addRows();
        addMap(panel, map, view, stage);
        addCode(panel, below, view, stage);
    } else if (!addMap(panel, inside, view, stage) && view.days.empty())
        addRows();
    panel.children.push_back(icon("event.check.icon", "info", 32, theme::kInk2, check.cutLeft(32, 12).centre()));
    const TextStyle checkStyle = fitting(view.check, regular(theme::kCaption, theme::kInk2), {theme::kCaption},
                                         {check.width, check.height}, stage);
    panel.children.push_back(centredText("event.check", view.check, checkStyle, check));
    return panel;
}

} // namespace musubi::screens
