#include "content/exchange/ical_writing.hpp"

#include "content/exchange/ical_lines.hpp"
#include "content/model/recurrence_rule.hpp"

#include <unicode/unistr.h>
#include <unicode/vtzone.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace musubi::exchange {

namespace {

using model::Event;
using model::SessionRule;

/// 20261205T100000
std::string stampOf(const LocalDateTime& local)
{
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d00", local.date.year(), local.date.month(),
                        local.date.day(), local.minute / 60, local.minute % 60);
    return text.data();
}

std::string utcOf(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const int minute = static_cast<int>(std::chrono::floor<Minutes>(instant - day).count());
    return stampOf({Date(day), minute}) + "Z";
}

/// The rule, with its end as an instant: where DTSTART has a zone, UNTIL is in UTC (§3.3.10).
std::string ruleOf(const SessionRule& session, const TimeZone& zone)
{
    const auto parsed = model::RecurrenceRule::parse(session.rrule);
    if (!parsed)
        return {};
    std::string rule;
    std::string_view rest = session.rrule;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        std::string part(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (part.starts_with("UNTIL=") && parsed.value().until)
            part = "UNTIL=" + utcOf(zone.toInstant(*parsed.value().until));
        rule += (rule.empty() ? "" : ";") + part;
    }
    return rule;
}

/// The rules of the zone from the first day on that is in the calendar.
std::string zoneLines(const TimeZone& zone, Instant from)
{
    const std::unique_ptr<icu::VTimeZone> rules(
        icu::VTimeZone::createVTimeZoneByID(icu::UnicodeString::fromUTF8(zone.name())));
    icu::UnicodeString written;
    UErrorCode status = U_ZERO_ERROR;
    if (rules)
        rules->write(static_cast<double>(from.time_since_epoch().count()) * 1000.0, written, status);
    std::string text;
    if (U_SUCCESS(status))
        written.toUTF8String(text);
    std::string lines;
    for (const ContentLine& line : parseContentLines(text)) {
        // ICU writes seconds that are none, names in brackets and what it keeps for itself.
        const bool isOffset = line.name.starts_with("TZOFFSET") && line.value.size() == 7 && line.value.ends_with("00");
        if (!line.name.starts_with("X-") && line.name != "TZNAME")
            lines += foldedLine(line.name + ":" + (isOffset ? line.value.substr(0, 5) : line.value));
    }
    return lines;
}

class Writer
{
public:
    explicit Writer(const CalendarFrame& frame) : m_frame(frame) {}

    void add(const model::Entry& entry, const SessionRule& session, const CalendarTerms& terms)
    {
        const auto& event = entry.as<Event>();
        const std::string zoned = ";TZID=" + m_frame.zone.name() + ":";
        line("BEGIN:VEVENT");
        line("UID:" + escapedText(terms.uid));
        line("DTSTAMP:" + utcOf(m_frame.stamp));
        line("SEQUENCE:" + std::to_string(terms.sequence));
        line("DTSTART" + zoned + stampOf(session.start));
        line("DTEND" + zoned + stampOf(session.start.plus(session.duration)));
        if (const std::string rule = session.rrule.empty() ? "" : ruleOf(session, m_frame.zone); !rule.empty())
            line("RRULE:" + rule);
        for (const Date& day : session.except)
            line("EXDATE" + zoned + stampOf({day, session.start.minute}));
        text("SUMMARY", entry.title);
        text("DESCRIPTION", entry.summary.empty() ? entry.body : entry.summary);
        if (event.venue)
            text("LOCATION", event.venue->text);
        if (event.venue && event.venue->coordinates)
            line("GEO:" + number(event.venue->coordinates->latitude) + ";" +
                 number(event.venue->coordinates->longitude));
        if (!entry.url.empty())
            line("URL:" + entry.url);
        line(terms.isCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        line("END:VEVENT");
    }

    void line(const std::string& content) { lines += foldedLine(content); }

    std::string lines;

private:
    static std::string number(double value)
    {
        std::array<char, 32> text{};
        (void)std::snprintf(text.data(), text.size(), "%.6f", value);
        return text.data();
    }

    void text(const char* name, const LocalisedText& localised)
    {
        LanguageFallback fallback;
        fallback.primary = m_frame.language;
        const std::string written = localised.in(m_frame.language, fallback).text.base();
        if (!written.empty())
            line(std::string(name) + ":" + escapedText(written));
    }

    const CalendarFrame& m_frame;
};

/// Of the session, the first of which keeps the name that a calendar gave the event.
CalendarTerms termsOf(const model::Entry& entry, const SessionRule& session, const ExchangeMemory& memory,
                      const std::string& publisher)
{
    const auto told = memory.entries.find(entry.id.text());
    CalendarTerms terms;
    if (told != memory.entries.end() && told->second.calendar)
        terms = *told->second.calendar;
    const bool isFirst = session.id == entry.as<Event>().sessions.front().id;
    if (terms.uid.empty())
        terms.uid = entry.id.text() + "/" + session.id + "@" + publisher;
    else if (!isFirst)
        terms.uid += "/" + session.id;
    return terms;
}

} // namespace

std::string encodeCalendar(const std::vector<model::Entry>& events, const ExchangeMemory& memory,
                           const CalendarFrame& frame)
{
    Writer writer(frame);
    std::optional<LocalDateTime> first;
    for (const model::Entry& entry : events)
        for (const SessionRule& session : entry.as<Event>().sessions) {
            writer.add(entry, session, termsOf(entry, session, memory, frame.publisher));
            first = std::min(first.value_or(session.start), session.start);
        }
    std::string calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Musubi//Musubi//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
    if (first)
        calendar += zoneLines(frame.zone, frame.zone.toInstant(*first));
    return calendar + writer.lines + "END:VCALENDAR\r\n";
}

} // namespace musubi::exchange
