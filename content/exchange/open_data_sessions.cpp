#include "content/exchange/cell_values.hpp"
#include "content/exchange/draft_fields.hpp"
#include "content/exchange/open_data_details.hpp"

#include <optional>

namespace musubi::exchange {

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr int kLongest = 20'160; // minutes of a session
constexpr std::size_t kTextLetters = 400;

std::optional<Date> readDay(const RowReading& reading, Role role)
{
    const std::string cell = reading.cell(role);
    const auto day = dayOf(cell);
    if (!day && !cell.empty())
        reading.leaveOut(role, FaultCode::DateUnreadable, "\"" + cell + "\" is no day of the calendar.",
                         "Write it as 2026-12-05.");
    return day;
}

std::optional<int> readTime(const RowReading& reading, Role role)
{
    const std::string cell = reading.cell(role);
    const auto minute = minuteOf(cell);
    if (!minute && !cell.empty())
        reading.leaveOut(role, FaultCode::TimeUnreadable, "\"" + cell + "\" is no time of day.", "Write it as 10:00.");
    return minute;
}

struct When
{
    Date first;
    Date last;
    std::optional<int> from;
    std::optional<int> until;

    /// From the evening of one day into the night of the next.
    [[nodiscard]] bool isOneNight() const { return last == first.plusDays(1) && *until <= *from; }
    [[nodiscard]] int minutes() const { return *until - *from + (isOneNight() ? kDayMinutes : 0); }
};

std::optional<When> readWhen(const RowReading& reading)
{
    const auto first = readDay(reading, Role::FirstDay);
    const auto last = readDay(reading, Role::LastDay);
    if (!first)
        return std::nullopt;
    When when{*first, last.value_or(*first), readTime(reading, Role::FromTime), readTime(reading, Role::UntilTime)};
    if (when.last < when.first) {
        reading.leaveOut(Role::LastDay, FaultCode::DatesReversed, "The last day lies before the first.",
                         "Correct one of the two; only the first day is taken.");
        when.last = when.first;
    }
    return when;
}

/// Days without hours are no session: when it begins and ends is not invented. Curators see them in `knownDates`.
void putKnownDates(EntryDraft& draft, const RowReading& reading, const When& when)
{
    const std::string days = when.first.text() + (when.last == when.first ? "" : "/" + when.last.text());
    put(draft.fields, "/knownDates", Json::array({days}));
    reading.leaveOut(Role::FromTime, FaultCode::TimeUnknown,
                     "The row does not say from when until when, so no session was made of " + days + ".",
                     "Give it a session in the workspace once the hours are known, or write them into the list.");
}

Json sessionOf(const RowReading& reading, const When& when)
{
    const LocalDateTime start{when.first, *when.from};
    Json session{{"id", "list"}, {"start", start.text()}, {"minutes", when.minutes()}};
    if (when.last != when.first && !when.isOneNight()) {
        std::string until = when.last.text();
        std::erase(until, '-');
        session["rrule"] = "FREQ=DAILY;UNTIL=" + until;
    }
    const std::string places = reading.cell(Role::Quota);
    if (const auto quota = countOf(places))
        session["quota"] = *quota;
    else if (!places.empty())
        reading.leaveOut(Role::Quota, FaultCode::NumberUnreadable, "\"" + places + "\" is no number of people.",
                         "Write the number alone, such as 20; without one no limit is known.");
    session["signUp"] = {{"mode", "none"}}; // that of the kiosk, for which nothing is known
    if (const std::string remark = reading.text(Role::TimeRemark, kTextLetters); !remark.empty())
        session["text"] = inJapanese(remark);
    return session;
}

} // namespace

void putSessions(EntryDraft& draft, const RowReading& reading)
{
    put(draft.needed, "/audience", Json::array());
    put(draft.needed, "/sessions", Json::array());
    const auto when = readWhen(reading);
    if (!when) {
        if (reading.cell(Role::FirstDay).empty())
            reading.leaveOut(Role::FirstDay, FaultCode::ValueMissing, "The row does not say on which day it is.",
                             "Write the day, or give the event a session in the workspace.");
        return;
    }
    if (!when->from || !when->until) {
        putKnownDates(draft, reading, *when);
        return;
    }
    if (when->minutes() < 1 || when->minutes() > kLongest) {
        reading.leaveOut(Role::UntilTime, FaultCode::DatesReversed, "It ends before it begins, so no session was made.",
                         "Correct the hours; what goes on after midnight has the next day as its last.");
        return;
    }
    put(draft.fields, "/sessions", Json::array({sessionOf(reading, *when)}));
}

} // namespace musubi::exchange
