// Promises B1 and B4 for one session: every sequence of up to six acts of visitors, desk, leases and time, with the
// store settling at once or late. In every state: never more seats than the quota, no party split, nobody lost, every
// promotion with a reason that is true, and fair as waiting_list.hpp says.
#include "content/booking/decide_booking.hpp"
#include "content/booking/seat_offer.hpp"
#include "tests/content/booking/bookings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <compare>
#include <set>

namespace musubi::booking {

namespace {

constexpr int kActs = 6;

struct Booked
{
    int heads = 1;
    int rank = 0;
    BookingState state = BookingState::Confirmed;
    int offerEnds = 0; ///< of Offered; else 0

    friend auto operator<=>(const Booked&, const Booked&) = default;
};

/// One session and everybody who asked for it, in the order of asking.
struct World
{
    std::vector<Booked> bookings;
    int lent = 0;
    int now = 0;

    friend auto operator<=>(const World&, const World&) = default;
};

BookingTerms termsWith(int quota)
{
    BookingTerms terms;
    terms.mode = model::SignUpMode::FirstCome;
    terms.quota = Seats(quota);
    terms.closes = at(150);
    terms.starts = at(250);
    terms.offerLasts = std::chrono::seconds(100);
    return terms;
}

Priority priorityOf(int rank)
{
    return rank == 0 ? Priority() : Priority::of(rank, "Lives in the city.").value();
}

WaitingParty waitingPartyOf(const World& world, std::size_t number)
{
    const Booked& booked = world.bookings[number];
    return {keyOf(static_cast<int>(number)), partyOf(booked.heads), priorityOf(booked.rank),
            static_cast<std::int64_t>(number)};
}

std::size_t numberOf(const BookingKey& key)
{
    return key.bytes[15];
}

/// As a store counts them.
Tally tallyOf(const World& world)
{
    Tally tally;
    tally.lent = Seats(world.lent);
    tally.nextPlace = static_cast<std::int64_t>(world.bookings.size());
    for (std::size_t number = 0; number < world.bookings.size(); ++number) {
        const Booked& booked = world.bookings[number];
        if (booked.state == BookingState::Confirmed)
            tally.sold += Seats(booked.heads);
        if (booked.state == BookingState::Offered)
            tally.offered += Seats(booked.heads);
        if (booked.state == BookingState::Waiting)
            tally.waiting.push_back(waitingPartyOf(world, number));
    }
    return tally;
}

/// Tries every act in every state, and looks at what it does.
class EveryBooking
{
public:
    explicit EveryBooking(int quota) : m_terms(termsWith(quota)) {}

    std::size_t explore()
    {
        std::set<World> visited{World()};
        std::vector<World> frontier{World()};
        for (int act = 0; act < kActs && !testing::Test::HasFailure(); ++act) {
            m_next.clear();
            for (const World& world : frontier)
                leave(world);
            frontier.clear();
            for (const World& world : m_next) {
                if (visited.insert(world).second)
                    frontier.push_back(world);
            }
        }
        return visited.size();
    }

    int promotions = 0;
    int passedOver = 0; ///< promotions of a party that fits where others do not

private:
    void leave(const World& world)
    {
        for (int heads = 1; heads <= 3; ++heads) {
            for (int rank = 0; rank <= 1; ++rank)
                book(world, heads, rank);
        }
        for (std::size_t number = 0; number < world.bookings.size(); ++number) {
            step(world, number, Cause::CancelledByVisitor);
            answer(world, number, OfferAnswer::Accept);
            answer(world, number, OfferAnswer::Decline);
        }
        lend(world);
        settleNow(world);
        World later = world;
        later.now += 100;
        if (world.now < 300)
            reach(later);
    }

    void reach(const World& world)
    {
        const Tally tally = tallyOf(world);
        EXPECT_LE(tally.sold + tally.offered + tally.lent, *m_terms.quota);
        m_next.insert(world);
    }

    /// What the table allows, and nothing else.
    void step(World world, std::size_t number, Cause cause, int offerEnds = 0)
    {
        Booked& booked = world.bookings[number];
        const std::optional<BookingState> next = after(booked.state, cause);
        if (!next)
            return;
        booked.state = *next;
        booked.offerEnds = offerEnds;
        reach(world);
    }

    void lend(const World& world)
    {
        World changed = world;
        if (freeSeats(m_terms, tallyOf(world)) > Seats()) {
            changed.lent = world.lent + 1;
            reach(changed);
        }
        if (world.lent > 0) {
            changed.lent = world.lent - 1;
            reach(changed);
        }
    }

    void answer(const World& world, std::size_t number, OfferAnswer answer)
    {
        const Booked& booked = world.bookings[number];
        if (booked.state != BookingState::Offered)
            return;
        const BookingOutcome outcome = answerOffer(
            {keyOf(static_cast<int>(number)), partyOf(booked.heads), at(booked.offerEnds)}, answer, at(world.now));
        EXPECT_EQ(outcome.ok(), world.now < booked.offerEnds);
        if (!outcome)
            return;
        EXPECT_EQ(after(booked.state, outcome.value().cause), outcome.value().state);
        step(world, number, outcome.value().cause);
    }

    void book(const World& world, int heads, int rank)
    {
        BookingRequest request = requestOf(static_cast<int>(world.bookings.size()), heads);
        request.priority = priorityOf(rank);
        const Tally tally = tallyOf(world);
        const BookingOutcome outcome = decideBooking(request, m_terms, tally, at(world.now));
        const bool isTaken = at(world.now) < m_terms.closes && Seats(heads) <= *m_terms.quota;
        EXPECT_EQ(outcome.ok(), isTaken);
        if (!outcome)
            return;
        World next = world;
        next.bookings.push_back({heads, rank, outcome.value().state, 0});
        EXPECT_EQ(after(std::nullopt, outcome.value().cause), outcome.value().state);
        expectFair(waitingPartyOf(next, world.bookings.size()), tally, outcome.value());
        reach(next);
    }

    /// A newcomer takes no seat from anybody before it, and waits only when it would.
    void expectFair(const WaitingParty& newcomer, const Tally& tally, const Accepted& accepted)
    {
        const Seats free = freeSeats(m_terms, tally);
        if (!newcomer.party.fits(free)) {
            EXPECT_EQ(accepted.cause, Cause::NoSeatsFree);
            return;
        }
        const auto before = [&](Seats seats) {
            std::vector<BookingKey> keys;
            for (const Promotion& promotion : promote(tally.waiting, seats, m_terms, at(0))) {
                if (comesBefore(tally.waiting[placeOf(promotion.key, tally)], newcomer))
                    keys.push_back(promotion.key);
            }
            return keys;
        };
        const bool harmsNobody = before(free) == before(free.without(newcomer.party.seats()));
        EXPECT_EQ(accepted.cause, harmsNobody ? Cause::SeatsWereFree : Cause::OthersWaitBefore);
    }

    static std::size_t placeOf(const BookingKey& key, const Tally& tally)
    {
        return static_cast<std::size_t>(std::ranges::find(tally.waiting, key, &WaitingParty::key) -
                                        tally.waiting.begin());
    }

    void settleNow(World world)
    {
        std::vector<SeatOffer> open;
        for (std::size_t number = 0; number < world.bookings.size(); ++number) {
            const Booked& booked = world.bookings[number];
            if (booked.state == BookingState::Offered)
                open.push_back({keyOf(static_cast<int>(number)), partyOf(booked.heads), at(booked.offerEnds)});
        }
        const Settlement settlement = settle(open, m_terms, tallyOf(world), at(world.now));
        for (const BookingKey& key : settlement.lapsed)
            move(world, key, Cause::OfferLapsed, 0);
        for (const BookingKey& key : settlement.tooLate)
            move(world, key, Cause::SessionBegan, 0);
        for (const Promotion& promotion : settlement.promoted) {
            expectTrueReason(world, promotion);
            move(world, promotion.key, Cause::SeatsCameFree,
                 static_cast<int>(promotion.ends.time_since_epoch().count()));
        }
        expectSettled(world);
        reach(world);
    }

    static void move(World& world, const BookingKey& key, Cause cause, int offerEnds)
    {
        Booked& booked = world.bookings[numberOf(key)];
        const std::optional<BookingState> next = after(booked.state, cause);
        ASSERT_TRUE(next.has_value()) << nameOf(booked.state) << " by " << nameOf(cause);
        booked.state = *next;
        booked.offerEnds = offerEnds;
    }

    void expectTrueReason(const World& world, const Promotion& promotion)
    {
        const Tally tally = tallyOf(world);
        const WaitingParty promoted = waitingPartyOf(world, numberOf(promotion.key));
        EXPECT_EQ(promotion.party, promoted.party); // all of it
        EXPECT_EQ(promotion.priority, promoted.priority);
        std::set<BookingKey> before;
        for (const WaitingParty& waiting : tally.waiting) {
            if (!comesBefore(waiting, promoted))
                continue;
            before.insert(waiting.key);
            EXPECT_FALSE(waiting.party.fits(freeSeats(m_terms, tally)));
            EXPECT_GT(waiting.party, promoted.party); // nobody of the same size is overtaken
        }
        EXPECT_EQ(before, std::set(promotion.passed.begin(), promotion.passed.end()));
        EXPECT_EQ(promotion.why, before.empty() ? PromotionReason::FirstInLine : PromotionReason::FitsWhereOthersDoNot);
        ++promotions;
        passedOver += before.empty() ? 0 : 1;
    }

    /// Nobody waits who fits, no offer is open whose time is over, and nobody waits for what has begun.
    void expectSettled(const World& world)
    {
        const Tally tally = tallyOf(world);
        for (const WaitingParty& waiting : tally.waiting)
            EXPECT_FALSE(waiting.party.fits(freeSeats(m_terms, tally)));
        for (const Booked& booked : world.bookings) {
            EXPECT_TRUE(booked.state != BookingState::Offered || world.now < booked.offerEnds);
            EXPECT_TRUE(booked.state != BookingState::Waiting || at(world.now) < m_terms.starts);
        }
    }

    BookingTerms m_terms;
    std::set<World> m_next;
};

/// For a quota of 1 … 4: fewer would mean that something is no longer tried.
constexpr std::array<std::size_t, 4> kStates{1'562, 29'050, 189'874, 193'051};

class EveryBookingOf : public testing::TestWithParam<int>
{};

} // namespace

TEST_P(EveryBookingOf, ASmallSessionKeepsItsPromises)
{
    EveryBooking every(GetParam());
    EXPECT_EQ(every.explore(), kStates[static_cast<std::size_t>(GetParam() - 1)]);
    EXPECT_GT(every.promotions, 0);
    EXPECT_EQ(every.passedOver > 0, GetParam() > 1); // for one seat only parties of one wait
}

INSTANTIATE_TEST_SUITE_P(Quotas, EveryBookingOf, testing::Values(1, 2, 3, 4));

} // namespace musubi::booking
