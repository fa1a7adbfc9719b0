// What stands in the outbox of a kiosk, as JSON. Internal to this folder.
#pragma once

#include "content/store/bookings/outbox.hpp"

#include <string>
#include <string_view>

namespace musubi::store::bookings {

[[nodiscard]] std::string encode(const WrittenBooking& written);
/// Malformed when it is not what `encode` gave.
[[nodiscard]] Result<WrittenBooking> parseWrittenBooking(std::string_view record);

[[nodiscard]] std::string encode(const KeptLease& lease);
[[nodiscard]] Result<KeptLease> parseKeptLease(std::string_view record);

} // namespace musubi::store::bookings
