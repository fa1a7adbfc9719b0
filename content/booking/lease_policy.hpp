// How many seats a connected kiosk takes along, so that it can sell them for certain while nobody answers.
//
// Lent seats are nobody else's, and a kiosk that is lost keeps them: so it is a small share of what is free, of
// sessions that are soon, and never while anybody waits. A lease has no end of its own by which the server would take
// the seats back, since then nothing sold from it would be certain; instead the kiosk gives back what it needs no
// longer whenever it is connected: when sign-up is over, when fewer are free, when somebody waits, and when all are
// sold.
#pragma once

#include "content/booking/booking_terms.hpp"
#include "content/booking/seat_lease.hpp"

#include <chrono>

namespace musubi::booking {

inline constexpr int kLentShare = 8;                         ///< one seat of so many free ones
inline constexpr Seats kMostLent{4};                         ///< of one session to one kiosk
inline constexpr Seconds kLentAhead = std::chrono::days(14); ///< before a session starts

/// How a session stands for a kiosk that is connected.
struct LendingView
{
    Seats free;      ///< that nobody holds, and those that this kiosk was lent and has not sold
    int waiting = 0; ///< parties

    friend bool operator==(const LendingView&, const LendingView&) = default;
};

/// The seats that a kiosk should have at `now`; none where seats are not given to whoever comes first, or while sign-up
/// is not open.
[[nodiscard]] Seats seatsToLend(const BookingTerms& terms, const LendingView& view, Instant now);

enum class LeaseErrand
{
    None,
    Ask,
    GiveBack,
};

/// What is to be done about a lease where `lendable` seats should be lent.
[[nodiscard]] LeaseErrand errandOf(const SeatLease& lease, Seats lendable);

} // namespace musubi::booking
