// Calendars of others as drafts of events (RFC 5545).
//
// One event an UID; our own names ("event/stone-class/saturday@pack") lead back to their entry. Moved and called-off
// occurrences (RECURRENCE-ID) become days that are left out and sessions of their own. Times of other zones become the
// pack's; a whole day has no hours, so no session is made of it.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/exchange/exchange_memory.hpp"

#include <string_view>
#include <vector>

namespace musubi::exchange {

struct ReadCalendar
{
    std::vector<EntryDraft> drafts; ///< in the order of the file
    std::vector<Fault> faults;      ///< of the file as a whole; those of an event are in its draft
};

/// TooLarge above the limit of `decodeText`.
/// \param memory  which entry has which UID
[[nodiscard]] Result<ReadCalendar> readCalendar(std::string_view bytes, const TimeZone& zone,
                                                const ExchangeMemory& memory);

} // namespace musubi::exchange
