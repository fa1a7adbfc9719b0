// Why a booking is not taken: one code a reason, with the facts of one sentence.
#pragma once

#include "content/base/calendar.hpp"
#include "content/booking/seats.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace musubi::booking {

enum class BookingRefusal
{
    NoSignUp,        ///< nobody signs up for this session: just come
    NotYetOpen,      ///< sign-up opens at `when`
    Closed,          ///< sign-up closed at `when`
    SessionBegan,    ///< it began at `when`
    PartyTooLarge,   ///< a party may have at most `seats` heads: it would never fit
    Full,            ///< only `seats` are free, and nobody waits for this session
    WaitingListFull, ///< as many parties wait as may
    KeyUsedForOther, ///< the same key with another body: a fault of the sender
    TooLate,         ///< the booking has changed since, or the offer ended at `when`
};
inline constexpr std::array kBookingRefusals{
    BookingRefusal::NoSignUp,        BookingRefusal::NotYetOpen,      BookingRefusal::Closed,
    BookingRefusal::SessionBegan,    BookingRefusal::PartyTooLarge,   BookingRefusal::Full,
    BookingRefusal::WaitingListFull, BookingRefusal::KeyUsedForOther, BookingRefusal::TooLate};

struct BookingRefused
{
    BookingRefusal why = BookingRefusal::NoSignUp;
    std::optional<Instant> when{};
    std::optional<Seats> seats{};

    friend bool operator==(const BookingRefused&, const BookingRefused&) = default;
};

/// "not-yet-open", "waiting-list-full" … the key of the sentence that a visitor reads.
[[nodiscard]] std::string_view nameOf(BookingRefusal refusal);

} // namespace musubi::booking
