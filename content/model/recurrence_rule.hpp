// A RECUR value (RFC 5545 §3.3.10) taken apart, as far as this program needs to
// know it before libical expands it.
//
// libical forgives much and can search for centuries; what it would misread, leave
// out in silence or never finish is refused here with a sentence.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/time_zone.hpp"
#include "content/model/day_filter.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace musubi::model {

enum class Frequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
};

struct RecurrenceRule
{
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    std::optional<int> count;
    /// The last moment, by the clock of the start (`inLocalTime` has seen to that). A date alone means all of that day.
    std::optional<LocalDateTime> until;
    unsigned weekStart = 1;  ///< 0 = Sunday; WKST, Monday unless given
    DayFilter days;          ///< meaningful only when `isPlain`
    bool isPlain = false;    ///< DAILY or WEEKLY, limited by nothing but `days`
    std::string textForIcal; ///< without UNTIL, and with what libical would otherwise take for granted wrongly

    [[nodiscard]] static Result<RecurrenceRule> parse(std::string_view written);
};

/// `written` with its UNTIL by the clock of `zone`, where it was in universal time: calendar programs write a trailing
/// Z, as RFC 5545 §3.3.10 asks beside a start with a zone. Anything else comes back as it is.
[[nodiscard]] std::string inLocalTime(const std::string& written, const TimeZone& zone);

} // namespace musubi::model
