#include "kiosk/screens/calendar_sheet.hpp"

#include "kiosk/screens/calendar_day.hpp"
#include "kiosk/screens/date_strip.hpp"
#include "kiosk/screens/pages/sheet_over.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr Colour kPast = Colour::of(0x33285F);
constexpr Colour kTodayEdge = Colour::of(0x7FD3F2);

} // namespace

Node calendarArrow(const std::string& id, const std::string& name, Point centre, const std::string& address,
                   const Words& spoken)
{
    BoxContent disc;
    disc.radius = 40;
    disc.fill = address.empty() ? theme::kNone : theme::kWhite;
    disc.border = address.empty() ? theme::kS500 : theme::kWhite;
    disc.borderWidth = 2;
    Node node = box(id, Rect::around(centre, {80, 80}), disc);
    node.label = spoken.text.spoken();
    node.role = address.empty() ? Role::Disabled : Role::Button;
    if (!address.empty())
        node.intent = scene::Change{address};
    node.children.push_back(icon(id + ".icon", name, 44, address.empty() ? theme::kS300 : theme::kS900, centre));
    return node;
}

namespace {

Node head(const present::CalendarSheet& view, Rect rect, const Stage& stage)
{
    Node node = group("calendar.head", rect);
    node.children.push_back(calendarArrow("calendar.previous", "chevron_left", {rect.x + 40, rect.y + 40},
                                          view.previousAddress, view.previousWords));
    const float width = std::max(240.0F, extentOf(view.month, bold(theme::kPageTitle), 0, stage).width + 8);
    const Rect month{rect.x + 110, rect.y, width, 80};
    node.children.push_back(centredText("calendar.month", view.month,
                                        bold(theme::kPageTitle, theme::kWhite, Align::Centre), month, Role::Heading));
    node.children.push_back(calendarArrow("calendar.next", "chevron_right", {month.right() + 70, rect.y + 40},
                                          view.nextAddress, view.nextWords));
    ButtonSpec close{
        "calendar.close", view.close, "close", {}, ButtonLook::Plain, Section::Events, scene::Change{view.closeAddress},
        theme::kBody,     {}};
    const float closeWidth = buttonWidth(close, stage, 28);
    node.children.push_back(button(close, {rect.right() - closeWidth, rect.y, closeWidth, 80}, stage));
    float right = rect.right() - closeWidth - 14;
    for (std::size_t index = 0; index < view.filters.size(); ++index) {
        Node mark = tag("calendar.filter." + std::to_string(index), {0, rect.y + 18}, view.filters[index],
                        Section::Events, stage, "check");
        const float x = right - mark.rect.width;
        if (x < month.right() + 120)
            break;
        node.children.push_back(tag(mark.id, {x, rect.y + 18}, view.filters[index], Section::Events, stage, "check"));
        right = x - 10;
    }
    return node;
}

/// Number, the word "today" and the dots below each other; in a month of six weeks there is little height for them.
struct CellRooms
{
    Rect number;
    Rect today;
    Point dots;
};

CellRooms roomsOf(Rect rect, present::DayMood mood)
{
    CellRooms rooms;
    rooms.dots = {rect.centre().x, rect.bottom() - (rect.height < 100 ? 12.0F : 18.0F)};
    rect = rect.inset(4, 5);
    rect.height = rooms.dots.y - 6 - rect.y;
    if (mood == present::DayMood::Today)
        rooms.today = rect.cutBottom(29);
    rooms.number = rect;
    return rooms;
}

} // namespace

Node calendarCell(const present::CalendarCell& view, const present::CalendarSheet& sheet, Rect rect, const Stage& stage)
{
    using present::DayMood;
    const bool chosen = view.chosen == present::Switch::On && !view.address.empty();
    const bool quiet = view.mood == DayMood::Past || view.mood == DayMood::OtherMonth;
    BoxContent content;
    content.radius = 20;
    content.fill = view.mood == DayMood::OtherMonth ? theme::kNone
                   : view.mood == DayMood::Past     ? kPast
                   : chosen                         ? theme::kGoldLine
                                                    : theme::kWhite;
    if (view.mood == DayMood::Today) {
        content.border = kTodayEdge;
        content.borderWidth = 5;
    }
    const std::string id = "calendar.day." + view.date.text();
    Node node = box(id, rect, content);
    node.label = view.spoken.text.spoken();
    node.role = view.address.empty() ? Role::None : chosen ? Role::Selected : Role::Button;
    if (!view.address.empty())
        node.intent = scene::Change{view.address};
    const Colour ink = quiet                  ? theme::kS300
                       : view.rest && !chosen ? theme::coloursOf(Section::SignUp).solid
                                              : theme::kInk;
    const bool today = view.mood == DayMood::Today;
    const CellRooms rooms = roomsOf(rect, view.mood);
    const Words number{RubyText::plain(std::to_string(view.date.day())), "en", present::Switch::Off};
    TextStyle figures = bold(theme::kPageTitle, ink, Align::Centre);
    figures.leading = 1; // of one line, and figures reach less far than letters
    const TextStyle numberStyle =
        fitting(number, figures, {theme::kPageTitle, theme::kH3, theme::kBody, theme::kLabel, theme::kCaption},
                {rooms.number.width, rooms.number.height}, stage);
    node.children.push_back(
        centredText(id + ".number", number, numberStyle, rooms.number, quiet ? Role::None : Role::Text));
    if (today)
        node.children.push_back(
            centredText(id + ".today", sheet.today, bold(theme::kCaption, theme::kInk, Align::Centre), rooms.today));
    for (Node& dot :
         eventDots(id, view.events, rooms.dots, chosen ? theme::kInk : theme::coloursOf(Section::Events).fill))
        node.children.push_back(std::move(dot));
    return node;
}

std::vector<Node> calendarWeekdays(const present::CalendarSheet& view, Rect row, const Stage& stage)
{
    std::vector<Node> names;
    const auto cells = row.grid(7, 1, kCalendarGap, 0);
    float size = theme::kLabel; // of all, so that the longest name has room
    for (const present::Words& name : view.weekdays)
        size = std::min(size, fitting(name, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                      {cells.front().width, row.height}, stage)
                                  .size);
    for (std::size_t index = 0; index < view.weekdays.size() && index < cells.size(); ++index) {
        const Colour ink = index == 0 ? Colour::of(0xFFB8A8) : index == 6 ? Colour::of(0x9ADBF5) : theme::kWhite;
        names.push_back(centredText("calendar.weekday." + std::to_string(index), view.weekdays[index],
                                    bold(size, ink, Align::Centre), cells[index]));
    }
    return names;
}

namespace {

Node month(const present::CalendarSheet& view, Rect rect, const Stage& stage)
{
    Node node = group("calendar.days", rect);
    node.children = calendarWeekdays(view, rect.cutTop(36, 8), stage);
    const int weeks = std::max(1, static_cast<int>(view.cells.size() / 7));
    const auto cells = rect.grid(7, weeks, kCalendarGap, kCalendarGap);
    for (std::size_t index = 0; index < view.cells.size() && index < cells.size(); ++index)
        node.children.push_back(calendarCell(view.cells[index], view, cells[index], stage));
    return node;
}

constexpr float kRowGap = 12;

} // namespace

Node calendarSessionBox(const std::string& id, const present::SessionCard& session, Rect rect)
{
    BoxContent tint;
    tint.radius = 20;
    tint.fill = theme::coloursOf(Section::Events).tint;
    Node node = box(id, rect, tint);
    node.role = Role::Button;
    node.intent = scene::Go{session.address};
    return node;
}

Node calendarSession(const std::string& id, const present::SessionCard& session, Rect row, float titleSize)
{
    Node node = calendarSessionBox(id, session, row);
    Rect inside = row.inset(kSessionSides, 6);
    node.children.push_back(centredText(id + ".time", session.start,
                                        bold(theme::kSmallLabel, theme::coloursOf(Section::Events).solid),
                                        inside.cutTop(kSessionTimeHeight - 6)));
    node.children.push_back(centredText(id + ".title", session.title, bold(titleSize), inside));
    return node;
}

namespace {

/// Rows of one height with titles of one size, so that none looks more important than another.
void addSessions(Node& panel, const present::CalendarSheet& view, Rect inside, const Stage& stage)
{
    constexpr float kMore = 36;
    constexpr float kTallest = 116;
    const Rect more = view.more.empty() ? Rect{} : inside.cutBottom(kMore);
    const auto count = static_cast<float>(std::max<std::size_t>(3, view.sessions.size()));
    const float height = std::min(kTallest, inside.height / count - kRowGap);
    const scene::Size room{inside.width - 2 * kSessionSides, height - kSessionTimeHeight - 6};
    float size = theme::kLabel;
    for (const present::SessionCard& session : view.sessions)
        size = std::min(
            size,
            fitting(session.title, bold(size), {theme::kLabel, theme::kSmallLabel, theme::kCaption}, room, stage).size);
    for (std::size_t index = 0; index < view.sessions.size(); ++index)
        panel.children.push_back(calendarSession("calendar.session." + std::to_string(index), view.sessions[index],
                                                 inside.cutTop(height, kRowGap), size));
    if (!view.more.empty())
        panel.children.push_back(
            centredText("calendar.more", view.more, regular(theme::kSmallLabel, theme::kInk2), more));
}

Node chosenDay(const present::CalendarSheet& view, Rect rect, const Stage& stage)
{
    BoxContent content;
    content.radius = theme::kCardRadius;
    content.fill = theme::kWhite;
    Node node = box("calendar.chosen", rect, content);
    node.role = Role::Group;
    Rect inside = rect.inset(26, 24);
    const TextStyle dayStyle =
        fitting(view.day, bold(theme::kH3), {theme::kH3, theme::kBodyLarge, theme::kLabel, theme::kCaption},
                {inside.width, 48}, stage);
    node.children.push_back(
        centredText("calendar.chosen.day", view.day, dayStyle, inside.cutTop(48, 2), Role::Heading));
    node.children.push_back(centredText("calendar.chosen.count", view.count,
                                        bold(theme::kBody, theme::coloursOf(Section::Events).solid),
                                        inside.cutTop(42, 14)));
    Node lookButton = button(calendarLook(view), inside.cutBottom(94, 12), stage);
    addSessions(node, view, inside, stage);
    node.children.push_back(std::move(lookButton));
    return node;
}

} // namespace

scene::Scene withCalendarSheet(scene::Scene page, const present::CalendarSheet& view, const Stage& stage)
{
    Node overlay = group("calendar", {0, 0, stage.size.width, stage.size.height});
    overlay.layer = scene::Layer::Over;
    BoxContent veil;
    veil.fill = theme::kS950.withOpacity(0.6);
    overlay.children.push_back(box("calendar.veil", overlay.rect, veil));
    const Rect rect{516, 128, stage.size.width - 516 - theme::kMargin, 806};
    BoxContent content;
    content.radius = theme::kSheetRadius;
    content.fill = theme::kS950;
    Node sheet = box("calendar.sheet", rect, content);
    sheet.role = Role::Group;
    sheet.layer = scene::Layer::Over;
    Rect inside = rect.inset(34, 28);
    sheet.children.push_back(head(view, inside.cutTop(80, 20), stage));
    const Rect right = inside.cutRight(348, 40);
    sheet.children.push_back(month(view, inside, stage));
    sheet.children.push_back(chosenDay(view, right, stage));
    overlay.children.push_back(std::move(sheet));
    return withSheet(std::move(page), std::move(overlay), rect);
}

} // namespace musubi::screens
