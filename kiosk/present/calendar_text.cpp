#include "kiosk/present/calendar_text.hpp"

#include "content/base/time_zone.hpp"
#include "kiosk/present/dates.hpp"

#include <optional>

namespace musubi::present {

namespace {

constexpr int kMinutesADay = 24 * 60;

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '\n')
            result += "\\n";
        else if (letter == '\\' || letter == ';' || letter == ',')
            result += std::string("\\") + letter;
        else
            result += letter;
    }
    return result;
}

/// 20261121T043000Z; in the pack's local time without Z when its zone is unknown.
std::string stamp(const Context& context, const LocalDateTime& local)
{
    const auto compact = [](const LocalDateTime& time) {
        std::string text;
        for (const char letter : time.text())
            if (letter != '-' && letter != ':')
                text += letter;
        return text + "00";
    };
    const auto zone = TimeZone::open(context.catalogue().info().timeZone);
    const auto utc = TimeZone::open("UTC");
    if (!zone || !utc)
        return compact(local);
    return compact(utc.value().toLocal(zone.value().toInstant(local))) + "Z";
}

/// The value of a property, as it was before it was escaped; empty when there is none.
std::string valueOf(const std::string& text, const std::string& property)
{
    const std::string start = "\r\n" + property + ":";
    const std::size_t at = text.find(start);
    if (at == std::string::npos)
        return {};
    const std::size_t from = at + start.size();
    const std::string raw = text.substr(from, text.find("\r\n", from) - from);
    std::string value;
    for (std::size_t letter = 0; letter < raw.size(); ++letter) {
        if (raw[letter] == '\\' && letter + 1 < raw.size())
            value += raw[++letter] == 'n' ? ' ' : raw[letter];
        else
            value += raw[letter];
    }
    return value;
}

/// 20261121T043000Z, the other way round.
std::optional<LocalDateTime> timeOf(const Context& context, const std::string& stamped)
{
    if (stamped.size() < 15)
        return std::nullopt;
    const auto part = [&](std::size_t from, std::size_t length) { return stamped.substr(from, length); };
    const auto time =
        LocalDateTime::parse(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(9, 2) + ":" + part(11, 2));
    const auto zone = TimeZone::open(context.catalogue().info().timeZone);
    const auto utc = TimeZone::open("UTC");
    if (!time)
        return std::nullopt;
    if (!stamped.ends_with('Z') || !zone || !utc)
        return time.value();
    return zone.value().toLocal(utc.value().toInstant(time.value()));
}

} // namespace

Words appointmentWords(const Context& context, const std::string& text)
{
    if (!text.starts_with("BEGIN:VCALENDAR"))
        return {};
    std::string lines = valueOf(text, "SUMMARY");
    if (const auto start = timeOf(context, valueOf(text, "DTSTART")))
        lines += "\n" + dateWords(context, start->date).text.base() + " " + start->clockText();
    if (const std::string place = valueOf(text, "LOCATION"); !place.empty())
        lines += "\n" + place;
    return context.literal(lines);
}

std::string calendarText(const Context& context, const model::Session& session, const std::string& title,
                         const std::string& place)
{
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:Musubi\r\nBEGIN:VEVENT\r\n";
    const std::string start = stamp(context, session.start);
    text += "UID:" + session.event.slug + "-" + start.substr(0, 13) + "@" + context.catalogue().info().id + "\r\n";
    // RFC 5545 §3.8.7.2: when this was written down. The day is enough, and keeps the code still while it is scanned.
    text += "DTSTAMP:" + stamp(context, {context.today(), 0}) + "\r\n";
    // A length takes fewer octets than an end (RFC 5545 §3.8.2.5), and each makes the code denser.
    const int minutes =
        session.end.date.daysSince(session.start.date) * kMinutesADay + session.end.minute - session.start.minute;
    text += "DTSTART:" + start + "\r\nDURATION:PT" + std::to_string(minutes) + "M\r\n";
    text += "SUMMARY:" + escaped(title) + "\r\n";
    if (!place.empty())
        text += "LOCATION:" + escaped(place) + "\r\n";
    return text + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

} // namespace musubi::present
