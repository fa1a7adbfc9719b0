#include "kiosk/screens/calendar_day.hpp"
#include "kiosk/screens/calendar_sheet.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/leaf_room.hpp"
#include "kiosk/screens/pieces/tag_flow.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHead = 80;       ///< arrows, month, close
constexpr float kNames = 44;      ///< of the weekdays, with the gap below
constexpr float kLowestWeek = 88; ///< number, "today" and dots find room
constexpr float kHighestWeek = 128;
constexpr float kDayBeside = 360; ///< the chosen day stands beside the month when it has this much
constexpr float kMonthBeside = 640;
constexpr float kGap = 28;

ButtonSpec closeSpec(const present::CalendarSheet& view)
{
    return {
        "calendar.close", view.close, "close", {}, ButtonLook::Plain, Section::Events, scene::Change{view.closeAddress},
        theme::kBody,     {}};
}

float monthWidth(const present::CalendarSheet& view, const Stage& stage)
{
    return extentOf(view.month, bold(theme::kPageTitle), 0, stage).width + 8;
}

enum class CloseButton
{
    InWords,
    AsSign, ///< a cross, so that the chosen day has room below the month
    Below,  ///< the month
};

CloseButton closeButton(const present::CalendarSheet& view, float width, const Stage& stage)
{
    const float inWords = 2 * (kHead + 20) + kGap + buttonWidth(closeSpec(view), stage, 28);
    const float asSign = 2 * (kHead + 10) + kGap + kHead;
    const float month = monthWidth(view, stage);
    return month + inWords <= width  ? CloseButton::InWords
           : month + asSign <= width ? CloseButton::AsSign
                                     : CloseButton::Below;
}

Node monthHead(const present::CalendarSheet& view, Rect rect, const Stage& stage)
{
    Node node = group("calendar.head", rect);
    const CloseButton look = closeButton(view, rect.width, stage);
    if (look == CloseButton::InWords) {
        const ButtonSpec close = closeSpec(view);
        node.children.push_back(button(close, rect.cutRight(buttonWidth(close, stage, 28), kGap), stage));
        rect.width = std::min(rect.width, monthWidth(view, stage) + 2 * (theme::kTouchMinimum + 20));
    } else if (look == CloseButton::AsSign) {
        const Rect close = rect.cutRight(kHead, kGap);
        node.children.push_back(
            calendarArrow("calendar.close", "close", close.centre(), view.closeAddress, view.close));
    }
    const Point left{rect.x + kHead / 2, rect.centre().y};
    const Point right{rect.right() - kHead / 2, rect.centre().y};
    const Rect middle = rect.inset(kHead + 10, 0);
    std::vector<Node> nodes;
    nodes.push_back(calendarArrow("calendar.previous", "chevron_left", left, view.previousAddress, view.previousWords));
    nodes.push_back(centredText("calendar.month", view.month, bold(theme::kPageTitle, theme::kWhite, Align::Centre),
                                middle, Role::Heading));
    nodes.push_back(calendarArrow("calendar.next", "chevron_right", right, view.nextAddress, view.nextWords));
    node.children.insert(node.children.begin(), nodes.begin(), nodes.end());
    return node;
}

/// What is switched on, so that nobody wonders where the other events are.
Part filtersPart(const present::CalendarSheet& view, const Stage& stage)
{
    return fixedPart(0, 44, [view, stage](Rect rect) {
        const theme::SectionColours colours = theme::coloursOf(Section::Events);
        std::vector<TagSpec> tags;
        for (std::size_t index = 0; index < view.filters.size(); ++index)
            tags.push_back({"calendar.filter." + std::to_string(index), view.filters[index], "check", colours.tint,
                            colours.solid});
        return tagFlow("calendar.filters", tags, rect, stage);
    });
}

std::vector<Part> headParts(const present::CalendarSheet& view, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, fixedPart(0, kHead, [view, stage](Rect rect) { return monthHead(view, rect, stage); }));
    parts.back().keep = Keep::WithNext;
    if (!view.filters.empty()) {
        add(parts, filtersPart(view, stage));
        parts.back().keep = Keep::WithNext;
    }
    return parts;
}

bool hasDayBeside(const Rect& area)
{
    return area.width >= kMonthBeside + kGap + kDayBeside;
}

struct Weeks
{
    std::size_t first = 0;
    std::size_t count = 0;
    float height = kLowestWeek; ///< of each
};

float dayCardWidth(float width)
{
    return std::max(kDayBeside, width * 0.36F);
}

/// \param day  the lines of the card beside the weeks, where there is room for one
Node weeksNode(const present::CalendarSheet& view, const Weeks& weeks, const std::vector<Part>& day, Rect rect,
               const Stage& stage)
{
    Node node = group("calendar.month-and-day", rect);
    const bool beside = hasDayBeside(rect);
    const Rect chosen = beside ? rect.cutRight(dayCardWidth(rect.width), kGap) : Rect{};
    Node month = group("calendar.days", rect);
    month.children = calendarWeekdays(view, rect.cutTop(kNames - 8, 8), stage);
    const auto cells = rect.grid(7, static_cast<int>(weeks.count), kCalendarGap, kCalendarGap);
    for (std::size_t index = 0; index < cells.size() && weeks.first * 7 + index < view.cells.size(); ++index)
        month.children.push_back(calendarCell(view.cells[weeks.first * 7 + index], view, cells[index], stage));
    node.children.push_back(std::move(month));
    if (beside)
        node.children.push_back(chosenDayCard(view, day, chosen, stage));
    return node;
}

/// The week that somebody looks for: that of the chosen day, else of today.
std::size_t weekToOpen(const present::CalendarSheet& view)
{
    const auto weekOf = [&](auto&& isIt) -> std::optional<std::size_t> {
        const auto cell = std::ranges::find_if(view.cells, isIt);
        if (cell == view.cells.end())
            return std::nullopt;
        return static_cast<std::size_t>(cell - view.cells.begin()) / 7;
    };
    const auto chosen = weekOf([](const present::CalendarCell& cell) { return cell.chosen == present::Switch::On; });
    const auto today = weekOf([](const present::CalendarCell& cell) { return cell.mood == present::DayMood::Today; });
    return chosen.value_or(today.value_or(0));
}

struct Month
{
    std::vector<Part> parts;
    bool tellsEvents = false; ///< the first ones of the chosen day stand beside the weeks
};

/// The whole month where it finds room below its head; else its weeks on several leaves, each under the weekdays.
Month monthOf(const present::CalendarSheet& view, float headHeight, const Rect& area, const Stage& stage)
{
    const float room = area.height - headHeight - kNames;
    const std::size_t all = std::max<std::size_t>(1, view.cells.size() / 7);
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0F, std::floor((room + kCalendarGap) / (kLowestWeek + kCalendarGap))));
    const std::size_t pieces = (all + fitting - 1) / fitting;
    const std::size_t most = (all + pieces - 1) / pieces;
    const float height = std::clamp((room + kCalendarGap) / static_cast<float>(most) - kCalendarGap - 0.5F, 1.0F,
                                    pieces > 1 ? kHighestWeek : std::clamp(area.width / 8, kLowestWeek, kHighestWeek));
    const auto heightOf = [&](std::size_t count) {
        constexpr float kDayCard = 300;
        const float needed = kNames + static_cast<float>(count) * (height + kCalendarGap) - kCalendarGap;
        return hasDayBeside(area) ? std::max(needed, std::min(kDayCard, area.height)) : needed;
    };
    const std::size_t open = weekToOpen(view);
    Month month;
    month.tellsEvents =
        hasDayBeside(area) && pieces == 1 && hasRoomForEvents(view, {dayCardWidth(area.width), heightOf(all)}, stage);
    const std::vector<Part> day = month.tellsEvents ? chosenDayAndEvents(view, stage) : chosenDayLines(view, stage);
    for (std::size_t first = 0; first < all; first += most) {
        const Weeks weeks{first, std::min(most, all - first), height};
        add(month.parts, fixedPart(0, heightOf(weeks.count), [view, weeks, day, stage](Rect rect) {
                return weeksNode(view, weeks, day, rect, stage);
            }));
        month.parts.back().opensPage = pieces > 1 && first <= open && open < first + weeks.count;
    }
    return month;
}

/// The first events of the chosen day, and how many more there are.
std::vector<Part> sessionParts(const present::CalendarSheet& view, const Stage& stage)
{
    constexpr float kSession = 320;
    std::vector<Part> parts;
    for (std::size_t index = 0; index < view.sessions.size(); ++index) {
        const present::SessionCard& session = view.sessions[index];
        Part part;
        part.minWidth = kSession;
        part.height = [=](float width) {
            return std::max(96.0F,
                            kSessionTimeHeight + 14 +
                                extentOf(session.title, bold(theme::kBody), width - 2 * kSessionSides, stage).height);
        };
        part.draw = [=](Rect rect) {
            return calendarSession("calendar.session." + std::to_string(index), session, rect, theme::kBody);
        };
        parts.push_back(std::move(part));
    }
    if (!view.more.empty())
        add(parts, textParts("calendar.more", view.more, bold(theme::kLabel, theme::kS300), stage));
    return parts;
}

/// The chosen day below the month. Where it stands beside it, only its first events are left to say.
std::vector<Part> dayParts(const present::CalendarSheet& view, const Stage& stage)
{
    std::vector<Part> parts;
    const bool beside = hasDayBeside(leafArea(stage));
    if (!view.sessions.empty() || !beside) {
        Words heading = view.day;
        if (!beside)
            heading.text = view.day.text + RubyText::plain("  ") + view.count.text;
        add(parts, headingPart("calendar.events-of-day", heading, theme::kH3, theme::kWhite, stage));
    }
    add(parts, sessionParts(view, stage));
    if (!beside)
        add(parts, buttonPart(calendarLook(view), 0, stage));
    return parts;
}

} // namespace

scene::Scene calendarColumn(const present::EventsView& view, const present::FrameView& frame, const Stage& stage)
{
    const present::CalendarSheet& sheet = *view.sheet;
    const bool beside = hasDayBeside(leafArea(stage));
    Column column;
    column.titleInBarOnly = !beside; // the month says what this is, and the chosen day has room below it
    const Rect area = column.titleInBarOnly ? leafArea(stage) : firstLeafArea(frame, view.calendar, stage);
    column.title = {view.calendar, {}, Section::Events, "calendar_month"};
    column.tone = Tone::OnDark;
    BoxContent night;
    night.fill = theme::kS950;
    column.ground = box("ground", {0, 0, stage.size.width, stage.size.height}, night);
    std::vector<Part>& parts = column.parts;
    parts = headParts(sheet, stage);
    float head = 0;
    for (const Part& part : parts)
        head += part.height(area.width) + kPartGap;
    Month month = monthOf(sheet, head, area, stage);
    add(parts, std::move(month.parts));
    if (closeButton(sheet, area.width, stage) == CloseButton::Below)
        add(parts, buttonPart(closeSpec(sheet), 0, stage));
    if (!beside && !sheet.sessions.empty())
        column.together = parts.size() + 2; // with the day and its first event
    if (!month.tellsEvents)
        add(parts, dayParts(sheet, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
