#include "content/booking/decide_booking.hpp"

#include <algorithm>

namespace musubi::booking {

namespace {

/// Stands for "as many as come" where no quota is known: a thousand full halls.
constexpr Seats kPlenty(1'000 * Party::kMostHeads);

std::optional<BookingRefused> refusedByTime(const BookingTerms& terms, Instant now)
{
    if (now >= terms.starts)
        return BookingRefused{BookingRefusal::SessionBegan, terms.starts, {}};
    if (now >= terms.closes)
        return BookingRefused{BookingRefusal::Closed, terms.closes, {}};
    if (terms.opens && now < *terms.opens)
        return BookingRefused{BookingRefusal::NotYetOpen, terms.opens, {}};
    return std::nullopt;
}

std::optional<BookingRefused> refusedBySize(const BookingTerms& terms, Party party)
{
    const Seats most = std::min(terms.quota.value_or(kPlenty), terms.largestParty.value_or(kPlenty));
    if (!party.fits(most))
        return BookingRefused{BookingRefusal::PartyTooLarge, {}, most};
    return std::nullopt;
}

int partiesBefore(const WaitingParty& newcomer, const std::vector<WaitingParty>& list)
{
    return static_cast<int>(
        std::ranges::count_if(list, [&](const WaitingParty& waiting) { return comesBefore(waiting, newcomer); }));
}

/// Full or WaitingListFull, when who finds no seats may not wait either.
std::optional<BookingRefused> refusedByList(const BookingTerms& terms, const Tally& tally, Seats left)
{
    if (terms.waitingList == WaitingListRule::None)
        return BookingRefused{BookingRefusal::Full, {}, left};
    const int length = static_cast<int>(tally.waiting.size());
    if (terms.longestWaitingList && length >= *terms.longestWaitingList)
        return BookingRefused{BookingRefusal::WaitingListFull, {}, left};
    return std::nullopt;
}

BookingOutcome firstCome(const BookingRequest& request, const BookingTerms& terms, const Tally& tally)
{
    const WaitingParty newcomer{request.key, request.party, request.priority, tally.nextPlace};
    const Seats free = freeSeats(terms, tally);
    const Seats left = leftFor(newcomer, tally.waiting, free);
    if (request.party.fits(left))
        return Accepted{BookingState::Confirmed, Cause::SeatsWereFree, 0};
    if (const auto refused = refusedByList(terms, tally, left))
        return *refused;
    return Accepted{BookingState::Waiting, request.party.fits(free) ? Cause::OthersWaitBefore : Cause::NoSeatsFree,
                    partiesBefore(newcomer, tally.waiting)};
}

} // namespace

Seats freeSeats(const BookingTerms& terms, const Tally& tally)
{
    return terms.quota.value_or(kPlenty).without(tally.sold + tally.offered + tally.lent);
}

BookingOutcome decideBooking(const BookingRequest& request, const BookingTerms& terms, const Tally& tally, Instant now)
{
    if (terms.mode == model::SignUpMode::None)
        return BookingRefused{BookingRefusal::NoSignUp, {}, {}};
    if (const auto refused = refusedByTime(terms, now))
        return *refused;
    if (const auto refused = refusedBySize(terms, request.party))
        return *refused;
    if (terms.mode == model::SignUpMode::Lottery)
        return Accepted{BookingState::InDraw, Cause::EnteredDraw, 0};
    if (terms.mode == model::SignUpMode::Approval)
        return Accepted{BookingState::AwaitingApproval, Cause::AskedApproval, 0};
    return firstCome(request, terms, tally);
}

BookingOutcome decideApproval(const WaitingParty& asking, const BookingTerms& terms, const Tally& tally, Instant now)
{
    if (now >= terms.starts)
        return BookingRefused{BookingRefusal::SessionBegan, terms.starts, {}};
    const Seats left = leftFor(asking, tally.waiting, freeSeats(terms, tally));
    if (asking.party.fits(left))
        return Accepted{BookingState::Confirmed, Cause::Approved, 0};
    if (terms.waitingList == WaitingListRule::None)
        return BookingRefused{BookingRefusal::Full, {}, left};
    return Accepted{BookingState::Waiting, Cause::ApprovedWithoutSeats, partiesBefore(asking, tally.waiting)};
}

Priority priorityOfLateSale()
{
    return Priority::of(Priority::kHighestRank, "confirmed by a kiosk whose seats had come home before it was heard")
        .value();
}

Accepted decideLateSale(const WaitingParty& late, const BookingTerms& terms, const Tally& tally, Instant now)
{
    if (late.party.fits(freeSeats(terms, tally)))
        return {BookingState::Confirmed, Cause::SoldFromLease, 0};
    if (now >= terms.starts)
        return {BookingState::Declined, Cause::RefusedOnArrival, 0};
    return {BookingState::Waiting, Cause::NoSeatsFree, partiesBefore(late, tally.waiting)};
}

} // namespace musubi::booking
