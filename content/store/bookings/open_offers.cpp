#include "content/store/bookings/open_offers.hpp"

namespace musubi::store::bookings {

Outcome passOnOffers(BookingStore& store, const booking::OrganisationId& organisation, const TermsOfSession& termsOf,
                     Instant now)
{
    const auto lines = store.sessions(organisation);
    if (!lines)
        return lines.error();
    for (const SessionLine& line : lines.value()) {
        if (line.seats.offered == booking::Seats())
            continue;
        const auto session = booking::SessionKey::parse(line.session);
        if (!session)
            return session.error();
        if (Outcome settled = store.settle(session.value(), termsOf(session.value()), now); !settled)
            return settled;
    }
    return Done{};
}

} // namespace musubi::store::bookings
