#include "content/booking/seat_offer.hpp"

namespace musubi::booking {

BookingOutcome answerOffer(const SeatOffer& offer, OfferAnswer answer, Instant now)
{
    if (now >= offer.ends)
        return BookingRefused{BookingRefusal::TooLate, offer.ends, {}};
    if (answer == OfferAnswer::Decline)
        return Accepted{BookingState::Cancelled, Cause::OfferDeclined, 0};
    return Accepted{BookingState::Confirmed, Cause::OfferAccepted, 0};
}

Settlement settle(std::span<const SeatOffer> open, const BookingTerms& terms, const Tally& tally, Instant now)
{
    Settlement settlement;
    Tally after = tally;
    for (const SeatOffer& offer : open) {
        if (now < offer.ends)
            continue;
        settlement.lapsed.push_back(offer.key);
        after.offered = after.offered.without(offer.party.seats());
    }
    settlement.promoted = promote(tally.waiting, freeSeats(terms, after), terms, now);
    if (now >= terms.starts) {
        for (const WaitingParty& waiting : tally.waiting)
            settlement.tooLate.push_back(waiting.key);
        settlement.tooLate.insert(settlement.tooLate.end(), tally.undecided.begin(), tally.undecided.end());
    }
    return settlement;
}

} // namespace musubi::booking
