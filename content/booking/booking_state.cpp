#include "content/booking/booking_state.hpp"

#include <algorithm>
#include <utility>

namespace musubi::booking {

namespace {

using enum BookingState;
using enum Cause;

// Grouped by where a booking stands. A cancellation is possible wherever something can still come of the booking.
constexpr std::array kSteps{
    Step{std::nullopt, SeatsWereFree, Confirmed},
    Step{std::nullopt, SoldFromLease, Confirmed},
    Step{std::nullopt, NoSeatsFree, Waiting},
    Step{std::nullopt, OthersWaitBefore, Waiting},
    Step{std::nullopt, EnteredDraw, InDraw},
    Step{std::nullopt, AskedApproval, AwaitingApproval},
    Step{std::nullopt, NoNetwork, ReceivedOffline},

    Step{ReceivedOffline, SeatsWereFree, Confirmed},
    Step{ReceivedOffline, SoldFromLease, Confirmed},
    Step{ReceivedOffline, NoSeatsFree, Waiting},
    Step{ReceivedOffline, OthersWaitBefore, Waiting},
    Step{ReceivedOffline, EnteredDraw, InDraw},
    Step{ReceivedOffline, AskedApproval, AwaitingApproval},
    Step{ReceivedOffline, RefusedOnArrival, Declined},
    Step{ReceivedOffline, CancelledByVisitor, Cancelled},
    Step{ReceivedOffline, CancelledByDesk, Cancelled},

    Step{InDraw, DrawWon, Confirmed},
    Step{InDraw, DrawWaits, Waiting},
    Step{InDraw, DrawLost, DrawnOut},
    Step{InDraw, CancelledByVisitor, Cancelled},
    Step{InDraw, CancelledByDesk, Cancelled},
    Step{InDraw, SessionBegan, Expired},

    Step{AwaitingApproval, Approved, Confirmed},
    Step{AwaitingApproval, ApprovedWithoutSeats, Waiting},
    Step{AwaitingApproval, DeclinedByDesk, Declined},
    Step{AwaitingApproval, CancelledByVisitor, Cancelled},
    Step{AwaitingApproval, CancelledByDesk, Cancelled},
    Step{AwaitingApproval, SessionBegan, Expired},

    Step{Waiting, SeatsCameFree, Offered},
    Step{Waiting, PromotedByDesk, Confirmed},
    Step{Waiting, CancelledByVisitor, Cancelled},
    Step{Waiting, CancelledByDesk, Cancelled},
    Step{Waiting, SessionBegan, Expired},

    Step{Offered, OfferAccepted, Confirmed},
    Step{Offered, OfferDeclined, Cancelled},
    Step{Offered, OfferLapsed, Expired},
    Step{Offered, CancelledByVisitor, Cancelled},
    Step{Offered, CancelledByDesk, Cancelled},

    Step{Confirmed, CancelledByVisitor, Cancelled},
    Step{Confirmed, CancelledByDesk, Cancelled},
};

constexpr std::array<std::pair<BookingState, std::string_view>, kBookingStates.size()> kStateNames{{
    {Confirmed, "confirmed"},
    {Waiting, "waiting"},
    {Offered, "offered"},
    {InDraw, "in-draw"},
    {AwaitingApproval, "awaiting-approval"},
    {ReceivedOffline, "received-offline"},
    {DrawnOut, "drawn-out"},
    {Declined, "declined"},
    {Cancelled, "cancelled"},
    {Expired, "expired"},
}};

constexpr std::array<std::pair<Cause, std::string_view>, kCauses> kCauseNames{{
    {SeatsWereFree, "seats-were-free"},
    {SoldFromLease, "sold-from-lease"},
    {NoSeatsFree, "no-seats-free"},
    {OthersWaitBefore, "others-wait-before"},
    {EnteredDraw, "entered-draw"},
    {AskedApproval, "asked-approval"},
    {NoNetwork, "no-network"},
    {RefusedOnArrival, "refused-on-arrival"},
    {DrawWon, "draw-won"},
    {DrawWaits, "draw-waits"},
    {DrawLost, "draw-lost"},
    {Approved, "approved"},
    {ApprovedWithoutSeats, "approved-without-seats"},
    {DeclinedByDesk, "declined-by-desk"},
    {SeatsCameFree, "seats-came-free"},
    {PromotedByDesk, "promoted-by-desk"},
    {OfferAccepted, "offer-accepted"},
    {OfferDeclined, "offer-declined"},
    {OfferLapsed, "offer-lapsed"},
    {CancelledByVisitor, "cancelled-by-visitor"},
    {CancelledByDesk, "cancelled-by-desk"},
    {SessionBegan, "session-began"},
}};

template <typename Value, std::size_t Count>
std::string_view nameIn(const std::array<std::pair<Value, std::string_view>, Count>& names, Value value)
{
    return std::ranges::find(names, value, &std::pair<Value, std::string_view>::first)->second;
}

template <typename Value, std::size_t Count>
std::optional<Value> valueIn(const std::array<std::pair<Value, std::string_view>, Count>& names, std::string_view name)
{
    const auto* const found = std::ranges::find(names, name, &std::pair<Value, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

std::span<const Step> bookingSteps()
{
    return kSteps;
}

std::optional<BookingState> after(std::optional<BookingState> from, Cause cause)
{
    const auto* const step =
        std::ranges::find_if(kSteps, [&](const Step& one) { return one.from == from && one.cause == cause; });
    return step == kSteps.end() ? std::nullopt : std::optional(step->to);
}

bool holdsSeats(BookingState state)
{
    return state == Confirmed || state == Offered;
}

Seats seatsHeld(BookingState state, Party party)
{
    return holdsSeats(state) ? party.seats() : Seats();
}

bool isEnd(BookingState state)
{
    return std::ranges::none_of(kSteps, [&](const Step& one) { return one.from == state; });
}

std::string_view nameOf(BookingState state)
{
    return nameIn(kStateNames, state);
}

std::optional<BookingState> bookingStateNamed(std::string_view name)
{
    return valueIn(kStateNames, name);
}

std::string_view nameOf(Cause cause)
{
    return nameIn(kCauseNames, cause);
}

std::optional<Cause> causeNamed(std::string_view name)
{
    return valueIn(kCauseNames, name);
}

} // namespace musubi::booking
