// What a visitor is told of what they sent, as values.
#pragma once

#include "content/base/time_zone.hpp"
#include "content/booking/booking_refusal.hpp"
#include "kiosk/present/sent.hpp"

#include <string>

namespace musubi::app {

[[nodiscard]] present::Sent received(present::SentAct act, present::ReceiptFacts facts);
[[nodiscard]] present::Sent refused(present::SentAct act, const booking::BookingRefused& why, const TimeZone& zone);
[[nodiscard]] present::Sent failure(present::SentAct act, present::SentFailure why);

/// UTC where nobody knows the name.
[[nodiscard]] TimeZone zoneNamed(const std::string& name);

} // namespace musubi::app
