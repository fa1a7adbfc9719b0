#include "content/booking/draw.hpp"

#include "content/booking/tagged_hash.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace musubi::booking {

std::string drawSeed(const DrawList& list, const DrawSecret& secret, const PublicText& publicValue)
{
    const std::array lines{list.root(), secret.text(), publicValue.text()};
    return taggedHash("musubi draw seed 1", lines);
}

std::vector<std::size_t> drawOrder(std::span<const DrawEntry> entries, const std::string& seed)
{
    std::vector<std::string> lots;
    std::vector<std::size_t> order;
    for (const DrawEntry& entry : entries) {
        const std::array lines{seed, entry.ticket.text()};
        order.push_back(lots.size());
        lots.push_back(taggedHash("musubi draw lot 1", lines));
    }
    std::ranges::sort(order, {}, [&](std::size_t at) {
        return std::tuple<int, const std::string&, const DrawTicket&>(-entries[at].rank, lots[at], entries[at].ticket);
    });
    return order;
}

Cause causeOf(DrawPlace place, WaitingListRule waitingList)
{
    if (place == DrawPlace::Seated)
        return Cause::DrawWon;
    return waitingList == WaitingListRule::Kept ? Cause::DrawWaits : Cause::DrawLost;
}

std::vector<Drawn> draw(const DrawList& list, Seats seats, const std::string& seed)
{
    std::vector<Drawn> drawn;
    for (const std::size_t at : drawOrder(list.entries(), seed)) {
        const DrawEntry& entry = list.entries()[at];
        const DrawPlace place = entry.party.fits(seats) ? DrawPlace::Seated : DrawPlace::Waits;
        if (place == DrawPlace::Seated)
            seats = seats.without(entry.party.seats());
        drawn.push_back({entry, place});
    }
    return drawn;
}

} // namespace musubi::booking
