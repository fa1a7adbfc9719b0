// Offers that run out while nobody acts on their session.
#include "content/store/bookings/open_offers.hpp"
#include "tests/content/store/bookings/any_store.hpp"

namespace musubi::store::bookings {

using booking::BookingState;
using booking::Cause;
using booking::Seats;

class OpenOffers : public AnyStore
{
protected:
    void SetUp() override
    {
        for (const auto& [heads, number] : {std::pair(5, 1), std::pair(5, 2), std::pair(4, 3)})
            receipts.push_back(book(store, partyOf(heads, number), termsFor(5)));
        // Until second 110.
        ASSERT_TRUE(store.apply(saturday(), {keyOf(1), Cause::CancelledByVisitor, {}}, termsFor(5), at(10)).value());
    }

    /// As a kiosk does it, which alone may not read forms.
    void passOn(Instant now)
    {
        const TermsOfSession termsOf = [&](const booking::SessionKey& session) {
            asked.push_back(session);
            return termsFor(5);
        };
        const Outcome passed = passOnOffers(store, city(), termsOf, now);
        EXPECT_TRUE(passed) << (passed ? "" : describe(passed.error()));
    }
    [[nodiscard]] BookingState stateOf(int number)
    {
        return look(store, receipts.at(static_cast<std::size_t>(number - 1))).state;
    }

    BookingStore store = openStore();       // NOLINT: the tests are about it
    std::vector<Receipt> receipts;          // NOLINT
    std::vector<booking::SessionKey> asked; // NOLINT
};

TEST_P(OpenOffers, ArePassedOnWhenTheyHaveRunOut)
{
    passOn(at(109));
    EXPECT_EQ(stateOf(2), BookingState::Offered) << "there is a second left";
    passOn(at(110));
    EXPECT_EQ(stateOf(2), BookingState::Expired);
    EXPECT_EQ(stateOf(3), BookingState::Offered);
    passOn(at(111));
    EXPECT_EQ(stateOf(3), BookingState::Offered) << "for as long as any other";
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(5), Seats(), Seats(4), Seats(), 0}));
}

TEST_P(OpenOffers, LeaveSessionsWithoutThemAlone)
{
    ASSERT_TRUE(store.apply(saturday(), {keyOf(2), Cause::OfferAccepted, {}}, termsFor(5), at(20)).value());
    passOn(at(500));
    EXPECT_TRUE(asked.empty());
    EXPECT_EQ(stateOf(2), BookingState::Confirmed);
    EXPECT_EQ(stateOf(3), BookingState::Waiting);
}

INSTANTIATE_TEST_SUITE_P(On, OpenOffers, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace musubi::store::bookings
