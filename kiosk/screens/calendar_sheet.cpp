#include "kiosk/screens/calendar_sheet.hpp"

#include "kiosk/screens/date_strip.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr Colour kPast = Colour::of(0x33285F);
constexpr Colour kTodayEdge = Colour::of(0x7FD3F2);

Node arrow(std::string id, const std::string& name, Point centre, const std::string& address, const Words& spoken)
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

Node head(const present::CalendarSheet& view, Rect rect, const Stage& stage)
{
    Node node = group("calendar.head", rect);
    node.children.push_back(arrow("calendar.previous", "chevron_left", {rect.x + 40, rect.y + 40}, view.previousAddress,
                                  view.previousWords));
    const float width = std::max(240.0F, extentOf(view.month, bold(theme::kPageTitle), 0, stage).width + 8);
    const Rect month{rect.x + 110, rect.y, width, 80};
    node.children.push_back(centredText("calendar.month", view.month,
                                        bold(theme::kPageTitle, theme::kWhite, Align::Centre), month, Role::Heading));
    node.children.push_back(
        arrow("calendar.next", "chevron_right", {month.right() + 70, rect.y + 40}, view.nextAddress, view.nextWords));
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

Node cell(const present::CalendarCell& view, const present::CalendarSheet& sheet, Rect rect, const Stage& stage)
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
    const Words number{RubyText::plain(std::to_string(view.date.day())), "en", present::Switch::Off};
    node.children.push_back(centredText(id + ".number", number, bold(theme::kPageTitle, ink, Align::Centre),
                                        {rect.x + 4, rect.y + (today ? 8.0F : 18.0F), rect.width - 8, 54},
                                        quiet ? Role::None : Role::Text));
    if (today) {
        const TextStyle style = fitting(sheet.today, bold(theme::kCaption, theme::kInk, Align::Centre),
                                        {theme::kCaption, 20, 18}, {rect.width - 8, 30}, stage);
        node.children.push_back(
            centredText(id + ".today", sheet.today, style, {rect.x + 4, rect.y + 62, rect.width - 8, 30}));
    }
    for (Node& dot : eventDots(id, view.events, {rect.centre().x, rect.bottom() - 18},
                               chosen ? theme::kInk : theme::coloursOf(Section::Events).fill))
        node.children.push_back(std::move(dot));
    return node;
}

Node month(const present::CalendarSheet& view, Rect rect, const Stage& stage)
{
    Node node = group("calendar.days", rect);
    const auto names = rect.cutTop(36, 8).grid(7, 1, 10, 0);
    for (std::size_t index = 0; index < view.weekdays.size() && index < names.size(); ++index) {
        const Colour ink = index == 0 ? Colour::of(0xFFB8A8) : index == 6 ? Colour::of(0x9ADBF5) : theme::kWhite;
        node.children.push_back(centredText("calendar.weekday." + std::to_string(index), view.weekdays[index],
                                            bold(theme::kLabel, ink, Align::Centre), names[index]));
    }
    const int weeks = std::max(1, static_cast<int>(view.cells.size() / 7));
    const auto cells = rect.grid(7, weeks, 10, 10);
    for (std::size_t index = 0; index < view.cells.size() && index < cells.size(); ++index)
        node.children.push_back(cell(view.cells[index], view, cells[index], stage));
    return node;
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
    ButtonSpec look{"calendar.look",
                    view.look,
                    {},
                    "arrow_forward",
                    ButtonLook::Main,
                    Section::SignUp,
                    scene::Change{view.lookAddress},
                    theme::kBodyLarge,
                    {}};
    const Rect lookRect = inside.cutBottom(94, 20);
    for (std::size_t index = 0; index < view.sessions.size(); ++index) {
        const present::SessionCard& session = view.sessions[index];
        const std::string id = "calendar.session." + std::to_string(index);
        const Rect row = inside.cutTop(94, 12);
        BoxContent tint;
        tint.radius = 20;
        tint.fill = theme::coloursOf(Section::Events).tint;
        Node one = box(id, row, tint);
        one.role = Role::Button;
        one.intent = scene::Go{session.address};
        one.children.push_back(centredText(id + ".time", session.start,
                                           bold(theme::kSmallLabel, theme::coloursOf(Section::Events).solid),
                                           {row.x + 18, row.y + 8, row.width - 36, 32}));
        const TextStyle style = fitting(session.title, bold(theme::kLabel),
                                        {theme::kLabel, theme::kCaption, 20, 18, 16}, {row.width - 36, 50}, stage);
        one.children.push_back(
            centredText(id + ".title", session.title, style, {row.x + 18, row.y + 40, row.width - 36, 50}));
        node.children.push_back(std::move(one));
    }
    if (!view.more.empty())
        node.children.push_back(
            centredText("calendar.more", view.more, regular(theme::kSmallLabel, theme::kInk2), inside.cutTop(36)));
    node.children.push_back(button(look, lookRect, stage));
    return node;
}

} // namespace

Node calendarSheet(const present::CalendarSheet& view, const Stage& stage)
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
    return overlay;
}

} // namespace musubi::screens
