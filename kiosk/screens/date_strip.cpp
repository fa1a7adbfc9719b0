#include "kiosk/screens/date_strip.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

Node dateCell(const present::DateCell& view, std::size_t index, Rect rect, const Stage& stage)
{
    const bool on = view.on == present::Switch::On;
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? theme::kS900 : theme::kWhite;
    content.border = on ? theme::kS900 : theme::kLine;
    content.borderWidth = 2;
    const std::string id = "events.date." + std::to_string(index);
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.label = view.spoken.text.spoken();
    node.intent = scene::Change{view.address};
    const Colour ink = on ? theme::kWhite : view.rest ? theme::coloursOf(Section::SignUp).solid : theme::kInk;
    const TextStyle small = fitting(view.weekday, bold(theme::kCaption, ink, Align::Centre), {theme::kCaption},
                                    {rect.width - 8, 32}, stage);
    node.children.push_back(
        centredText(id + ".weekday", view.weekday, small, {rect.x + 4, rect.y + 6, rect.width - 8, 32}));
    const Words number{RubyText::plain(std::to_string(view.day)), "en", present::Switch::Off};
    node.children.push_back(centredText(id + ".day", number, bold(theme::kH2, ink, Align::Centre),
                                        {rect.x + 4, rect.y + 38, rect.width - 8, 58}));
    for (Node& dot : eventDots(id, view.events, {rect.centre().x, rect.bottom() - 20},
                               on ? Colour::of(0x7FD3F2) : theme::coloursOf(Section::Events).fill))
        node.children.push_back(std::move(dot));
    return node;
}

Node wideButton(const std::string& id, Rect rect, const Words& words, const std::string& iconName, present::Switch on,
                const std::string& address, const Stage& stage)
{
    const bool isOn = on == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = isOn ? colours.solid : colours.tint;
    Node node = box(id, rect, content);
    node.role = isOn ? Role::Selected : Role::Button;
    node.intent = scene::Change{address};
    const Colour ink = isOn ? theme::kWhite : colours.solid;
    node.children.push_back(icon(id + ".icon", isOn ? "check" : iconName, 46, ink, {rect.centre().x, rect.y + 44}));
    const TextStyle style = fitting(words, bold(theme::kSmallLabel, ink, Align::Centre),
                                    {theme::kSmallLabel, theme::kCaption}, {rect.width - 12, 46}, stage);
    node.children.push_back(centredText(id + ".words", words, style, {rect.x + 6, rect.y + 72, rect.width - 12, 46}));
    return node;
}

} // namespace

std::vector<Node> eventDots(const std::string& id, int events, Point centre, Colour colour)
{
    const int count = std::min(5, (events + 1) / 2);
    std::vector<Node> dots;
    BoxContent content;
    content.radius = 4;
    content.fill = colour;
    for (int index = 0; index < count; ++index) {
        const float x = centre.x + (static_cast<float>(index) - static_cast<float>(count - 1) / 2) * 13;
        dots.push_back(box(id + ".dot." + std::to_string(index), Rect::around({x, centre.y}, {8, 8}), content));
    }
    return dots;
}

Node dateStrip(const present::EventsView& view, Rect rect, const Stage& stage)
{
    Node strip = group("events.dates", rect);
    Rect rest = rect;
    const Rect calendar = rest.cutRight(142, 12);
    const Rect yearly = rest.cutRight(142, 12);
    const auto cells = rest.grid(static_cast<int>(view.dates.size()), 1, 12, 0);
    for (std::size_t index = 0; index < view.dates.size(); ++index)
        strip.children.push_back(dateCell(view.dates[index], index, cells[index], stage));
    strip.children.push_back(
        wideButton("events.yearly", yearly, view.yearly.words, "sync", view.yearly.on, view.yearly.address, stage));
    strip.children.push_back(wideButton("events.calendar", calendar, view.calendar, "calendar_month",
                                        present::Switch::Off, view.calendarAddress, stage));
    return strip;
}

namespace {

constexpr float kStripHeight = 124;
constexpr float kCellGap = 10;
constexpr float kRowGap = 12;

/// How a strip of some width is divided.
struct StripRows
{
    int columns = 1; ///< days beside each other
    int rows = 1;
    float buttonWidth = 0; ///< of those beside the days; 0: they stand below
};

StripRows stripRows(const present::EventsView& view, float width, const Stage& stage)
{
    const auto count = static_cast<float>(view.dates.size());
    float cell = theme::kTouchMinimum;
    for (const present::DateCell& date : view.dates)
        cell = std::max(cell, extentOf(date.weekday, bold(theme::kCaption), 0, stage).width + 10);
    float button = 120;
    for (const Words* words : {&view.yearly.words, &view.calendar})
        button = std::max(button, extentOf(*words, bold(theme::kCaption), 0, stage).width + 16);
    if (count * (cell + kCellGap) + 2 * button + kCellGap <= width)
        return {static_cast<int>(count), 1,
                std::min(button * 1.3F, (width - count * (cell + kCellGap) - kCellGap) / 2)};
    const float fitting = std::max(1.0F, std::floor((width + kCellGap) / (cell + kCellGap)));
    const float rows = std::ceil(count / fitting);
    return {static_cast<int>(std::ceil(count / rows)), static_cast<int>(rows), 0};
}

float stripHeight(const StripRows& rows)
{
    const float days = static_cast<float>(rows.rows) * (kStripHeight + kRowGap) - kRowGap;
    return rows.buttonWidth > 0 ? days : days + kRowGap + theme::kTouchMinimum;
}

/// The two buttons below the days.
void addButtonsBelow(Node& strip, const present::EventsView& view, Rect row, const Stage& stage)
{
    const auto cells = row.grid(2, 1, kRowGap, 0);
    strip.children.push_back(chip("events.yearly", cells[0], view.yearly.words, "sync", view.yearly.on, Section::Events,
                                  scene::Change{view.yearly.address}, stage));
    strip.children.push_back(chip("events.calendar", cells[1], view.calendar, "calendar_month", present::Switch::Off,
                                  Section::Events, scene::Change{view.calendarAddress}, stage));
}

Node dateRows(const present::EventsView& view, Rect rect, const Stage& stage)
{
    const StripRows rows = stripRows(view, rect.width, stage);
    Node strip = group("events.dates", rect);
    Rect rest = rect;
    rest.height = stripHeight(rows);
    const Rect below = rows.buttonWidth > 0 ? Rect{} : rest.cutBottom(theme::kTouchMinimum, kRowGap);
    const Rect calendar = rows.buttonWidth > 0 ? rest.cutRight(rows.buttonWidth, kCellGap) : Rect{};
    const Rect yearly = rows.buttonWidth > 0 ? rest.cutRight(rows.buttonWidth, kCellGap) : Rect{};
    const auto cells = rest.grid(rows.columns, rows.rows, kCellGap, kRowGap);
    for (std::size_t index = 0; index < view.dates.size(); ++index)
        strip.children.push_back(dateCell(view.dates[index], index, cells[index], stage));
    if (rows.buttonWidth <= 0) {
        addButtonsBelow(strip, view, below, stage);
        return strip;
    }
    strip.children.push_back(
        wideButton("events.yearly", yearly, view.yearly.words, "sync", view.yearly.on, view.yearly.address, stage));
    strip.children.push_back(wideButton("events.calendar", calendar, view.calendar, "calendar_month",
                                        present::Switch::Off, view.calendarAddress, stage));
    return strip;
}

} // namespace

Part dateStripPart(const present::EventsView& view, const Stage& stage)
{
    Part part;
    part.height = [view, stage](float width) { return stripHeight(stripRows(view, width, stage)); };
    part.draw = [view, stage](Rect rect) { return dateRows(view, rect, stage); };
    return part;
}

} // namespace musubi::screens
