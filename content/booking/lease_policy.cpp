#include "content/booking/lease_policy.hpp"

#include <algorithm>

namespace musubi::booking {

Seats seatsToLend(const BookingTerms& terms, const LendingView& view, Instant now)
{
    const bool isOpen = now < terms.closes && now < terms.starts && (!terms.opens || now >= *terms.opens);
    const bool isSoon = terms.starts - now <= kLentAhead;
    if (terms.mode != model::SignUpMode::FirstCome || !terms.quota || !isOpen || !isSoon || view.waiting > 0)
        return {};
    return std::min(Seats(view.free.count() / kLentShare), kMostLent);
}

LeaseErrand errandOf(const SeatLease& lease, Seats lendable)
{
    if (lease.phase == LeasePhase::None)
        return lendable > Seats() ? LeaseErrand::Ask : LeaseErrand::None;
    const bool isOfUse = lease.left() > Seats() && lease.left() <= lendable;
    return lease.phase == LeasePhase::Open && !isOfUse ? LeaseErrand::GiveBack : LeaseErrand::None;
}

} // namespace musubi::booking
