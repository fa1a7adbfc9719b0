#include "content/store/bookings/lease_errands.hpp"

#include "content/booking/lease_policy.hpp"
#include "content/store/bookings/delivery.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// What time it is while the server answers.
struct Clocks
{
    Instant now;   ///< by the server's
    Instant clock; ///< by the kiosk's

    [[nodiscard]] Seconds ahead() const { return clock - now; }
};

/// A difference that matters to no lease is not worth a write; kClocksDiffer is much more.
constexpr Seconds kHardlyDiffers = std::chrono::minutes(2);

Result<Clocks> clocksOf(BookingStore& store, Instant clock)
{
    const auto now = store.now(clock);
    return now ? Result<Clocks>(Clocks{now.value(), clock}) : now.error();
}

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

/// What was to be done, once it is written down.
Result<LeaseErrand> runErrand(Outbox& outbox, KeptLease kept, Seats lendable, const Clocks& clocks)
{
    const LeaseErrand errand = errandOf(kept.lease, lendable, kept.terms.terms, clocks.now);
    const bool isOff = kept.lease.phase != LeasePhase::None && abs(kept.ahead - clocks.ahead()) > kHardlyDiffers;
    if (errand == LeaseErrand::None && !isOff)
        return errand;
    kept.ahead = clocks.ahead();
    if (errand != LeaseErrand::None)
        kept.lease = errand == LeaseErrand::Ask ? ask(kept.lease, lendable, clocks.now) : close(kept.lease);
    const Outcome saved = outbox.save(kept);
    return saved ? Result<LeaseErrand>(errand) : saved.error();
}

Outcome outcomeOf(const Result<LeaseErrand>& run)
{
    return run ? Outcome(Done{}) : Outcome(run.error());
}

/// Nobody signs up for it at this kiosk any more: what it was lent goes home, and then its place in the outbox.
Outcome runLastErrand(Outbox& outbox, const KeptLease& kept, const Clocks& clocks)
{
    const bool isForgotten = kept.lease.phase == LeasePhase::None && clocks.now >= kept.terms.terms.starts;
    return isForgotten ? outbox.drop(kept) : outcomeOf(runErrand(outbox, kept, Seats(), clocks));
}

/// Of a session that visitors still sign up for here: what was to be done.
Result<LeaseErrand> runErrandFor(Outbox& outbox, BookingStore& store, const KeptLease& kept, const Clocks& clocks)
{
    const BookingTerms& terms = kept.terms.terms;
    const bool isIdle = kept.lease.phase == LeasePhase::None;
    if (isIdle && seatsToLend(terms, {terms.quota.value_or(Seats()), 0}, clocks.now) == Seats())
        return LeaseErrand::None; // whatever the store would say
    const auto view = viewOf(store, kept);
    if (!view)
        return view.error();
    return runErrand(outbox, kept, seatsToLend(terms, view.value(), clocks.now), clocks);
}

enum class Round
{
    Last,
    OneMore, ///< something was given back, perhaps for another lease
};

Result<Round> runRound(Outbox& outbox, BookingStore& store, std::span<const OfferedSession> sessions,
                       const Clocks& clocks)
{
    auto kept = outbox.leases();
    if (!kept)
        return kept.error();
    std::vector<KeptLease>& leases = kept.value();
    for (const KeptLease& lease : leases) {
        if (std::ranges::find(sessions, lease.session, &OfferedSession::session) != sessions.end())
            continue;
        if (const Outcome done = runLastErrand(outbox, lease, clocks); !done)
            return done.error();
    }
    Round next = Round::Last;
    for (const OfferedSession& offered : sessions) {
        const auto run = runErrandFor(outbox, store, leaseOf(leases, offered), clocks);
        if (!run)
            return run.error();
        if (run.value() == LeaseErrand::GiveBack)
            next = Round::OneMore;
    }
    const Outcome said = exchangeLeases(outbox, store, clocks.clock);
    return said ? Result<Round>(next) : said.error();
}

} // namespace

Outcome runLeaseErrands(Outbox& outbox, BookingStore& store, std::span<const OfferedSession> sessions, Instant clock)
{
    const auto clocks = clocksOf(store, clock);
    if (!clocks)
        return clocks.error();
    auto round = runRound(outbox, store, sessions, clocks.value());
    if (round && round.value() == Round::OneMore) // so that nobody is cut off between two leases
        round = runRound(outbox, store, sessions, clocks.value());
    return round ? Outcome(Done{}) : Outcome(round.error());
}

Result<Seats> seatsLentHere(Outbox& outbox, const SessionKey& session)
{
    const auto leases = outbox.leases();
    if (!leases)
        return leases.error();
    const auto found = std::ranges::find(leases.value(), session, &KeptLease::session);
    return found == leases.value().end() ? Seats() : found->lease.left();
}

Outcome giveBack(Outbox& outbox, BookingStore& store, const SessionKey& session, Instant clock)
{
    const auto leases = outbox.leases();
    if (!leases)
        return leases.error();
    const auto found = std::ranges::find(leases.value(), session, &KeptLease::session);
    if (found == leases.value().end())
        return Done{};
    const auto clocks = clocksOf(store, clock);
    if (!clocks)
        return clocks.error();
    if (const auto closed = runErrand(outbox, *found, Seats(), clocks.value()); !closed)
        return closed.error();
    return exchangeLeases(outbox, store, clock);
}

Result<std::optional<KeptLease>> soldFromLease(Outbox& outbox, const BookingRequest& request, const SessionTerms& terms,
                                               Instant clock)
{
    using None = std::optional<KeptLease>;
    auto leases = outbox.leases();
    if (!leases)
        return leases.error();
    const auto found = std::ranges::find(leases.value(), request.session, &KeptLease::session);
    if (found == leases.value().end())
        return None();
    const Instant now = clock - found->ahead;
    const BookingOutcome allowed = decideBooking(request, terms.terms, {}, now);
    if (!allowed || allowed.value().state != BookingState::Confirmed)
        return None();
    const auto sold = sell(found->lease, request.party, now);
    if (!sold)
        return None();
    found->lease = *sold;
    return None(*found);
}

} // namespace musubi::store::bookings
