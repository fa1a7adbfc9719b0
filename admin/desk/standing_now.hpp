// How bookings and seats truly stand at a moment, whether or not anybody has recorded it.
//
// An offer that ends and a session that begins are recorded with the next act that is carried out in the session. The
// desk reads what is recorded, and asks here what time has made of it.
#pragma once

#include "admin/desk/desk_pack.hpp"
#include "content/store/bookings/booking_store.hpp"

#include <vector>

namespace musubi::admin {

/// Changed by what time alone has made of it; `changed` says when.
[[nodiscard]] store::bookings::BookingLine standingNow(store::bookings::BookingLine recorded, const DeskPack& pack,
                                                       Instant now);

/// One session with all who booked it and what was lent of it.
struct SessionNow
{
    store::bookings::SessionSeats seats; ///< waiting, too
    std::vector<store::bookings::BookingLine> bookings;
    std::vector<store::bookings::LeaseLine> leases; ///< those whose seats are out, and those that the desk has settled
};

/// NotFound and the like, as the store says.
[[nodiscard]] Result<SessionNow> sessionNow(store::bookings::BookingStore& store,
                                            const store::bookings::SessionLine& session, const DeskPack& pack,
                                            Instant now);

} // namespace musubi::admin
