// The list of events of one day, with filters; and the calendar of a month over it.
// Address: events?date=2026-11-21&audience=primary&theme=earth&free=1&page=2
//          audience=children       toddlers and primary school together
//          events?when=yearly      events that come back every year, without announced dates
//          events?place=<slug> and events?…&sheet=places: see event_places.hpp
//          events?…&sheet=calendar&month=2026-12&day=2026-12-05
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/present/session_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct DateCell
{
    Words weekday;
    int day = 1;
    int events = 0; ///< how many match the filters
    Switch on = Switch::Off;
    bool rest = false; ///< Sunday or public holiday
    Words spoken;
    std::string address;
};

enum class DayMood
{
    OtherMonth,
    Past,
    Today,
    Coming,
};

struct CalendarCell
{
    Date date;
    int events = 0;
    DayMood mood = DayMood::Coming;
    bool rest = false;
    Switch chosen = Switch::Off;
    Words spoken;
    std::string address; ///< empty where a touch does nothing
};

struct CalendarSheet
{
    Words month;
    Words close;
    Words today;
    Words previousWords;
    Words nextWords;
    std::string previousAddress; ///< empty: no earlier month
    std::string nextAddress;
    std::string closeAddress;
    std::vector<Words> weekdays;     ///< Sunday first
    std::vector<CalendarCell> cells; ///< whole weeks
    std::vector<Words> filters;      ///< what is switched on
    Words day;
    Words count;
    std::vector<SessionCard> sessions; ///< of the chosen day, at most three
    Words more;                        ///< "5 more"; empty when all are shown
    Words look;
    std::string lookAddress;
};

struct EventsView
{
    Words title;
    Words subtitle;
    Words who;
    Words what;
    std::vector<FilterChoice> audiences;
    std::vector<FilterChoice> themes;
    FilterChoice place; ///< leads to the places
    FilterChoice freeOnly;
    std::vector<DateCell> dates;
    FilterChoice yearly;
    Words calendar;
    std::string calendarAddress;
    std::vector<FilterChoice> places; ///< to choose from, instead of the cards
    std::vector<SessionCard> cards;   ///< at most six
    Words nothing;
    int page = 1;
    int pages = 1;
    Words previous;
    Words next;
    std::string previousAddress;
    std::string nextAddress;
    std::optional<CalendarSheet> sheet;
};

[[nodiscard]] EventsView eventsView(const Context& context);

} // namespace musubi::present
