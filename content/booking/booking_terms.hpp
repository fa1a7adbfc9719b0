// The rules of one session: how many seats, how they are given out, from when to when.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/time_zone.hpp"
#include "content/booking/seats.hpp"
#include "content/model/event.hpp"

#include <optional>

namespace musubi::booking {

using Seconds = std::chrono::seconds;

enum class WaitingListRule
{
    Kept, ///< who finds no seats may wait
    None, ///< full is full
};

struct BookingTerms
{
    model::SignUpMode mode = model::SignUpMode::None;
    std::optional<Seats> quota;        ///< none: no limit is known, everybody finds a seat
    std::optional<Instant> opens;      ///< none: open since it was announced
    Instant closes{};                  ///< at this second sign-up is over
    Instant starts{};                  ///< at this second the session begins; closes <= starts
    std::optional<Seats> largestParty; ///< of one party; none: as many as the quota
    WaitingListRule waitingList = WaitingListRule::Kept;
    std::optional<int> longestWaitingList;       ///< parties; none: no limit
    Seconds offerLasts = std::chrono::hours(24); ///< how long freed seats are held for a waiting party

    friend bool operator==(const BookingTerms&, const BookingTerms&) = default;
};

/// Later than anything that is ever asked for.
inline constexpr Instant kNever{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

/// Of what is asked for without a day (an offer, a need, a proposal): the desk decides, and it never closes.
[[nodiscard]] BookingTerms termsWithoutDay();

/// The terms that the pack states for one session; what it does not state is as above.
[[nodiscard]] BookingTerms termsOf(const model::SessionRule& rule, const model::Session& session, const TimeZone& zone);

} // namespace musubi::booking
