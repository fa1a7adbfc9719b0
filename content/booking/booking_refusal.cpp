#include "content/booking/booking_refusal.hpp"

namespace musubi::booking {

std::string_view nameOf(BookingRefusal refusal)
{
    switch (refusal) {
    case BookingRefusal::NoSignUp:
        return "no-sign-up";
    case BookingRefusal::NotYetOpen:
        return "not-yet-open";
    case BookingRefusal::Closed:
        return "closed";
    case BookingRefusal::SessionBegan:
        return "session-began";
    case BookingRefusal::PartyTooLarge:
        return "party-too-large";
    case BookingRefusal::Full:
        return "full";
    case BookingRefusal::WaitingListFull:
        return "waiting-list-full";
    case BookingRefusal::KeyUsedForOther:
        return "key-used-for-other";
    case BookingRefusal::TooLate:
        return "too-late";
    }
    return "";
}

} // namespace musubi::booking
