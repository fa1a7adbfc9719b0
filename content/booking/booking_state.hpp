// How a booking stands, and the one table of what may become of it.
//
// A state changes only by a cause, and the cause is what is recorded: why a waiting party was promoted, why an offer
// ended. What is not in the table cannot happen; a store that is asked for it has met an act that came too late.
#pragma once

#include "content/booking/party.hpp"
#include "content/booking/seats.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace musubi::booking {

enum class BookingState
{
    Confirmed,        ///< has its seats
    Waiting,          ///< on the waiting list, holds no seats
    Offered,          ///< seats came free and are held for it until it answers or the offer ends
    InDraw,           ///< will be in the lottery
    AwaitingApproval, ///< the desk decides
    ReceivedOffline,  ///< written down on a kiosk without a network; nothing is promised yet
    DrawnOut,         ///< the lottery gave it no seats, and nobody waits for this session
    Declined,         ///< the desk said no, or the server did when it arrived from a kiosk that had been cut off
    Cancelled,        ///< by the visitor or the desk
    Expired,          ///< an offer that nobody answered, or a wait that the session's start ended
};
inline constexpr std::array kBookingStates{
    BookingState::Confirmed,        BookingState::Waiting,         BookingState::Offered,  BookingState::InDraw,
    BookingState::AwaitingApproval, BookingState::ReceivedOffline, BookingState::DrawnOut, BookingState::Declined,
    BookingState::Cancelled,        BookingState::Expired};

/// Why a booking came to stand as it does. Recorded with every change.
enum class Cause
{
    SeatsWereFree,    ///< enough seats for all of the party
    SoldFromLease,    ///< seats that this kiosk was lent
    NoSeatsFree,      ///< fewer seats than people
    OthersWaitBefore, ///< seats are free, but go to parties that have waited longer
    EnteredDraw,      ///< before the lottery's closing
    AskedApproval,    ///< the desk will decide
    NoNetwork,        ///< written down until the kiosk is connected again
    RefusedOnArrival, ///< the server refused what a kiosk had written down without a network; the BookingRefusal says
                      ///< why
    DrawWon,          ///< its turn in the draw came while there were seats for all of it
    DrawWaits,        ///< its turn came with fewer seats than people: waits, in draw order
    DrawLost,         ///< as DrawWaits, where there is no waiting list
    Approved,         ///< by the desk, and there were seats
    ApprovedWithoutSeats, ///< by the desk, but the seats are gone: waits
    DeclinedByDesk,       ///< with a written reason
    SeatsCameFree,        ///< its turn on the waiting list
    PromotedByDesk,       ///< out of turn, with a written reason
    OfferAccepted,        ///< in time
    OfferDeclined,        ///< by the visitor
    OfferLapsed,          ///< nobody answered in time
    CancelledByVisitor,   ///< with receipt and PIN
    CancelledByDesk,      ///< with a written reason
    SessionBegan,         ///< nothing can come of it any more
};
inline constexpr int kCauses = static_cast<int>(Cause::SessionBegan) + 1;

/// One line of the table: `from` is none for a booking that begins.
struct Step
{
    std::optional<BookingState> from;
    Cause cause = Cause::SeatsWereFree;
    BookingState to = BookingState::Confirmed;

    friend bool operator==(const Step&, const Step&) = default;
};

/// Everything that can happen to a booking; no two lines have the same `from` and `cause`.
[[nodiscard]] std::span<const Step> bookingSteps();
/// What becomes of a booking; nothing when that cannot happen to it.
[[nodiscard]] std::optional<BookingState> after(std::optional<BookingState> from, Cause cause);

/// Whether seats are set aside for a booking in this state.
[[nodiscard]] bool holdsSeats(BookingState state);
/// The seats that come free when a booking of `party` leaves `state`.
[[nodiscard]] Seats seatsHeld(BookingState state, Party party);
/// Whether nothing can happen to it any more.
[[nodiscard]] bool isEnd(BookingState state);

/// "confirmed", "awaiting-approval" … in databases, records and strings.
[[nodiscard]] std::string_view nameOf(BookingState state);
[[nodiscard]] std::optional<BookingState> bookingStateNamed(std::string_view name); ///< inverse of nameOf
/// "seats-were-free", "offer-lapsed" …
[[nodiscard]] std::string_view nameOf(Cause cause);
[[nodiscard]] std::optional<Cause> causeNamed(std::string_view name); ///< inverse of nameOf

} // namespace musubi::booking
