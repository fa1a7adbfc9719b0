#include "admin/desk/standing_now.hpp"

#include "content/booking/lapse.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace musubi::admin {

namespace {

using booking::BookingState;
using booking::Seats;
using store::bookings::BookingLine;
using store::bookings::LeaseLine;

/// What is asked for without a day never begins.
Instant startOf(const std::string& session, const DeskPack& pack)
{
    const auto key = booking::SessionKey::parse(session);
    if (!key || key.value().start == LocalDateTime{})
        return Instant::max();
    return pack.termsOf(key.value()).terms.starts;
}

BookingLine passed(BookingLine line, Instant starts, Instant now)
{
    const auto cause = booking::lapseOf(line.state, line.offerEnds, starts, now);
    const auto next = cause ? booking::after(line.state, *cause) : std::nullopt;
    if (!next)
        return line;
    line.changed = *cause == booking::Cause::OfferLapsed ? line.offerEnds.value_or(now) : starts;
    line.state = *next;
    line.cause = *cause;
    line.offerEnds.reset();
    return line;
}

} // namespace

BookingLine standingNow(BookingLine recorded, const DeskPack& pack, Instant now)
{
    const Instant starts = startOf(recorded.session, pack);
    return passed(std::move(recorded), starts, now);
}

Result<SessionNow> sessionNow(store::bookings::BookingStore& store, const store::bookings::SessionLine& session,
                              const DeskPack& pack, Instant now)
{
    auto bookings = store.bookings(pack.organisation(), session.session);
    if (!bookings)
        return bookings.error();
    auto leases = store.leases(pack.organisation(), session.session);
    if (!leases)
        return leases.error();
    SessionNow at{session.seats, std::move(bookings).value(), std::move(leases).value()};
    const Instant starts = startOf(session.session, pack);
    for (BookingLine& line : at.bookings) {
        const BookingState recorded = line.state;
        line = passed(std::move(line), starts, now);
        if (recorded == BookingState::Offered && line.state != recorded)
            at.seats.offered = at.seats.offered.without(line.party.party.seats());
        at.seats.waiting += line.state == BookingState::Waiting ? 1 : 0;
    }
    const bool hasBegun = now >= starts;
    if (hasBegun)
        at.seats.lent = Seats();
    std::erase_if(at.leases, [&](const LeaseLine& line) {
        return line.note.empty() && (hasBegun || line.lent.lent() == Seats());
    });
    return at;
}

} // namespace musubi::admin
