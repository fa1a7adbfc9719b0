#include "admin/cli/desk_offers.hpp"

#include "content/store/console.hpp"

#include <fmt/format.h>

namespace musubi::admin {

using booking::BookingKey;
using booking::BookingState;
using store::bookings::BookingLine;

Result<std::set<BookingKey>> offeredIn(Desk& desk, const std::string& session)
{
    const auto lines = desk.store.bookings(desk.pack.organisation(), session);
    if (!lines)
        return lines.error();
    std::set<BookingKey> keys;
    for (const BookingLine& line : lines.value())
        if (line.state == BookingState::Offered)
            keys.insert(line.party.key);
    return keys;
}

Outcome reportOffers(Desk& desk, const std::string& session, const std::set<BookingKey>& before)
{
    const auto lines = desk.store.bookings(desk.pack.organisation(), session);
    if (!lines)
        return lines.error();
    for (const BookingLine& line : lines.value())
        if (line.state == BookingState::Offered && !before.contains(line.party.key))
            store::print(fmt::format("Seats are offered to {} ({} people) until {}. Tell them.\n", line.receipt.text(),
                                     line.party.party.heads(),
                                     line.offerEnds ? desk.pack.localText(*line.offerEnds) : "it begins"));
    return Done{};
}

} // namespace musubi::admin
