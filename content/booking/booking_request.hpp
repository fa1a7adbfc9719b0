// What a visitor asks for, without who they are: names are sealed elsewhere and never reach these rules.
#pragma once

#include "content/booking/booking_key.hpp"
#include "content/booking/party.hpp"
#include "content/booking/priority.hpp"
#include "content/booking/session_key.hpp"

#include <string>

namespace musubi::booking {

struct BookingRequest
{
    BookingKey key;
    SessionKey session;
    Party party;
    Priority priority;
    std::string sealedDigest; ///< SHA-256 of the sealed row, in hexadecimal; empty when nothing was typed

    friend bool operator==(const BookingRequest&, const BookingRequest&) = default;
};

/// The body of a request without its key, as one hash: 64 hexadecimal digits. A store keeps it beside the key; a repeat
/// with the same one gets the stored answer, another one is `BookingRefusal::KeyUsedForOther`.
[[nodiscard]] std::string bodyDigest(const BookingRequest& request);

} // namespace musubi::booking
