#include "content/booking/booking_request.hpp"

#include "content/booking/tagged_hash.hpp"

#include <array>

namespace musubi::booking {

std::string bodyDigest(const BookingRequest& request)
{
    const std::array lines{request.session.text(), std::to_string(request.party.heads()),
                           std::to_string(request.priority.rank()), request.priority.reason(), request.sealedDigest};
    return taggedHash("musubi booking body 1", lines);
}

} // namespace musubi::booking
