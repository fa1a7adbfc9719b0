// What came of what a visitor sent: the receipt of a booking, or why there is none. It belongs to the visit and goes
// with it.
#pragma once

#include "content/base/calendar.hpp"
#include "content/booking/booking_refusal.hpp"
#include "content/booking/booking_state.hpp"

#include <optional>
#include <string>

namespace musubi::present {

enum class SentAct
{
    Form,
    LookUp,
    Cancel,
};

enum class SentState
{
    Underway, ///< nobody knows yet
    Received, ///< there is a receipt
    Refused,  ///< by the rules
    Failed,   ///< by the world
};

enum class SentFailure
{
    Unreachable, ///< the server does not answer, and what was asked for needs it
    Unable,      ///< this device cannot write or read what it must
    NoSuch,      ///< no booking has this number and PIN
    Locked,      ///< too many wrong PINs: the desk can still help
};

/// What stands on the receipt of a booking.
struct ReceiptFacts
{
    std::string number; ///< "K7MP-4X92-RFHW"
    std::string pin;    ///< shown once, right after sending; empty later
    booking::BookingState state = booking::BookingState::Confirmed;
    booking::Cause cause = booking::Cause::SeatsWereFree;
    std::optional<int> partiesBefore = {};  ///< of who waits; none: not known
    int heads = 0;                          ///< 0: it was about no seats
    std::string form;                       ///< the entry that was filled in; empty: it was looked up
    std::string session;                    ///< booking::SessionKey::text
    std::string of;                         ///< the entry that it is for; empty: none
    std::string at;                         ///< when that begins; empty: no day was chosen
    std::optional<LocalDateTime> offerEnds; ///< while seats are held until the visitor answers

    friend bool operator==(const ReceiptFacts&, const ReceiptFacts&) = default;
};

/// Why the rules say no, with the facts of the sentence.
struct Refusal
{
    booking::BookingRefusal why = booking::BookingRefusal::NoSignUp;
    std::optional<LocalDateTime> when = {};
    int seats = 0;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

struct Sent
{
    SentAct act = SentAct::Form;
    SentState state = SentState::Underway;
    std::optional<ReceiptFacts> receipt = {};  ///< of Received
    std::optional<Refusal> refused = {};       ///< of Refused
    SentFailure failure = SentFailure::Unable; ///< of Failed

    friend bool operator==(const Sent&, const Sent&) = default;
};

/// How the seats of a session stand at this moment.
struct SeatsNow
{
    std::string session; ///< booking::SessionKey::text
    int taken = 0;       ///< sold, offered or lent

    friend bool operator==(const SeatsNow&, const SeatsNow&) = default;
};

} // namespace musubi::present
