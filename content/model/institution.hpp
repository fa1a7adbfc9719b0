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

/// What is known of the days around New Year, when most places in Japan are closed whatever their week looks like.
enum class NewYear
{
    Unsaid,         ///< the sources say nothing
    AsUsual,        ///< the sources say that the week holds then too
    ClosedSomeDays, ///< the sources say "closed over the New Year" and no dates
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
    NewYear newYear = NewYear::Unsaid;
    std::vector<HoursException> exceptions;
    LocalisedText text;

    /// The opening spans of `date`, earliest first; empty: closed.
    ///
    /// Weekly hours of a season replace those without one on the days it names. An exception wins over holidays, one
    /// with dates over one of every year; "open" without hours means those of the nearest open weekday.
    /// \param holidays  the pack's public holidays
    [[nodiscard]] std::vector<OpeningSpan> on(Date date, const std::set<Date>& holidays) const;
    /// Whether what `on` says of `date` can be taken at its word.
    ///
    /// An exception that holds on the day is always taken at its word. Else not from 28 December to 4 January where
    /// only "closed over the New Year" is known, and not from 29 December to 3 January (the closing days of public
    /// offices in Japan: 行政機関の休日に関する法律, article 1) where nothing is said.
    [[nodiscard]] bool isCertainOn(Date date) const;
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
