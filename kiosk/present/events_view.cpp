#include "kiosk/present/events_view.hpp"

#include "kiosk/present/calendar_sheet.hpp"
#include "kiosk/present/dates.hpp"
#include "kiosk/present/event_filter.hpp"
#include "kiosk/present/event_places.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <array>

namespace musubi::present {

namespace {

constexpr int kDateCells = 9;
constexpr std::size_t kCardsOnPage = 6;

Date chosenDate(const Context& context)
{
    return Date::parse(context.address().get("date")).value_or(context.today());
}

FilterChoice choice(const Context& context, const std::string& key, const std::string& value, const Words& words,
                    const std::string& icon)
{
    const Address plain = context.address().without("page").without("sheet");
    const bool on = context.address().get(key) == value;
    return {key + "." + value, words, icon, on ? Switch::On : Switch::Off,
            (on ? plain.without(key) : plain.with(key, value)).text()};
}

/// Of children, those who are touched go and the others stay.
FilterChoice audienceChoice(const Context& context, const EventFilter& filter, model::Audience audience)
{
    const std::string name(model::nameOf(audience));
    FilterChoice one = choice(context, "audience", name, context.say("audience." + name), "");
    if (filter.audiences.size() < 2 || !filter.isFor(audience))
        return one;
    const auto other = std::ranges::find_if(filter.audiences, [&](model::Audience each) { return each != audience; });
    one.on = Switch::On;
    one.address =
        context.address().without("page").without("sheet").with("audience", std::string(model::nameOf(*other))).text();
    return one;
}

void addFilters(EventsView& view, const Context& context, const EventFilter& filter)
{
    using model::Audience;
    for (const Audience audience : {Audience::Toddlers, Audience::Primary, Audience::Secondary, Audience::Adults})
        view.audiences.push_back(audienceChoice(context, filter, audience));
    using model::Theme;
    for (const Theme theme : {Theme::Space, Theme::Earth, Theme::Life, Theme::Robots, Theme::Physics, Theme::Health,
                              Theme::City, Theme::Culture})
    {
        const std::string name(model::nameOf(theme));
        view.themes.push_back(choice(context, "theme", name, context.say("theme." + name), iconOf(theme)));
    }
    view.place = placeFilter(context);
    view.freeOnly = choice(context, "free", "1", context.say("events.free-only"), "");
    view.who = context.say("events.who");
    view.what = context.say("events.what");
}

/// Today first, and later days; a chosen day further away starts the strip.
void addDates(EventsView& view, const Context& context, const EventFilter& filter, bool yearly)
{
    const Date chosen = chosenDate(context);
    const bool near = chosen >= context.today() && chosen.daysSince(context.today()) < kDateCells;
    const Date first = near ? context.today() : chosen;
    const Address plain = context.address().without("page").without("sheet").without("when");
    for (int index = 0; index < kDateCells; ++index) {
        const Date date = first.plusDays(index);
        DateCell cell;
        cell.weekday = weekdayOrHolidayWords(context, date);
        cell.day = static_cast<int>(date.day());
        cell.events = static_cast<int>(sessionsOn(context, date, filter).size());
        cell.on = !yearly && date == chosen ? Switch::On : Switch::Off;
        cell.rest = date.weekday() == 0 || context.catalogue().holidays().contains(date);
        cell.spoken = dateAndHolidayWords(context, date);
        cell.address = plain.with("date", date.text()).text();
        view.dates.push_back(cell);
    }
}

std::vector<SessionCard> yearlyCards(const Context& context, const EventFilter& filter)
{
    std::vector<SessionCard> cards;
    for (const model::Entry* entry : context.catalogue().ofKind(model::EntryKind::Event, context.today()))
        if (entry->as<model::Event>().sessions.empty() && filter.lets(*entry))
            cards.push_back(yearlyCard(context, *entry));
    return cards;
}

/// The items of the page that is asked for; the arrows lead through pages of the same list.
template <typename Item>
std::vector<Item> pageOf(EventsView& view, const Context& context, const std::vector<Item>& items, std::size_t onPage)
{
    view.pages = std::max(1, static_cast<int>((items.size() + onPage - 1) / onPage));
    view.page = std::clamp(context.address().number("page", 1), 1, view.pages);
    const auto first = static_cast<std::ptrdiff_t>(static_cast<std::size_t>(view.page - 1) * onPage);
    const auto last = std::min(static_cast<std::ptrdiff_t>(items.size()), first + static_cast<std::ptrdiff_t>(onPage));
    const bool isOverlaid = context.address().get("sheet") == "calendar";
    const Address plain = isOverlaid ? context.address().without("sheet") : context.address();
    if (view.page > 1)
        view.previousAddress = plain.with("page", std::to_string(view.page - 1)).text();
    if (view.page < view.pages)
        view.nextAddress = plain.with("page", std::to_string(view.page + 1)).text();
    return {items.begin() + first, items.begin() + last};
}

void addPlaces(EventsView& view, const Context& context)
{
    view.places = pageOf(view, context, placeChoices(context), kPlacesOnPage);
    view.subtitle = context.say("events.places");
}

void addYearly(EventsView& view, const Context& context, const EventFilter& filter)
{
    const auto cards = yearlyCards(context, filter);
    view.cards = pageOf(view, context, cards, kCardsOnPage);
    view.subtitle = context.say("events.yearly-count", {{"count", static_cast<int>(cards.size())}});
}

void addSessions(EventsView& view, const Context& context, const EventFilter& filter, Date date)
{
    const auto sessions = sessionsOn(context, date, filter);
    for (const model::Session& session : pageOf(view, context, sessions, kCardsOnPage))
        view.cards.push_back(sessionCard(context, session));
    view.subtitle = context.say(
        "events.count", {{"date", dateWords(context, date).text}, {"count", static_cast<int>(sessions.size())}});
}

} // namespace

EventsView eventsView(const Context& context)
{
    EventsView view;
    const EventFilter filter = EventFilter::of(context.address());
    const bool yearly = context.address().get("when") == "yearly";
    const Date date = chosenDate(context);
    view.title = context.sayFully("events.title");
    addFilters(view, context, filter);
    addDates(view, context, filter, yearly);
    if (context.address().get("sheet") == "places")
        addPlaces(view, context);
    else if (yearly)
        addYearly(view, context, filter);
    else
        addSessions(view, context, filter, date);
    view.nothing = context.sayFully("events.nothing");
    view.previous = context.say("pager.previous");
    view.next = context.say("pager.next");
    view.yearly = choice(context, "when", "yearly", context.say("events.yearly"), "event");
    view.calendar = context.say("events.calendar");
    const Address here = context.address().without("page").without("when");
    view.calendarAddress =
        here.with("sheet", "calendar").with("month", date.text().substr(0, 7)).with("day", date.text()).text();
    if (context.address().get("sheet") == "calendar")
        view.sheet = calendarSheet(context, filter, date);
    return view;
}

} // namespace musubi::present
