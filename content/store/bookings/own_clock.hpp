// What time it is for an act on the bookings. Internal to this folder.
#pragma once

#include "content/booking/clock_memory.hpp"
#include "content/store/bookings/booking_store.hpp"

namespace musubi::store::bookings {

struct Moment
{
    Instant now;
    booking::ClockWord word = booking::ClockWord::Believed; ///< otherwise nothing is ended, offered or deleted
};

/// The server's time; where there is none, what the device's memory of its clock makes of the one that is told.
[[nodiscard]] SqlResult<Moment> momentOf(SqlDatabase& database, const booking::OrganisationId& organisation,
                                         Instant told, OwnClock clock);
/// From now on this is the last time at which the device's clock was believed.
[[nodiscard]] SqlOutcome remember(SqlDatabase& database, const booking::OrganisationId& organisation, Instant now);
/// The failure of an act that a doubtful clock would do harm by, with what staff can do.
[[nodiscard]] SqlFailure inDoubt(const Moment& moment);

} // namespace musubi::store::bookings
