#include "kiosk/present/event_view.hpp"

#include "kiosk/present/calendar_text.hpp"
#include "kiosk/present/dates.hpp"
#include "kiosk/present/fact_words.hpp"
#include "kiosk/present/opening.hpp"
#include "kiosk/present/page_ties.hpp"
#include "kiosk/present/paragraph.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace musubi::present {

namespace {

constexpr std::size_t kDaysShown = 4;

/// The session that the address asks for, else the next one.
std::optional<model::Session> chosenSession(const Context& context, const model::EntryId& id)
{
    const auto asked = Date::parse(context.address().get("date"));
    if (asked) {
        const auto sessions = context.catalogue().sessionsOfEvent(id, {*asked, 0}, 1);
        if (!sessions.empty() && sessions.front().start.date == *asked)
            return sessions.front();
    }
    const auto next = context.catalogue().sessionsOfEvent(id, context.now(), 1);
    if (next.empty())
        return std::nullopt;
    return next.front();
}

/// The institution, and where in it; a text that begins with the institution's name says both.
Words placeWords(const Context& context, const model::Event& event)
{
    if (!event.venue)
        return {};
    Words where = context.fullWords(event.venue->text);
    const model::Entry* const place =
        event.venue->institution ? context.catalogue().find(*event.venue->institution) : nullptr;
    if (place == nullptr)
        return where;
    Words words = context.fullWords(place->title);
    if (where.text.base().starts_with(words.text.base()))
        return where;
    const bool isWide = words.language.starts_with("ja") || words.language.starts_with("zh");
    if (!where.empty())
        words.text = words.text + RubyText::plain(isWide ? "、" : ", ") + where.text;
    return words;
}

Words priceWords(const Context& context, const model::Fee& fee)
{
    if (!fee.text.empty())
        return asFact(context, [&](const Context& c) { return c.words(fee.text); });
    return fee.kind == model::FeeKind::Unknown ? Words{} : feeWords(context, fee);
}

void addFacts(EventView& view, const Context& context, const model::Event& event,
              const std::optional<model::Session>& session)
{
    const auto add = [&](const char* icon, const char* key, Words value) {
        if (!value.empty())
            view.facts.push_back({icon, context.sayFully(key), std::move(value)});
    };
    if (session) {
        add("event", "event.when",
            asDateFact(context, [&](const Context& c) { return dateWords(c, session->start.date); }));
        Words times = context.literal(rangeText(session->start, session->end));
        if (session->start <= context.now() && context.now() < session->end)
            times.text = context.say("event.now").text + RubyText::plain(" ") + times.text;
        add("schedule", "event.time", std::move(times));
    } else {
        const Words months = asDateFact(context, [&](const Context& c) { return usualMonthsWords(c, event); });
        add("event", "event.usually", months.empty() ? context.sayFully("when.unknown") : months);
    }
    add("location_on", "event.where", placeWords(context, event));
    add("group", "event.who", asFact(context, [&](const Context& c) { return audienceWords(c, event); }));
    if (!session && view.facts.size() < 4)
        add("groups", "event.organiser", context.fullWords(event.organiser));
}

void addMap(EventView& view, const Context& context, const model::Event& event)
{
    constexpr int kZoom = 2;
    const model::Entry* const place =
        event.venue && event.venue->institution ? context.catalogue().find(*event.venue->institution) : nullptr;
    if (place == nullptr || place->id.kind != model::EntryKind::Institution)
        return;
    const auto& institution = place->as<model::Institution>();
    const auto at = pointOf(institution.coordinates);
    if (!at)
        return;
    const std::string address = Address("institutions").with("place", place->id.slug).text();
    const Context near = context.at(Address(context.address().place()).with("zoom", std::to_string(kZoom)));
    view.venue = VenueMap{mapView(near, extentOfStyle(context, "focus-municipality"), at),
                          {place->id.slug, context.words(place->title), institutionIcon(institution), *at, address},
                          context.say("geosite.open-map")};
}

void addSeats(EventView& view, const Context& context, const model::Session& session)
{
    const model::SessionRule* rule = context.catalogue().ruleOf(session);
    if (rule == nullptr)
        return;
    view.sample = view.sample || rule->sample;
    if (rule->quota) {
        view.seatsCount = context.literal(std::to_string(*rule->quota));
        view.seatsUnit = context.say("event.seats-unit", {{"count", *rule->quota}});
    } else
        view.seatsLabel = context.say("event.seats");
    switch (seatStateOf(*rule)) {
    case SeatState::NoSignUp:
        view.seatsState = context.say("seats.none");
        break;
    case SeatState::Limited:
    case SeatState::FewLeft:
        view.seatsState = context.say("event.first-come");
        break;
    case SeatState::Drawn:
        view.seatsState = context.say("event.draw");
        break;
    case SeatState::Asked:
    case SeatState::Unknown:
        view.seatsState = context.say("seats.approval");
        break;
    }
    const SeatsNow* const seats = context.seats();
    const auto asked = signUpSession(context);
    if (seats == nullptr || !asked || asked->text() != seats->session || !rule->quota)
        return;
    const int left = std::max(0, *rule->quota - seats->taken);
    view.seatsState = left > 0 ? context.say("seats.left", {{"count", left}}) : context.say("seats.full");
}

/// A phone shows nothing else of the page, so the title itself says that it is a sample.
std::string calendarTitle(const Context& context, const model::Entry& entry, const EventView& view)
{
    const std::string title = context.words(entry.title).text.base();
    return view.sample ? context.say("mark.sample").text.base() + ": " + title : title;
}

void addDays(EventView& view, const Context& context, const model::EntryId& id, const model::Session& chosen)
{
    view.daysHeading = context.say("event.days");
    auto sessions = context.catalogue().sessionsOfEvent(id, {context.today(), 0}, kDaysShown + 1);
    std::erase_if(sessions, [&](const model::Session& session) { return session.end <= context.now(); });
    if (sessions.size() > kDaysShown)
        sessions.resize(kDaysShown);
    for (const model::Session& session : sessions)
        view.days.push_back({dateWords(context, session.start.date), context.literal(session.start.clockText()),
                             session.start == chosen.start ? Switch::On : Switch::Off,
                             Address::of(id).with("date", session.start.date.text()).text()});
}

} // namespace

std::vector<FactView> factsOf(const Context& context, const model::Entry& entry)
{
    std::vector<FactView> facts;
    for (const model::Fact& fact : entry.facts)
        facts.push_back(
            {fact.icon.empty() ? "info" : fact.icon, context.fullWords(fact.label), context.fullWords(fact.value)});
    return facts;
}

std::optional<booking::SessionKey> signUpSession(const Context& context)
{
    const auto id = context.address().entry();
    if (!id || id->kind != model::EntryKind::Event || context.catalogue().find(*id) == nullptr)
        return std::nullopt;
    const auto session = chosenSession(context, *id);
    if (!session || !signUpLink(context, *session))
        return std::nullopt;
    return booking::SessionKey{booking::OrganisationId(context.catalogue().info().id), *id, session->rule,
                               session->start};
}

std::string linkOf(const model::Entry& entry)
{
    if (!entry.url.empty())
        return entry.url;
    for (const std::string& source : entry.source)
        if (source.starts_with("http://") || source.starts_with("https://"))
            return source;
    return {};
}

Words linkWords(const Context& context, const model::Entry& entry)
{
    return context.say(entry.url.empty() ? "qr.source" : "qr.take-home");
}

EventView eventView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& event = entry.as<model::Event>();
    const auto session = chosenSession(context, *id);
    EventView view;
    view.heading = context.sayFully("door.events");
    view.title = context.fullWords(entry.title);
    view.summary = context.fullWords(entry.summary.empty() ? entry.body : entry.summary);
    view.story = joinedSentences(context, context.fullWords(entry.summary), context.fullWords(entry.body));
    view.rest = entry.summary.empty() ? Words{} : context.fullWords(entry.body);
    view.picture = pictureOf(entry);
    view.alternative = altOf(context, entry);
    view.audience = audienceWords(context, event);
    view.fee = priceWords(context, event.fee);
    view.sample = entry.sample;
    addFacts(view, context, event, session);
    view.furtherFacts = factsOf(context, entry);
    view.sections = notesOf(context, entry);
    addMap(view, context, event);
    if (session) {
        addSeats(view, context, *session);
        addDays(view, context, *id, *session);
        view.signUp = signUpLink(context, *session);
        view.qr = calendarText(context, *session, calendarTitle(context, entry, view),
                               venueWords(context, event).text.base());
        view.qrWords = context.say("event.qr-calendar");
    }
    if (!session || !entry.url.empty()) {
        view.qr = linkOf(entry);
        view.qrWords = linkWords(context, entry);
    }
    // No official site knows of a sample.
    view.check = context.say(view.sample ? "mark.not-real" : "mark.check-first");
    Ties ties = pageTies(context, *id, "ties.heading", 4);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    return view;
}

} // namespace musubi::present
