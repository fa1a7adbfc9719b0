// An entry as somebody else's file tells it: the places that the file fills, and nothing else.
#pragma once

#include "content/exchange/fault.hpp"
#include "content/model/entry_id.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::exchange {

/// RFC 6901 pointer → JSON text, in the order in which an entry is written.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// What a calendar says of an event (RFC 5545) that an entry has no place for.
struct CalendarTerms
{
    std::string uid;
    int sequence = 0;
    bool isCancelled = false;

    friend bool operator==(const CalendarTerms&, const CalendarTerms&) = default;
};

struct EntryDraft
{
    model::EntryId id;
    int line = 0;     ///< of the file, where it begins
    std::string said; ///< its name as the file says it, for reports
    Fields fields;    ///< what the file says
    Fields needed;    ///< what an entry has to have besides when it is made: an empty list, "unknown"
    Fields cells;     ///< of a list: heading → cell, as they were read
    std::string list; ///< of a list: its name
    std::optional<CalendarTerms> calendar; ///< of a calendar
    std::vector<Fault> faults;
};

} // namespace musubi::exchange
