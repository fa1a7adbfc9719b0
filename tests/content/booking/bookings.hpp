// Short ways to say what tests of bookings say often.
#pragma once

#include "content/booking/booking_request.hpp"
#include "content/booking/waiting_list.hpp"

#include <cstdint>

namespace musubi::booking {

inline Party partyOf(int heads)
{
    return Party::of(heads).value();
}

/// A key that ends in `number`.
inline BookingKey keyOf(int number)
{
    BookingKey key;
    key.bytes[14] = static_cast<std::uint8_t>(number / 256);
    key.bytes[15] = static_cast<std::uint8_t>(number % 256);
    return key;
}

inline constexpr Instant at(int second)
{
    return Instant(std::chrono::seconds(second));
}

inline SessionKey saturday()
{
    return {OrganisationId("tsukuba"),
            {model::EntryKind::Event, "fossil-class"},
            "saturdays",
            LocalDateTime::parse("2026-11-28T10:00").value()};
}

inline BookingRequest requestOf(int number, int heads)
{
    return {keyOf(number), saturday(), partyOf(heads), {}, {}};
}

inline WaitingParty waiting(int number, int heads, std::int64_t asked)
{
    return {keyOf(number), partyOf(heads), {}, asked};
}

} // namespace musubi::booking
