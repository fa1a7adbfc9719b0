#include "content/model/recurrence.hpp"

#include "content/model/recurrence_rule.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <tuple>

namespace musubi::model {

namespace {

// Occurrences looked at in one call, so that a COUNT far in the past ends.
constexpr int kOccurrencesLooked = 20'000;
constexpr int kLastMinute = 24 * 60 - 1;
constexpr int kFourCenturies = 146'097; ///< days

struct IteratorFree
{
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, IteratorFree>;

icaltimetype toIcal(const LocalDateTime& local, int second)
{
    icaltimetype time = icaltime_null_time();
    time.year = local.date.year();
    time.month = static_cast<int>(local.date.month());
    time.day = static_cast<int>(local.date.day());
    time.hour = local.minute / 60;
    time.minute = local.minute % 60;
    time.second = second;
    return time;
}

std::optional<LocalDateTime> fromIcal(const icaltimetype& time)
{
    if (icaltime_is_null_time(time) != 0 || time.month < 1 || time.day < 1)
        return std::nullopt;
    const auto date = Date::of(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day));
    if (!date)
        return std::nullopt;
    return LocalDateTime{*date, time.hour * 60 + time.minute};
}

/// An iterator that gives nothing after `end`; null when libical knows no day for this rule.
Iterator iteratorOf(const RecurrenceRule& rule, const LocalDateTime& start, const LocalDateTime& end)
{
    // libical aborts on a bad value unless told otherwise; the setting is the process's, the error number the thread's.
    static const bool kQuiet = (icalerror_set_errors_are_fatal(0), true);
    (void)kQuiet;
    icalerror_clear_errno();
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule.textForIcal.c_str());
    if (recurrence.freq == ICAL_NO_RECURRENCE)
        return nullptr;
    recurrence.until = toIcal(rule.until ? std::min(*rule.until, end) : end, 59);
    icalerror_clear_errno();
    return Iterator(icalrecur_iterator_new(recurrence, toIcal(start, 0)));
}

/// Start times in `from` … `to`, in order, each once.
std::vector<LocalDateTime> expandWithIcal(const RecurrenceRule& rule, const LocalDateTime& start,
                                          const LocalDateTime& from, const LocalDateTime& to)
{
    std::vector<LocalDateTime> starts;
    // A rule that counts has to be counted from its first day; any other may begin where the window does.
    const bool jumps = !rule.count && from > start;
    const Iterator iterator = iteratorOf(rule, start, to);
    if (!iterator)
        return starts;
    if (jumps)
        (void)icalrecur_iterator_set_start(iterator.get(), toIcal(from, 0));
    for (int looked = 0; looked < kOccurrencesLooked && starts.size() < kSessionsPerRule; ++looked) {
        const auto local = fromIcal(icalrecur_iterator_next(iterator.get()));
        if (!local)
            break;
        if (*local >= from && (starts.empty() || starts.back() < *local))
            starts.push_back(*local);
    }
    return starts;
}

/// Daily and weekly rules are nearly all there are, and are counted on the fingers: no library, no search.
std::vector<LocalDateTime> expandPlain(const RecurrenceRule& rule, const LocalDateTime& start,
                                       const LocalDateTime& from, const LocalDateTime& to)
{
    std::vector<LocalDateTime> starts;
    const bool weekly = rule.frequency == Frequency::Weekly;
    DayFilter days = rule.days;
    if (weekly && days.weekdays == 0)
        days.weekdays = 1U << start.date.weekday();
    const int daysIntoWeek = static_cast<int>((start.date.weekday() + 7 - rule.weekStart) % 7);
    const Date firstWeek = start.date.plusDays(-daysIntoWeek);
    const LocalDateTime last = rule.until ? std::min(*rule.until, to) : to;
    int left = rule.count.value_or(std::numeric_limits<int>::max());
    // Only a rule that counts has to be followed from its first day.
    for (LocalDateTime at{rule.count ? start.date : from.date, start.minute};
         at <= last && left > 0 && starts.size() < kSessionsPerRule; at.date = at.date.plusDays(1))
    {
        const int periods = weekly ? at.date.daysSince(firstWeek) / 7 : at.date.daysSince(start.date);
        if (periods % rule.interval != 0 || !days.holds(at.date))
            continue;
        --left;
        if (at >= from)
            starts.push_back(at);
    }
    return starts;
}

std::vector<LocalDateTime> startsOf(const SessionRule& session, Date first, Date last)
{
    const LocalDateTime from = std::max(session.start, LocalDateTime{first, 0});
    const LocalDateTime to{last, kLastMinute};
    if (session.start > to)
        return {};
    if (session.rrule.empty())
        return session.start >= from ? std::vector{session.start} : std::vector<LocalDateTime>{};
    const auto rule = RecurrenceRule::parse(session.rrule);
    if (!rule || (rule.value().until && *rule.value().until < from))
        return {};
    return rule.value().isPlain ? expandPlain(rule.value(), session.start, from, to)
                                : expandWithIcal(rule.value(), session.start, from, to);
}

bool happens(RecurrenceRule rule, const LocalDateTime& start, const LocalDateTime& end)
{
    if (rule.isPlain) {
        rule.count = 1;
        return !expandPlain(rule, start, start, end).empty();
    }
    const Iterator iterator = iteratorOf(rule, start, end);
    return iterator && fromIcal(icalrecur_iterator_next(iterator.get()));
}

} // namespace

Outcome checkRecurrence(const SessionRule& session)
{
    if (session.rrule.empty())
        return Done{};
    auto rule = RecurrenceRule::parse(session.rrule);
    if (!rule)
        return rule.error();
    // An end does not spoil a rule. Four hundred years hold every day that the calendar knows.
    rule.value().until.reset();
    const LocalDateTime end{session.start.date.plusDays(kFourCenturies), 0};
    if (!happens(rule.value(), session.start, end))
        return Error{
            ErrorCode::Invalid, "The recurrence rule \"" + session.rrule + "\" names no day that ever comes.", {}};
    return Done{};
}

std::vector<Session> sessionsOfRule(const EntryId& id, const SessionRule& rule, Date first, Date last)
{
    std::vector<Session> sessions;
    for (const LocalDateTime& start : startsOf(rule, first, last)) {
        if (std::find(rule.except.begin(), rule.except.end(), start.date) == rule.except.end())
            sessions.push_back({id, rule.id, start, start.plus(rule.duration)});
    }
    return sessions;
}

std::vector<Session> sessionsBetween(const EntryId& id, const Event& event, Date first, Date last)
{
    std::vector<Session> sessions;
    for (const SessionRule& rule : event.sessions) {
        const auto more = sessionsOfRule(id, rule, first, last);
        sessions.insert(sessions.end(), more.begin(), more.end());
    }
    std::sort(sessions.begin(), sessions.end(), [](const Session& left, const Session& right) {
        return std::tie(left.start, left.rule) < std::tie(right.start, right.rule);
    });
    return sessions;
}

std::optional<Date> lastDayOf(const SessionRule& rule)
{
    if (rule.rrule.empty())
        return rule.start.date;
    const auto parsed = RecurrenceRule::parse(rule.rrule);
    if (!parsed || !parsed.value().until)
        return std::nullopt;
    return parsed.value().until->date;
}

void bringToLocalTime(Event& event, const TimeZone& zone)
{
    for (SessionRule& rule : event.sessions)
        rule.rrule = inLocalTime(rule.rrule, zone);
}

} // namespace musubi::model
