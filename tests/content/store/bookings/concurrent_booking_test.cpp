// Promise B1: a thousand visitors at many kiosks ask for fifty seats at once, and three of ten replies are lost and
// asked for again. As many seats are sold as there are, every answer is kept, and nobody's party is there twice.
#include "tests/content/store/bookings/any_store.hpp"

#include <set>
#include <thread>
#include <vector>

namespace musubi::store::bookings {

namespace {

using booking::BookingState;
using booking::Seats;

constexpr int kClients = 1000;
constexpr int kKiosks = 8;
constexpr int kSeats = 50;

/// Three of ten, always the same ones.
bool isReplyLost(int client, int tries)
{
    const unsigned mixed = (static_cast<unsigned>(client) * 2'654'435'761U) ^ (static_cast<unsigned>(tries) * 40'503U);
    return (mixed >> 8U) % 10 < 3;
}

/// One in four is a pair.
NewBooking wishOf(int client)
{
    return partyOf(client % 4 == 0 ? 2 : 1, client);
}

class ManyVisitors : public AnyStore
{
protected:
    struct Told
    {
        std::optional<Receipt> receipt;
        int tries = 0;
        std::string trouble;
    };

    /// One visitor at one kiosk, until a reply arrives.
    [[nodiscard]] Told askUntilAnswered(BookingStore& store, int client) const
    {
        Told told;
        while (!told.receipt && told.trouble.empty()) {
            ++told.tries;
            const auto answer = store.book(wishOf(client), terms, at(0));
            if (!answer)
                told.trouble = describe(answer.error());
            else if (!answer.value())
                told.trouble = "refused";
            else if (!isReplyLost(client, told.tries))
                told.receipt = answer.value().value();
        }
        return told;
    }

    /// Every kiosk on a thread and a connection of its own; visitor n comes to kiosk n modulo kKiosks.
    [[nodiscard]] std::vector<Told> everybodyAsks()
    {
        std::vector<Told> told(kClients);
        std::vector<BookingStore> stores;
        for (int kiosk = 0; kiosk < kKiosks; ++kiosk)
            stores.push_back(openStore());
        std::vector<std::jthread> kiosks;
        for (int kiosk = 0; kiosk < kKiosks; ++kiosk)
            kiosks.emplace_back([&, kiosk] {
                for (int client = kiosk; client < kClients; client += kKiosks)
                    told[static_cast<std::size_t>(client)] =
                        askUntilAnswered(stores[static_cast<std::size_t>(kiosk)], client);
            });
        kiosks.clear();
        return told;
    }

    SessionTerms terms = termsFor(kSeats); // NOLINT
};

} // namespace

TEST_P(ManyVisitors, BuyExactlyAsManySeatsAsThereAre)
{
    const std::vector<Told> told = everybodyAsks();
    BookingStore store = openStore();
    int lost = 0;
    int sold = 0;
    int waiting = 0;
    std::set<std::string> numbers;
    for (int client = 0; client < kClients; ++client) {
        const Told& one = told[static_cast<std::size_t>(client)];
        ASSERT_TRUE(one.receipt) << client << ": " << one.trouble;
        lost += one.tries - 1;
        const int heads = wishOf(client).request.party.heads();
        sold += one.receipt->answer.state == BookingState::Confirmed ? heads : 0;
        waiting += one.receipt->answer.state == BookingState::Waiting ? 1 : 0;
        numbers.insert(one.receipt->number.letters());
        ASSERT_EQ(book(store, wishOf(client), terms), *one.receipt)
            << "visitor " << client << " is told something else";
    }
    EXPECT_GT(lost, kClients / 4) << "or nothing was proved about lost replies";
    EXPECT_EQ(sold, kSeats);
    EXPECT_EQ(numbers.size(), kClients);
    EXPECT_EQ(store.seats(saturday()).value(), (SessionSeats{Seats(kSeats), Seats(kSeats), Seats(), Seats(), waiting}));
    EXPECT_EQ(openDesk().purge(city(), at(9000)).value(), (PurgeReport{0, kClients, 0}))
        << "one row for each, none twice";
}

TEST_P(ManyVisitors, CancelAtOnceAndFreeEachSeatOnce)
{
    terms = termsFor(kKiosks * 2);
    std::vector<BookingStore> stores;
    for (int kiosk = 0; kiosk < kKiosks; ++kiosk) {
        stores.push_back(openStore());
        for (int client = 0; client < 3; ++client)
            book(stores.back(), partyOf(1, kiosk * 10 + client), terms);
    }
    std::vector<int> troubles(kKiosks);
    std::vector<std::jthread> kiosks;
    for (int kiosk = 0; kiosk < kKiosks; ++kiosk)
        kiosks.emplace_back([&, kiosk] {
            // Everybody cancels everything, as when a desk and the visitors themselves do it.
            for (int number = 0; number < kKiosks * 10; ++number)
                if (number % 10 < 3 && number % 2 == 0)
                    troubles[static_cast<std::size_t>(kiosk)] +=
                        stores[static_cast<std::size_t>(kiosk)]
                                .apply(saturday(), {keyOf(number), booking::Cause::CancelledByVisitor, {}}, terms,
                                       at(10))
                                .ok()
                            ? 0
                            : 1;
        });
    kiosks.clear();
    EXPECT_EQ(troubles, std::vector<int>(kKiosks));
    // 24 parties of one asked for 16 seats; the 16 with an even number are gone, and the 8 others have a seat each.
    const SessionSeats seats = stores.front().seats(saturday()).value();
    EXPECT_EQ(seats.sold + seats.offered, Seats(kKiosks));
    EXPECT_EQ(seats.waiting, 0);
}

INSTANTIATE_TEST_SUITE_P(On, ManyVisitors, ::testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         ::testing::PrintToStringParamName());

} // namespace musubi::store::bookings
