// Events as schema.org/Event in JSON-LD, for web pages and for those who collect events from them.
#pragma once

#include "content/exchange/ical_writing.hpp"

#include <string>
#include <vector>

namespace musubi::exchange {

/// One Event an occurrence that begins on `first` … `last`, both included, with times as instants of the pack's zone.
[[nodiscard]] std::string encodeSchemaOrg(const std::vector<model::Entry>& events, const ExchangeMemory& memory,
                                          const CalendarFrame& frame, Date first, Date last);

} // namespace musubi::exchange
