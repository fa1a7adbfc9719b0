// A session as iCalendar text, for a QR code that puts it into a phone's calendar.
// Source: RFC 5545 §3.6.1 (VEVENT), §3.3.11 (escaping). Lines are not folded: no line is
// long enough to matter to a phone, and every octet makes the code denser.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>

namespace musubi::present {

[[nodiscard]] std::string calendarText(const Context& context, const model::Session& session, const std::string& title,
                                       const std::string& place);

/// What such a text puts into the calendar, for who wants to know before: what, when and where, a line each; empty when
/// `text` is none. The lines stand as the code has them, the time in the pack's time zone.
[[nodiscard]] Words appointmentWords(const Context& context, const std::string& text);

} // namespace musubi::present
