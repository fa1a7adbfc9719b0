// A session as iCalendar text, for a QR code that puts it into a phone's calendar.
// Source: RFC 5545 §3.6.1 (VEVENT), §3.3.11 (escaping). Lines are not folded: no line is
// long enough to matter to a phone, and every octet makes the code denser.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>

namespace musubi::present {

[[nodiscard]] std::string calendarText(const Context& context, const model::Session& session, const std::string& title,
                                       const std::string& place);

} // namespace musubi::present
