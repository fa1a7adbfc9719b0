#include "content/base/calendar.hpp"

#include <cstdio>

namespace musubi {

namespace {

/// Exactly `count` digits at the front of `text`, which they leave.
std::optional<int> takeDigits(std::string_view& text, std::size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char expected)
{
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> takeDate(std::string_view& text)
{
    const auto year = takeDigits(text, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day)
        return std::nullopt;
    return Date::of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<int> takeMinuteOfDay(std::string_view& text)
{
    const auto hour = takeDigits(text, 2);
    if (!hour || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeDigits(text, 2);
    if (!minute || *minute > 59 || *hour > 24 || (*hour == 24 && *minute != 0))
        return std::nullopt;
    return *hour * 60 + *minute;
}

/// ":59" if it is there; nullopt when it is there but is no second. 60 is a leap second.
std::optional<int> takeSeconds(std::string_view& text)
{
    if (!take(text, ':'))
        return 0;
    const auto second = takeDigits(text, 2);
    if (!second || *second > 60)
        return std::nullopt;
    return second;
}

/// "Z" or "+09:00" in minutes.
std::optional<int> takeOffset(std::string_view& text)
{
    if (take(text, 'Z'))
        return 0;
    const bool east = !text.empty() && text.front() == '+';
    if (!east && (text.empty() || text.front() != '-'))
        return std::nullopt;
    text.remove_prefix(1);
    const auto minutes = takeMinuteOfDay(text);
    if (!minutes || *minutes > 18 * 60)
        return std::nullopt;
    return east ? *minutes : -*minutes;
}

Error noInstant(std::string_view text)
{
    return {ErrorCode::Malformed, "\"" + std::string(text) + "\" is not a moment such as 2026-11-21T09:41+09:00.", {}};
}

} // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day)
{
    if (year < 1 || year > 9999 || month > 12 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok())
        return std::nullopt;
    return Date(std::chrono::sys_days(date));
}

std::optional<Date> Date::parse(std::string_view text)
{
    const auto date = takeDate(text);
    return text.empty() ? date : std::nullopt;
}

std::string Date::text() const
{
    char buffer[24];
    const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", year(), month(), day());
    return {buffer, static_cast<std::size_t>(length)};
}

std::optional<LocalDateTime> LocalDateTime::parse(std::string_view text)
{
    const auto date = takeDate(text);
    if (!date || !take(text, 'T'))
        return std::nullopt;
    const auto minute = takeMinuteOfDay(text);
    if (!minute || !takeSeconds(text) || !text.empty())
        return std::nullopt;
    return LocalDateTime{*date, *minute};
}

LocalDateTime LocalDateTime::plus(Minutes minutes) const
{
    const auto whole = date.days() + Minutes(minute) + minutes;
    const auto day = std::chrono::floor<std::chrono::days>(whole);
    return {Date(day), static_cast<int>((whole - day).count())};
}

std::string LocalDateTime::text() const
{
    char buffer[16];
    const int length = std::snprintf(buffer, sizeof buffer, "T%02d:%02d", minute / 60 % 100, minute % 60);
    return date.text() + std::string(buffer, static_cast<std::size_t>(length));
}

std::string LocalDateTime::clockText() const
{
    return musubi::clockText(minute);
}

std::optional<int> parseMinuteOfDay(std::string_view text)
{
    const auto minute = takeMinuteOfDay(text);
    return text.empty() ? minute : std::nullopt;
}

std::string clockText(int minuteOfDay)
{
    const int minute = minuteOfDay % 60;
    return std::to_string(minuteOfDay / 60) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

Result<Instant> parseInstant(std::string_view text)
{
    std::string_view rest = text;
    const auto date = takeDate(rest);
    if (!date || !take(rest, 'T'))
        return noInstant(text);
    const auto minute = takeMinuteOfDay(rest);
    if (!minute)
        return noInstant(text);
    const auto second = takeSeconds(rest);
    if (!second)
        return noInstant(text);
    const auto offset = takeOffset(rest);
    if (!offset || !rest.empty())
        return noInstant(text);
    return Instant(date->days() + Minutes(*minute - *offset) + std::chrono::seconds(*second));
}

} // namespace musubi
