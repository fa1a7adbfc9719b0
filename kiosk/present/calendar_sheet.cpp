#include "kiosk/present/calendar_sheet.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/sample_words.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

constexpr std::size_t kSessionsShown = 3;
constexpr int kMonthsAhead = 12;

Date firstOf(Date date)
{
    return date.plusDays(1 - static_cast<int>(date.day()));
}

Date monthAfter(Date first)
{
    return firstOf(first.plusDays(31));
}

std::string monthText(Date date)
{
    return date.text().substr(0, 7);
}

CalendarCell cellOf(const Context& context, const EventFilter& filter, const Address& here, Date day, Date first,
                    Date chosen)
{
    CalendarCell cell;
    cell.date = day;
    cell.rest = day.weekday() == 0 || context.catalogue().holidays().contains(day);
    cell.chosen = day == chosen ? Switch::On : Switch::Off;
    if (monthText(day) != monthText(first))
        cell.mood = DayMood::OtherMonth;
    else if (day < context.today())
        cell.mood = DayMood::Past;
    else
        cell.mood = day == context.today() ? DayMood::Today : DayMood::Coming;
    if (cell.mood == DayMood::Today || cell.mood == DayMood::Coming) {
        cell.events = static_cast<int>(sessionsOn(context, day, filter).size());
        cell.address = here.with("day", day.text()).text();
    }
    cell.spoken =
        context.say("events.count", {{"date", dateAndHolidayWords(context, day).text}, {"count", cell.events}});
    return cell;
}

void addDay(CalendarSheet& sheet, const Context& context, const EventFilter& filter, Date chosen)
{
    const auto sessions = sessionsOn(context, chosen, filter);
    sheet.day = dateAndHolidayWords(context, chosen);
    sheet.count = context.say("count.items", {{"count", static_cast<int>(sessions.size())}});
    for (std::size_t index = 0; index < std::min(sessions.size(), kSessionsShown); ++index) {
        SessionCard card = sessionCard(context, sessions[index]);
        if (card.sample) // the rows of the sheet have no room for the mark
            card.title = sayingSample(context, card.title);
        sheet.sessions.push_back(std::move(card));
    }
    if (sessions.size() > kSessionsShown)
        sheet.more = context.say("count.more", {{"count", static_cast<int>(sessions.size() - kSessionsShown)}});
    sheet.look = context.say("calendar.look");
    sheet.lookAddress = context.address()
                            .without("sheet")
                            .without("month")
                            .without("day")
                            .without("page")
                            .with("date", chosen.text())
                            .text();
}

} // namespace

CalendarSheet calendarSheet(const Context& context, const EventFilter& filter, Date date)
{
    CalendarSheet sheet;
    const Date first = firstOf(Date::parse(context.address().get("month") + "-01").value_or(date));
    const Date chosen = std::max(Date::parse(context.address().get("day")).value_or(date), context.today());
    const Address& here = context.address();
    sheet.month = monthWords(context, first);
    sheet.close = context.say("calendar.close");
    sheet.today = context.say("day.today");
    sheet.previousWords = context.say("calendar.previous");
    sheet.nextWords = context.say("calendar.next");
    const Date thisMonth = firstOf(context.today());
    if (first > thisMonth)
        sheet.previousAddress = here.with("month", monthText(first.plusDays(-1))).text();
    if (first.daysSince(thisMonth) < kMonthsAhead * 30)
        sheet.nextAddress = here.with("month", monthText(monthAfter(first))).text();
    sheet.closeAddress = here.without("sheet").without("month").without("day").text();

    Date day = first.plusDays(-static_cast<int>(first.weekday()));
    for (int index = 0; index < 7; ++index)
        sheet.weekdays.push_back(weekdayWords(context, day.plusDays(index)));
    const Date end = monthAfter(first);
    while (day < end || day.weekday() != 0) {
        sheet.cells.push_back(cellOf(context, filter, here, day, first, chosen));
        day = day.plusDays(1);
    }
    for (const model::Audience audience : filter.audiences)
        sheet.filters.push_back(context.say("audience." + std::string(model::nameOf(audience))));
    if (filter.theme)
        sheet.filters.push_back(context.say("theme." + std::string(model::nameOf(*filter.theme))));
    if (const model::Entry* place = filter.place ? context.catalogue().find(*filter.place) : nullptr)
        sheet.filters.push_back(context.words(place->title));
    addDay(sheet, context, filter, chosen);
    return sheet;
}

} // namespace musubi::present
