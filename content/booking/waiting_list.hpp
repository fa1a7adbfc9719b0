// Those who wait for seats of one session, and who is next when seats come free.
//
// What is fair, in four sentences:
// 1. A party waits as one and gets seats for all of it or none.
// 2. The order is: higher rank first (with its recorded reason), then who asked first.
// 3. Free seats go down the list; whoever does not fit in what is left is passed, keeps the place, and is named in the
//    promotion of those who passed. So a small party takes seats that a larger one before it cannot fill, and no seat
//    stays empty for a party that may never fit.
// 4. Nobody is passed by a party that is behind and of the same size or larger: if that one fits, so did this one.
#pragma once

#include "content/base/calendar.hpp"
#include "content/booking/booking_key.hpp"
#include "content/booking/booking_terms.hpp"
#include "content/booking/party.hpp"
#include "content/booking/priority.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace musubi::booking {

struct WaitingParty
{
    BookingKey key;
    Party party;
    Priority priority;
    std::int64_t asked = 0; ///< place in the order of asking (or of the draw) within the session; unique there

    friend bool operator==(const WaitingParty&, const WaitingParty&) = default;
};

/// The order of the list. A strict total order: equal places are told apart by the key, so that every device agrees.
[[nodiscard]] bool comesBefore(const WaitingParty& left, const WaitingParty& right);

enum class PromotionReason
{
    FirstInLine,          ///< nobody waits before it
    FitsWhereOthersDoNot, ///< those before it are larger than the seats that are free
};

/// Seats for one party that waited. Until `ends` they are held for it.
struct Promotion
{
    BookingKey key;
    Party party;
    Instant ends{}; ///< at this second the offer is over
    PromotionReason why = PromotionReason::FirstInLine;
    std::vector<BookingKey> passed; ///< who waits before it and did not fit, in order
    Priority priority;              ///< with the reason, when it was before others by rank

    friend bool operator==(const Promotion&, const Promotion&) = default;
};

/// Who gets an offer when `free` seats can be given out at `now`.
///
/// Nobody once the session has begun. An offer lasts as `terms` say, but never beyond the session's start.
///
/// \param list any order; `comesBefore` decides
[[nodiscard]] std::vector<Promotion> promote(std::span<const WaitingParty> list, Seats free, const BookingTerms& terms,
                                             Instant now);

/// What the list leaves of `free` for a newcomer who would wait at `newcomer`'s place: the seats after everybody before
/// has been given theirs.
[[nodiscard]] Seats leftFor(const WaitingParty& newcomer, std::span<const WaitingParty> list, Seats free);

/// "first-in-line" …
[[nodiscard]] std::string_view nameOf(PromotionReason reason);

} // namespace musubi::booking
