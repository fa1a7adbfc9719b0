// A RECUR value (RFC 5545 §3.3.10) taken apart, as far as this program needs to
// know it before libical expands it.
//
// libical forgives much and can search for centuries; what it would misread, leave
// out in silence or never finish is refused here with a sentence.
#pragma once

#include "content/base/calendar.hpp"
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
    /// The last moment. UNTIL is read as local time like the start; a trailing Z changes nothing, because the
    /// sessions of a pack know no other clock than the pack's own. A date alone means all of that day.
    std::optional<LocalDateTime> until;
    unsigned weekStart = 1;  ///< 0 = Sunday; WKST, Monday unless given
    DayFilter days;          ///< meaningful only when `isPlain`
    bool isPlain = false;    ///< DAILY or WEEKLY, limited by nothing but `days`
    std::string textForIcal; ///< without UNTIL, and with what libical would otherwise take for granted wrongly

    [[nodiscard]] static Result<RecurrenceRule> parse(std::string_view written);
};

} // namespace musubi::model
