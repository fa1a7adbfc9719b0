// Days and times as a wall calendar knows them, in the pack's own time zone.
//
// Rules never ask the clock: "now" arrives as a LocalDateTime. An Instant becomes
// local time once, at the edge, through TimeZone.
// Sources: ISO 8601 for the text forms; std::chrono for the calendar arithmetic.
#pragma once

#include "content/base/result.hpp"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace musubi {

using Instant = std::chrono::sys_seconds;
using Minutes = std::chrono::minutes;

/// A day of the Gregorian calendar. Always a day that exists.
class Date
{
public:
    Date() = default; ///< 1970-01-01
    explicit Date(std::chrono::sys_days days) : m_days(days) {}

    /// nullopt when there is no such day (2026-02-30).
    [[nodiscard]] static std::optional<Date> of(int year, unsigned month, unsigned day);
    /// "2026-11-21"; anything else is nullopt.
    [[nodiscard]] static std::optional<Date> parse(std::string_view text);

    [[nodiscard]] int year() const { return static_cast<int>(ymd().year()); }
    [[nodiscard]] unsigned month() const { return static_cast<unsigned>(ymd().month()); }
    [[nodiscard]] unsigned day() const { return static_cast<unsigned>(ymd().day()); }
    /// 0 = Sunday … 6 = Saturday.
    [[nodiscard]] unsigned weekday() const { return std::chrono::weekday(m_days).c_encoding(); }
    [[nodiscard]] Date plusDays(int days) const { return Date(m_days + std::chrono::days(days)); }
    /// Days from `other` to this one.
    [[nodiscard]] int daysSince(Date other) const { return static_cast<int>((m_days - other.m_days).count()); }
    [[nodiscard]] std::chrono::sys_days days() const { return m_days; }
    [[nodiscard]] std::string text() const; ///< "2026-11-21"

    friend auto operator<=>(const Date&, const Date&) = default;

private:
    [[nodiscard]] std::chrono::year_month_day ymd() const { return {m_days}; }
    std::chrono::sys_days m_days{};
};

/// A date and a minute of that day; minute 0 … 1440 (24:00 is allowed as an end).
struct LocalDateTime
{
    Date date;
    int minute = 0;

    /// "2026-11-21T09:41" (seconds, if written, are dropped); nullopt otherwise.
    [[nodiscard]] static std::optional<LocalDateTime> parse(std::string_view text);
    [[nodiscard]] LocalDateTime plus(Minutes minutes) const;
    [[nodiscard]] int hour() const { return minute / 60; }
    [[nodiscard]] std::string text() const;      ///< "2026-11-21T09:41"
    [[nodiscard]] std::string clockText() const; ///< "9:41"

    friend auto operator<=>(const LocalDateTime&, const LocalDateTime&) = default;
};

/// "09:30" → 570; nullopt when it is no time of a day. "24:00" is 1440.
[[nodiscard]] std::optional<int> parseMinuteOfDay(std::string_view text);
/// 570 → "9:30"
[[nodiscard]] std::string clockText(int minuteOfDay);

/// "2026-11-21T09:41+09:00" or "…Z"; an offset is required.
[[nodiscard]] Result<Instant> parseInstant(std::string_view text);

} // namespace musubi
