#include "content/store/bookings/lease_errands.hpp"

#include "content/booking/lease_policy.hpp"
#include "content/store/bookings/delivery.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// Of a session that is not in the outbox yet: a lease that never was.
KeptLease& leaseOf(std::vector<KeptLease>& leases, const OfferedSession& offered)
{
    const auto found = std::ranges::find(leases, offered.session, &KeptLease::session);
    if (found == leases.end())
        return leases.emplace_back(KeptLease{offered.session, offered.terms, {}});
    found->terms = offered.terms;
    return *found;
}

/// None while the store knows nothing of the session's seats but what the pack says.
Result<LendingView> viewOf(BookingStore& store, const KeptLease& kept)
{
    const auto seats = store.seats(kept.session);
    if (!seats)
        return seats.error();
    const SessionSeats& now = seats.value();
    const Seats quota = kept.terms.terms.quota.value_or(Seats());
    return LendingView{quota.without(now.sold + now.offered + now.lent) + kept.lease.left(), now.waiting};
}

Outcome runErrand(Outbox& outbox, KeptLease kept, Seats lendable)
{
    const LeaseErrand errand = errandOf(kept.lease, lendable);
    if (errand == LeaseErrand::None)
        return Done{};
    kept.lease = errand == LeaseErrand::Ask ? ask(kept.lease, lendable) : close(kept.lease);
    return outbox.save(kept);
}

/// Nobody signs up for it at this kiosk any more: what it was lent goes home, and then its place in the outbox.
Outcome runLastErrand(Outbox& outbox, const KeptLease& kept, Instant now)
{
    const bool isForgotten = kept.lease.phase == LeasePhase::None && now >= kept.terms.terms.starts;
    return isForgotten ? outbox.drop(kept) : runErrand(outbox, kept, Seats());
}

} // namespace

Outcome runLeaseErrands(Outbox& outbox, BookingStore& store, std::span<const OfferedSession> sessions, Instant now)
{
    auto kept = outbox.leases();
    if (!kept)
        return kept.error();
    std::vector<KeptLease>& leases = kept.value();
    for (const KeptLease& lease : leases) {
        if (std::ranges::find(sessions, lease.session, &OfferedSession::session) != sessions.end())
            continue;
        if (Outcome done = runLastErrand(outbox, lease, now); !done)
            return done;
    }
    for (const OfferedSession& offered : sessions) {
        const KeptLease& lease = leaseOf(leases, offered);
        const bool isIdle = lease.lease.phase == LeasePhase::None;
        if (isIdle &&
            seatsToLend(offered.terms.terms, {offered.terms.terms.quota.value_or(Seats()), 0}, now) == Seats())
            continue; // whatever the store would say
        const auto view = viewOf(store, lease);
        if (!view)
            return view.error();
        if (Outcome done = runErrand(outbox, lease, seatsToLend(offered.terms.terms, view.value(), now)); !done)
            return done;
    }
    return exchangeLeases(outbox, store, {}, now);
}

Result<Seats> seatsLentHere(Outbox& outbox, const SessionKey& session)
{
    const auto leases = outbox.leases();
    if (!leases)
        return leases.error();
    const auto found = std::ranges::find(leases.value(), session, &KeptLease::session);
    return found == leases.value().end() ? Seats() : found->lease.left();
}

Outcome giveBack(Outbox& outbox, BookingStore& store, const SessionKey& session, Instant now)
{
    const auto leases = outbox.leases();
    if (!leases)
        return leases.error();
    const auto found = std::ranges::find(leases.value(), session, &KeptLease::session);
    if (found == leases.value().end())
        return Done{};
    if (Outcome closed = runErrand(outbox, *found, Seats()); !closed)
        return closed;
    return exchangeLeases(outbox, store, {}, now);
}

Result<std::optional<KeptLease>> soldFromLease(Outbox& outbox, const BookingRequest& request, const SessionTerms& terms,
                                               Instant now)
{
    using None = std::optional<KeptLease>;
    auto leases = outbox.leases();
    if (!leases)
        return leases.error();
    const auto found = std::ranges::find(leases.value(), request.session, &KeptLease::session);
    const BookingOutcome allowed = decideBooking(request, terms.terms, {}, now);
    if (found == leases.value().end() || !allowed || allowed.value().state != BookingState::Confirmed)
        return None();
    const auto sold = sell(found->lease, request.party, now);
    if (!sold || sold->sale != LeaseSale::Certain)
        return None();
    found->lease = sold->lease;
    return None(*found);
}

} // namespace musubi::store::bookings
