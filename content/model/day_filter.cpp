#include "content/model/day_filter.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace musubi::model {

bool DayFilter::holds(Date date) const
{
    if (weekdays != 0 && (weekdays >> date.weekday() & 1U) == 0)
        return false;
    if (months != 0 && (months >> date.month() & 1U) == 0)
        return false;
    const std::chrono::year_month_day_last last{std::chrono::year(date.year()),
                                                std::chrono::month_day_last(std::chrono::month(date.month()))};
    const int day = static_cast<int>(date.day());
    const int fromTheEnd = day - static_cast<int>(static_cast<unsigned>(last.day())) - 1;
    return monthDays.empty() || std::any_of(monthDays.begin(), monthDays.end(), [day, fromTheEnd](int wanted) {
               return wanted == day || wanted == fromTheEnd;
           });
}

bool DayFilter::existsInSomeMonth() const
{
    constexpr std::array kLongest{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (monthDays.empty())
        return true;
    for (unsigned month = 1; month <= kLongest.size(); ++month) {
        const bool named = months == 0 || (months >> month & 1U) != 0;
        const int days = kLongest[month - 1];
        if (named &&
            std::any_of(monthDays.begin(), monthDays.end(), [days](int wanted) { return std::abs(wanted) <= days; }))
            return true;
    }
    return false;
}

} // namespace musubi::model
