// Which days of a daily or weekly rule count (RFC 5545 §3.3.10, the BY parts that
// only limit). Internal to this folder.
#pragma once

#include "content/base/calendar.hpp"

#include <vector>

namespace musubi::model {

/// BYDAY without numbers, BYMONTH and BYMONTHDAY: which days of a daily or weekly rule count.
struct DayFilter
{
    unsigned weekdays = 0;      ///< bit n: weekday n; none set: any
    unsigned months = 0;        ///< bit n: month n; none set: any
    std::vector<int> monthDays; ///< -1 is the last day of a month; empty: any

    [[nodiscard]] bool holds(Date date) const;
    /// Whether one of the months has one of the days of the month: there is no 30 February.
    [[nodiscard]] bool existsInSomeMonth() const;
};

} // namespace musubi::model
