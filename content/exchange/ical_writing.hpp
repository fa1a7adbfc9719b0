// Events as a calendar that phones and other calendars read (RFC 5545).
#pragma once

#include "content/base/time_zone.hpp"
#include "content/exchange/exchange_memory.hpp"
#include "content/model/entry.hpp"

#include <string>
#include <vector>

namespace musubi::exchange {

struct CalendarFrame
{
    std::string publisher; ///< id of the pack; ends the names of events that no calendar has named
    TimeZone zone;
    Instant stamp; ///< when this was written (DTSTAMP)
    Language language;
};

/// One VEVENT a session rule, with TZID and the VTIMEZONE that it needs. Events that came from a calendar keep their
/// UID, SEQUENCE and CANCELLED; events without sessions are not in it.
[[nodiscard]] std::string encodeCalendar(const std::vector<model::Entry>& events, const ExchangeMemory& memory,
                                         const CalendarFrame& frame);

} // namespace musubi::exchange
