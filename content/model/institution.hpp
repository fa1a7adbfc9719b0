// Laboratories, museums, universities and venues, with their opening hours.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/model/fee.hpp"
#include "content/model/place.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace musubi::model {

struct MonthDay
{
    unsigned month = 1;
    unsigned day = 1;

    friend auto operator<=>(const MonthDay&, const MonthDay&) = default;
};

/// From `from` to `to`, both included, every year; it may run across New Year.
struct Season
{
    MonthDay from;
    MonthDay to;

    [[nodiscard]] bool holds(Date date) const;
    friend bool operator==(const Season&, const Season&) = default;
};

/// One opening span of a day in minutes.
struct OpeningSpan
{
    int open = 0;
    int close = 0;
    std::optional<int> lastEntry;

    friend auto operator<=>(const OpeningSpan&, const OpeningSpan&) = default;
};

struct WeeklyHours
{
    std::vector<unsigned> days; ///< 0 = Sunday … 6 = Saturday
    OpeningSpan span;
    std::optional<Season> season;

    friend bool operator==(const WeeklyHours&, const WeeklyHours&) = default;
};

enum class HolidayRule
{
    AsUsual,
    OpenThenClosedNextDay, ///< a holiday on a closed day: open, and closed on the next working day instead
    ClosedAfterHoliday,    ///< open on every holiday; closed on the day after one, weekends and holidays excepted
    Closed,
};

/// A span of days with other hours; `year` fixed (from/to dates) or every year (seasonal).
struct HoursException
{
    std::optional<Date> fromDate;
    std::optional<Date> toDate;
    std::optional<Season> everyYear;
    bool closed = true;
    std::optional<OpeningSpan> span;
    LocalisedText text;

    [[nodiscard]] bool holds(Date date) const;
    friend bool operator==(const HoursException&, const HoursException&) = default;
};

struct OpeningHours
{
    std::vector<WeeklyHours> weekly;
    HolidayRule holidayRule = HolidayRule::AsUsual;
    std::vector<HoursException> exceptions;
    LocalisedText text;

    /// The opening spans of `date`, earliest first; empty: closed.
    ///
    /// Weekly hours of a season replace those without one on the days it names. An exception wins over holidays, one
    /// with dates over one of every year; "open" without hours means those of the nearest open weekday.
    /// \param holidays  the pack's public holidays
    [[nodiscard]] std::vector<OpeningSpan> on(Date date, const std::set<Date>& holidays) const;
    friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

enum class InstitutionType
{
    Museum,
    Laboratory,
    University,
    Company,
    Venue,
    Office,
};

struct Institution
{
    InstitutionType type = InstitutionType::Laboratory;
    LocalisedText operatedBy;
    LocalisedText address;
    std::optional<Coordinates> coordinates;
    std::optional<OpeningHours> hours; ///< none: not known
    LocalisedText closedText;
    Fee fee;
    std::string telephone;
    LocalisedText reservation;
    std::vector<Audience> audience;
    std::string icon; ///< empty: by type

    friend bool operator==(const Institution&, const Institution&) = default;
};

} // namespace musubi::model
