// Times of iCalendar in the pack's own zone. Internal to this folder.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/exchange/ical_lines.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::exchange {

struct CalendarTime
{
    LocalDateTime local;          ///< in the pack's zone
    bool hasHours = true;         ///< no: a whole day
    bool movedToOtherDay = false; ///< it is another day where the calendar was made
};

/// DATE or DATE-TIME of §3.3.4 and §3.3.5, with the line's TZID: zones of IANA, and those of Windows by their names.
/// nullopt when it is none, or when nobody knows the zone.
[[nodiscard]] std::optional<CalendarTime> timeOf(std::string_view value, const std::string& tzid, const TimeZone& zone);

/// All values of a line, such as an EXDATE's. Those that are none are left out.
[[nodiscard]] std::vector<CalendarTime> timesOf(const ContentLine& line, const TimeZone& zone);

/// DURATION of §3.3.6, such as PT1H30M or P1D, in minutes.
[[nodiscard]] std::optional<int> durationOf(std::string_view value);

/// The rule with its UNTIL in local time, as sessions of a pack have it.
[[nodiscard]] std::string localRule(std::string_view rule, const TimeZone& zone);

} // namespace musubi::exchange
