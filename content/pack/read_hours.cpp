#include "content/pack/read_parts.hpp"

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, unsigned>, 7> kWeekdays{{
    {"sun", 0U},
    {"mon", 1U},
    {"tue", 2U},
    {"wed", 3U},
    {"thu", 4U},
    {"fri", 5U},
    {"sat", 6U},
}};

constexpr std::array<std::pair<std::string_view, HolidayRule>, 4> kHolidayRules{{
    {"as-usual", HolidayRule::AsUsual},
    {"open-then-closed-next-day", HolidayRule::OpenThenClosedNextDay},
    {"closed-after-holiday", HolidayRule::ClosedAfterHoliday},
    {"closed", HolidayRule::Closed},
}};

constexpr std::array<std::pair<std::string_view, NewYear>, 2> kNewYears{{
    {"as-usual", NewYear::AsUsual},
    {"closed-dates-unknown", NewYear::ClosedSomeDays},
}};

/// "12-29", every year. 2024 is a leap year, so that 02-29 can be written.
std::optional<MonthDay> readMonthDay(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    const std::string written = value.text();
    const auto date = written.size() == 5 ? Date::parse("2024-" + written) : std::nullopt;
    if (!date) {
        value.refuse("\"" + written + "\" is no day of the year such as 12-29.");
        return std::nullopt;
    }
    return MonthDay{date->month(), date->day()};
}

std::optional<Season> readSeason(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    return Season{readMonthDay(value.require("from")).value_or(MonthDay{}),
                  readMonthDay(value.require("to")).value_or(MonthDay{})};
}

OpeningSpan readSpan(const JsonValue& value)
{
    OpeningSpan span;
    span.open = value.require("open").minuteOfDay().value_or(0);
    span.close = value.require("close").minuteOfDay().value_or(0);
    span.lastEntry = value["lastEntry"].minuteOfDay();
    if (span.close <= span.open)
        value["close"].refuse("The closing time is not after the opening time.");
    return span;
}

WeeklyHours readWeekly(const JsonValue& value)
{
    WeeklyHours weekly;
    for (const JsonValue& day : value.require("days").items())
        weekly.days.push_back(day.oneOf(kWeekdays).value_or(0U));
    weekly.span = readSpan(value);
    weekly.season = readSeason(value["season"]);
    return weekly;
}

HoursException readException(const JsonValue& value)
{
    HoursException exception;
    const JsonValue from = value.require("from");
    const JsonValue to = value.require("to");
    constexpr std::size_t kMonthDayLength = 5;
    if (from.text().size() == kMonthDayLength && to.text().size() == kMonthDayLength) {
        exception.everyYear = readSeason(value);
    } else {
        exception.fromDate = from.date();
        exception.toDate = to.date();
        if (exception.fromDate && exception.toDate && *exception.toDate < *exception.fromDate)
            to.refuse("The exception ends before it begins.");
    }
    exception.closed = value.require("closed").flag().value_or(true);
    if (!exception.closed && (value["open"].present() || value["close"].present()))
        exception.span = readSpan(value);
    exception.text = value["text"].localised();
    return exception;
}

} // namespace

std::optional<OpeningHours> readHours(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    OpeningHours hours;
    for (const JsonValue& weekly : value.require("weekly").items())
        hours.weekly.push_back(readWeekly(weekly));
    hours.holidayRule = value["holidayRule"].oneOf(kHolidayRules).value_or(HolidayRule::AsUsual);
    hours.newYear = value["newYear"].oneOf(kNewYears).value_or(NewYear::Unsaid);
    for (const JsonValue& exception : value["exceptions"].items())
        hours.exceptions.push_back(readException(exception));
    hours.text = value["text"].localised();
    return hours;
}

} // namespace musubi::pack
