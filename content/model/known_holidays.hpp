// How far the holidays of a pack reach, and which opening hours cannot be told beyond them.
#pragma once

#include "content/model/institution.hpp"

#include <optional>
#include <set>

namespace musubi::model {

/// The last day of the last year of which holidays are listed; a list is of whole years. None without holidays.
[[nodiscard]] std::optional<Date> lastDayWithHolidays(const std::set<Date>& holidays);

/// Whether somebody has to know the holidays to tell when the doors are open.
[[nodiscard]] bool dependOnHolidays(const OpeningHours& hours);

/// Whether the hours of that day depend on holidays that nobody has listed yet.
[[nodiscard]] bool lackHolidaysOn(const OpeningHours& hours, Date date, const std::set<Date>& holidays);

/// OpeningHours::isCertainOn(), and no holiday is missing.
[[nodiscard]] bool areCertainOn(const OpeningHours& hours, Date date, const std::set<Date>& holidays);

} // namespace musubi::model
