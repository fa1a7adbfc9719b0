#include "content/booking/waiting_list.hpp"

#include <algorithm>
#include <tuple>

namespace musubi::booking {

namespace {

std::vector<WaitingParty> inOrder(std::span<const WaitingParty> list)
{
    std::vector<WaitingParty> ordered(list.begin(), list.end());
    std::ranges::sort(ordered, comesBefore);
    return ordered;
}

} // namespace

bool comesBefore(const WaitingParty& left, const WaitingParty& right)
{
    const int leftRank = -left.priority.rank();
    const int rightRank = -right.priority.rank();
    return std::tie(leftRank, left.asked, left.key) < std::tie(rightRank, right.asked, right.key);
}

std::vector<Promotion> promote(std::span<const WaitingParty> list, Seats free, const BookingTerms& terms, Instant now)
{
    std::vector<Promotion> promotions;
    if (now >= terms.starts)
        return promotions;
    std::vector<BookingKey> passed;
    for (const WaitingParty& waiting : inOrder(list)) {
        if (!waiting.party.fits(free)) {
            passed.push_back(waiting.key);
            continue;
        }
        free = free.without(waiting.party.seats());
        promotions.push_back({waiting.key, waiting.party, std::min(now + terms.offerLasts, terms.starts),
                              passed.empty() ? PromotionReason::FirstInLine : PromotionReason::FitsWhereOthersDoNot,
                              passed, waiting.priority});
    }
    return promotions;
}

Seats leftFor(const WaitingParty& newcomer, std::span<const WaitingParty> list, Seats free)
{
    for (const WaitingParty& waiting : inOrder(list)) {
        if (comesBefore(waiting, newcomer) && waiting.party.fits(free))
            free = free.without(waiting.party.seats());
    }
    return free;
}

std::string_view nameOf(PromotionReason reason)
{
    return reason == PromotionReason::FirstInLine ? "first-in-line" : "fits-where-others-do-not";
}

} // namespace musubi::booking
