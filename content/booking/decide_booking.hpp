// Decides what happens to a request for seats in one session.
//
// Pure: the same request, terms, tally and time always give the same decision, so the kiosk can show the answer before
// the visitor confirms and the store can ask again inside its transaction. The store's answer is the one that counts.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/booking_refusal.hpp"
#include "content/booking/booking_request.hpp"
#include "content/booking/booking_state.hpp"
#include "content/booking/booking_terms.hpp"
#include "content/booking/waiting_list.hpp"

#include <vector>

namespace musubi::booking {

/// How the seats of one session stand.
struct Tally
{
    Seats sold;    ///< held by confirmed bookings, those included that kiosks have reported as sold from a lease
    Seats offered; ///< held for waiting parties that have not answered yet
    Seats lent;    ///< on leases, not reported as sold (`SeatLedger::lent`)
    std::vector<WaitingParty> waiting;      ///< any order
    std::int64_t nextPlace = 0;             ///< greater than every `WaitingParty::asked` so far
    std::vector<BookingKey> undecided = {}; ///< in the draw or before the desk (isUndecided); needed once it has begun

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// The seats nobody holds; none when the quota was lowered below what is held. Everything when there is no quota.
[[nodiscard]] Seats freeSeats(const BookingTerms& terms, const Tally& tally);

struct Accepted
{
    BookingState state = BookingState::Confirmed;
    Cause cause = Cause::SeatsWereFree;
    int partiesBefore = 0; ///< of `Waiting`: how many stand before it

    friend bool operator==(const Accepted&, const Accepted&) = default;
};
using BookingOutcome = Result<Accepted, BookingRefused>;

/// The decision for `request` at `now`.
///
/// A party is never split: six people with five seats left go to the waiting list, and the five stay free for a smaller
/// party. Nobody overtakes: seats that are free but belong to parties who wait and fit are not given to a newcomer,
/// save to one of a higher rank. A lottery and an approval take everybody who could ever fit; seats are given out
/// later.
///
/// \param now when the visitor asked. For a request that a kiosk wrote down without a network this is the time it wrote
///            down, so that an outage shuts nobody out; the place in the list is still that of its arrival.
[[nodiscard]] BookingOutcome decideBooking(const BookingRequest& request, const BookingTerms& terms, const Tally& tally,
                                           Instant now);

/// The rank and the reason with which a party waits whose promised seats are gone: nobody comes before it but others of
/// the same fate, and of the same rank.
[[nodiscard]] Priority priorityOfLateSale();

/// What becomes of a party that a kiosk was sure of and that arrives after its lease had come home (seat_ledger.hpp).
///
/// It gets free seats, whoever else would like to have them. Where there are too few it waits before everybody,
/// although nobody else may wait, or the list is full; once the session has begun it is declined.
///
/// \param late  with priorityOfLateSale()
/// \param now   of its arrival
[[nodiscard]] Accepted decideLateSale(const WaitingParty& late, const BookingTerms& terms, const Tally& tally,
                                      Instant now);

/// What the desk's yes makes of a booking that awaits approval: Confirmed when there are seats, else Waiting; Full when
/// there is no waiting list either (the desk then declines, or raises the quota).
[[nodiscard]] BookingOutcome decideApproval(const WaitingParty& asking, const BookingTerms& terms, const Tally& tally,
                                            Instant now);

} // namespace musubi::booking
