#include "content/booking/lease_policy.hpp"

#include <algorithm>

namespace musubi::booking {

namespace {

/// Whether giving it back for another one is worth the messages: that one would last noticeably longer. So it is where
/// the end is unknown, or told by a clock that was set back since.
bool isToBeRenewed(const SeatLease& lease, const BookingTerms& terms, Instant now)
{
    return !lease.ends || now < lease.asked || leaseEnd(terms, now) - *lease.ends >= kLeaseLasts / 2;
}

} // namespace

Seats seatsToLend(const BookingTerms& terms, const LendingView& view, Instant now, const LendingShare& share)
{
    const bool isOpen = now < terms.closes && now < terms.starts && (!terms.opens || now >= *terms.opens);
    const bool isSoon = terms.starts - now <= kLentAhead;
    if (terms.mode != model::SignUpMode::FirstCome || !terms.quota || !isOpen || !isSoon || view.waiting > 0)
        return {};
    return std::min(Seats(view.free.count() / share.oneOf), share.most);
}

Instant leaseEnd(const BookingTerms& terms, Instant now)
{
    return std::min(now + kLeaseLasts, terms.closes + kClocksDiffer);
}

LeaseErrand errandOf(const SeatLease& lease, Seats lendable, const BookingTerms& terms, Instant now)
{
    if (lease.phase == LeasePhase::None)
        return lendable > Seats() ? LeaseErrand::Ask : LeaseErrand::None;
    const bool isOfUse = lease.left() > Seats() && lease.left() <= lendable && !isToBeRenewed(lease, terms, now);
    return lease.phase == LeasePhase::Open && !isOfUse ? LeaseErrand::GiveBack : LeaseErrand::None;
}

} // namespace musubi::booking
