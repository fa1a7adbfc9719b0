// What is an event's, an institution's or a geosite's own in a row of a list. Internal to this folder.
#pragma once

#include "content/exchange/row_reading.hpp"

namespace musubi::exchange {

void putDetails(EntryDraft& draft, const RowReading& reading, OpenData list);

// Parts of putDetails.
void putSessions(EntryDraft& draft, const RowReading& reading);

} // namespace musubi::exchange
