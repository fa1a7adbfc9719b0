// How many seats a connected kiosk takes along, so that it can sell them for certain while nobody answers.
//
// Lent seats are nobody else's, and a kiosk that is lost keeps them until the desk says so or the session begins: so it
// is a small share of what is free, of sessions that are soon, and never while anybody waits. A connected kiosk gives
// back what it needs no longer: when sign-up is over, when fewer are free, when somebody waits, when all are sold; and,
// half-way to the end of its lease, to take another one that lasts as long again. So a kiosk that is cut off confirms
// seats for a day and a half at least and three days at most; after that it only writes down what is asked.
//
// The end could be later, or bring the seats home by itself; both were weighed. A late end lets a kiosk that nobody has
// seen for weeks sell on, and keeps the desk from settling. Seats that come home by the clock alone would be sold twice
// whenever an outage lasts longer than the lease: one of two parties stands at the door with a receipt that says
// "confirmed". Whether a silent kiosk has sold them cannot be known from outside, however long the lease.
#pragma once

#include "content/booking/booking_terms.hpp"
#include "content/booking/seat_lease.hpp"

#include <chrono>

namespace musubi::booking {

inline constexpr int kLentShare = 8;                         ///< one seat of so many free ones
inline constexpr Seats kMostLent{4};                         ///< of one session to one kiosk
inline constexpr Seconds kLentAhead = std::chrono::days(14); ///< before a session starts
inline constexpr Seconds kLeaseLasts = std::chrono::days(3); ///< a long weekend, when nobody mends a network

/// How much of what is free is lent.
struct LendingShare
{
    int oneOf = kLentShare;
    Seats most = kMostLent;

    friend bool operator==(const LendingShare&, const LendingShare&) = default;
};

/// How a session stands for a kiosk that is connected.
struct LendingView
{
    Seats free;      ///< that nobody holds, and those that this kiosk was lent and has not sold
    int waiting = 0; ///< parties

    friend bool operator==(const LendingView&, const LendingView&) = default;
};

/// The seats that a kiosk should have at `now`; none where seats are not given to whoever comes first, or while sign-up
/// is not open.
[[nodiscard]] Seats seatsToLend(const BookingTerms& terms, const LendingView& view, Instant now,
                                const LendingShare& share = {});

/// When a lease ends that is given at `now`: kLeaseLasts later, or when no kiosk sells any more because sign-up has
/// closed.
[[nodiscard]] Instant leaseEnd(const BookingTerms& terms, Instant now);

enum class LeaseErrand
{
    None,
    Ask,
    GiveBack,
};

/// What is to be done at `now` about a lease where `lendable` seats should be lent.
[[nodiscard]] LeaseErrand errandOf(const SeatLease& lease, Seats lendable, const BookingTerms& terms, Instant now);

} // namespace musubi::booking
