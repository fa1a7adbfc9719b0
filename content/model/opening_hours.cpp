#include "content/model/institution.hpp"
#include "content/model/known_holidays.hpp"

#include <algorithm>
#include <array>

namespace musubi::model {

namespace {

/// Spans of the weekly plan for `weekday` in the season of `date`, earliest first.
std::vector<OpeningSpan> weeklySpans(const OpeningHours& hours, unsigned weekday, Date date)
{
    std::vector<OpeningSpan> always;
    std::vector<OpeningSpan> seasonal;
    for (const WeeklyHours& weekly : hours.weekly) {
        if (std::find(weekly.days.begin(), weekly.days.end(), weekday) == weekly.days.end())
            continue;
        if (!weekly.season)
            always.push_back(weekly.span);
        else if (weekly.season->holds(date))
            seasonal.push_back(weekly.span);
    }
    std::vector<OpeningSpan>& spans = seasonal.empty() ? always : seasonal;
    std::sort(spans.begin(), spans.end());
    return spans;
}

/// The hours of the nearest day of the week that is open, the day before first: a holiday is most like its Sunday.
std::vector<OpeningSpan> nearestSpans(const OpeningHours& hours, Date date)
{
    constexpr std::array kOffsets{0U, 6U, 1U, 5U, 2U, 4U, 3U};
    for (const unsigned offset : kOffsets) {
        auto spans = weeklySpans(hours, (date.weekday() + offset) % 7, date);
        if (!spans.empty())
            return spans;
    }
    return {};
}

const HoursException* exceptionOn(const OpeningHours& hours, Date date)
{
    const HoursException* everyYear = nullptr;
    for (const HoursException& exception : hours.exceptions) {
        if (!exception.holds(date))
            continue;
        // Dates of one year were written later and for a reason: they win over what happens every year.
        if (!exception.everyYear)
            return &exception;
        if (everyYear == nullptr)
            everyYear = &exception;
    }
    return everyYear;
}

/// Whether `date` is a holiday on which the place was open although the weekday is a closed one.
bool tookTheClosedDay(const OpeningHours& hours, Date date)
{
    if (!weeklySpans(hours, date.weekday(), date).empty())
        return false;
    const HoursException* exception = exceptionOn(hours, date);
    return exception == nullptr || !exception->closed;
}

/// Whether the holidays right before `date` moved a closed day here.
bool isClosedInstead(const OpeningHours& hours, Date date, const std::set<Date>& holidays)
{
    for (Date before = date.plusDays(-1); holidays.contains(before); before = before.plusDays(-1)) {
        if (tookTheClosedDay(hours, before))
            return true;
    }
    return false;
}

bool isWeekend(Date date)
{
    constexpr unsigned kSunday = 0;
    constexpr unsigned kSaturday = 6;
    return date.weekday() == kSunday || date.weekday() == kSaturday;
}

constexpr Season kNewYear{{12, 28}, {1, 4}};       ///< wide enough for every way of closing over the New Year
constexpr Season kOfficeNewYear{{12, 29}, {1, 3}}; ///< when public offices are closed

} // namespace

bool Season::holds(Date date) const
{
    const MonthDay day{date.month(), date.day()};
    if (from <= to)
        return from <= day && day <= to;
    return from <= day || day <= to;
}

bool HoursException::holds(Date date) const
{
    if (everyYear)
        return everyYear->holds(date);
    return (fromDate || toDate) && (!fromDate || *fromDate <= date) && (!toDate || date <= *toDate);
}

bool OpeningHours::isCertainOn(Date date) const
{
    if (exceptionOn(*this, date) != nullptr)
        return true;
    switch (newYear) {
    case NewYear::AsUsual:
        return true;
    case NewYear::ClosedSomeDays:
        return !kNewYear.holds(date);
    case NewYear::Unsaid:
        return !kOfficeNewYear.holds(date);
    }
    return false;
}

std::vector<OpeningSpan> OpeningHours::on(Date date, const std::set<Date>& holidays) const
{
    if (const HoursException* exception = exceptionOn(*this, date)) {
        if (exception->closed)
            return {};
        return exception->span ? std::vector{*exception->span} : nearestSpans(*this, date);
    }
    const bool holiday = holidays.contains(date);
    switch (holidayRule) {
    case HolidayRule::AsUsual:
        break;
    case HolidayRule::Closed:
        if (holiday)
            return {};
        break;
    case HolidayRule::OpenThenClosedNextDay:
        if (holiday)
            return nearestSpans(*this, date);
        if (isClosedInstead(*this, date, holidays))
            return {};
        break;
    case HolidayRule::ClosedAfterHoliday:
        if (holiday)
            return nearestSpans(*this, date);
        if (holidays.contains(date.plusDays(-1)) && !isWeekend(date))
            return {};
        break;
    }
    return weeklySpans(*this, date.weekday(), date);
}

std::optional<Date> lastDayWithHolidays(const std::set<Date>& holidays)
{
    if (holidays.empty())
        return std::nullopt;
    return Date::of(holidays.rbegin()->year(), 12, 31);
}

bool dependOnHolidays(const OpeningHours& hours)
{
    return hours.holidayRule != HolidayRule::AsUsual;
}

bool lackHolidaysOn(const OpeningHours& hours, Date date, const std::set<Date>& holidays)
{
    const auto last = lastDayWithHolidays(holidays);
    return dependOnHolidays(hours) && exceptionOn(hours, date) == nullptr && (!last || *last < date);
}

bool areCertainOn(const OpeningHours& hours, Date date, const std::set<Date>& holidays)
{
    return hours.isCertainOn(date) && !lackHolidaysOn(hours, date, holidays);
}

} // namespace musubi::model
