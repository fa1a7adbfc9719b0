// Seats that came free and are held for one waiting party until it answers.
#pragma once

#include "content/booking/booking_refusal.hpp"
#include "content/booking/booking_state.hpp"
#include "content/booking/decide_booking.hpp"
#include "content/booking/waiting_list.hpp"

#include <span>
#include <vector>

namespace musubi::booking {

struct SeatOffer
{
    BookingKey key;
    Party party;
    Instant ends{}; ///< at this second it is over

    friend bool operator==(const SeatOffer&, const SeatOffer&) = default;
};

enum class OfferAnswer
{
    Accept,
    Decline,
};

/// What an answer at `now` makes of the booking. TooLate, with the end, from `offer.ends` on, whether or not the end
/// has already been recorded: the seats may be somebody else's.
[[nodiscard]] BookingOutcome answerOffer(const SeatOffer& offer, OfferAnswer answer, Instant now);

/// What has to happen in a session whose seats may have come free: after a cancellation, a decline, a lease that came
/// home, a raised quota, or merely because time passed.
struct Settlement
{
    std::vector<BookingKey> lapsed;  ///< offers that are over: each Offered → Expired, by OfferLapsed
    std::vector<Promotion> promoted; ///< each Waiting → Offered, by SeatsCameFree, in the order of the list
    std::vector<BookingKey> tooLate; ///< the session has begun: each waiting or undecided → Expired, by SessionBegan

    friend bool operator==(const Settlement&, const Settlement&) = default;
};

/// \param open the offers that make up `tally.offered`
[[nodiscard]] Settlement settle(std::span<const SeatOffer> open, const BookingTerms& terms, const Tally& tally,
                                Instant now);

} // namespace musubi::booking
