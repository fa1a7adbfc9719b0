// A day as visitors write it.
#pragma once

#include "content/base/calendar.hpp"

#include <string_view>

namespace musubi::present {

enum class DayReading
{
    Day,
    NoDay,     ///< it names no day
    NoSuchDay, ///< as 2/30
};

struct ReadDay
{
    DayReading reading = DayReading::NoDay;
    Date day; ///< of DayReading::Day
};

/// 2026-12-09, 2026/12/9, 2026年12月9日, 20261209, 12/9, 12月9日, in full or half width. A day without a year is the
/// next one from `today` on.
[[nodiscard]] ReadDay readDay(std::string_view typed, Date today);

} // namespace musubi::present
