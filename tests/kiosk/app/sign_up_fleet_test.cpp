// A kiosk of a fleet whose server goes and comes back: what visitors are told meanwhile is what the server says later.
#include "kiosk/app/sign_up_books.hpp"
#include "tests/content/store/bookings/any_store.hpp"
#include "tests/kiosk/app/sign_up_kiosk.hpp"

namespace musubi::app {
namespace {

using booking::BookingState;
using booking::Seats;
using store::bookings::PostgresqlKeeping;

class SignUpFleet : public ::testing::Test
{
protected:
    SignUpFleet() { PostgresqlKeeping::server().setClock(now()); }

    [[nodiscard]] static Instant now() { return parseInstant("2026-11-21T09:41+09:00").value(); }
    [[nodiscard]] static SignUpOrder order(const std::string& typed, int heads)
    {
        const Instant asked = now();
        return {session(),
                offered().terms,
                booking::Party::of(heads).value(),
                trust::SecretBytes::copyOf(typed),
                deskKey().openHalf(),
                offered().terms.terms.starts,
                asked,
                "Asia/Tokyo",
                {},
                typed};
    }
    [[nodiscard]] static booking::SessionKey session()
    {
        return {booking::OrganisationId("small"),
                {model::EntryKind::Event, "stones"},
                "daily",
                *LocalDateTime::parse("2026-11-28T13:30")};
    }
    [[nodiscard]] static store::bookings::OfferedSession offered()
    {
        store::bookings::SessionTerms terms;
        terms.terms.mode = model::SignUpMode::FirstCome;
        terms.terms.quota = Seats(20);
        terms.terms.starts = parseInstant("2026-11-28T13:30+09:00").value();
        terms.terms.closes = terms.terms.starts;
        return {session(), terms};
    }
    [[nodiscard]] present::ReceiptFacts booked(const std::string& typed, int heads)
    {
        auto answer = books.carryOut(order(typed, heads));
        const auto& sent = std::get<present::Sent>(*answer);
        EXPECT_TRUE(sent.receipt);
        return sent.receipt.value_or(present::ReceiptFacts{});
    }
    void tidy()
    {
        const std::vector sessions{offered()};
        books.tidy(booking::OrganisationId("small"), order("", 1).asked, sessions);
        EXPECT_TRUE(books.takeProblems().empty());
    }
    [[nodiscard]] store::bookings::SessionSeats seats()
    {
        store::bookings::BookingStore store(keeping.connect(), store::bookings::noPause);
        return store.seats(session()).value();
    }
    [[nodiscard]] int taken() { return std::get<present::SeatsNow>(*books.carryOut(SeatsOrder{session()})).taken; }

    PostgresqlKeeping keeping; // NOLINT: the tests are about it
    test::TemporaryFolder device;
    SignUpBooks books{{device.path(), PostgresqlKeeping::server().address("kiosk_1"), store::bookings::kTrialPinCost}};
};

TEST_F(SignUpFleet, ConfirmsSeatsFromItsLeaseWhileTheServerIsAway)
{
    tidy();
    ASSERT_EQ(seats().lent, Seats(2));
    EXPECT_EQ(taken(), 0) << "they are for whoever stands here";
    PostgresqlKeeping::server().stop();
    const present::ReceiptFacts first = booked("さくら", 2);
    EXPECT_EQ(first.state, BookingState::Confirmed);
    EXPECT_EQ(first.cause, booking::Cause::SoldFromLease);
    EXPECT_EQ(booked("ゆり", 1).state, BookingState::ReceivedOffline) << "both seats are sold";
    static_cast<void>(books.takeProblems());
    PostgresqlKeeping::server().start();
    tidy();
    EXPECT_FALSE(books.hasUndelivered());
    EXPECT_EQ(seats().sold, Seats(3));
    auto found = books.carryOut(LookUpOrder{
        booking::OrganisationId("small"), first.number, trust::SecretBytes::copyOf(first.pin), "Asia/Tokyo", {}});
    EXPECT_EQ(std::get<present::Sent>(*found).receipt->state, BookingState::Confirmed);
}

TEST_F(SignUpFleet, KeepsWhatAServerWithOlderTablesCannotTake)
{
    PostgresqlKeeping::server().run("ALTER TABLE booking_pin RENAME TO of_a_later_step");
    EXPECT_EQ(booked("さくら", 3).state, BookingState::ReceivedOffline);
    const auto problems = books.takeProblems();
    ASSERT_FALSE(problems.empty());
    EXPECT_NE(problems.front().find("upgrade"), std::string::npos) << problems.front();
    PostgresqlKeeping::server().run("ALTER TABLE of_a_later_step RENAME TO booking_pin");
    tidy();
    EXPECT_FALSE(books.hasUndelivered());
    EXPECT_EQ(seats().sold, Seats(3));
}

TEST_F(SignUpFleet, TellsAPartyWhoseSeatsWereTakenHomeThatItIsFirst)
{
    tidy();
    PostgresqlKeeping::server().stop();
    const present::ReceiptFacts promised = booked("さくら", 2);
    ASSERT_EQ(promised.state, BookingState::Confirmed);
    PostgresqlKeeping::server().start();
    store::bookings::BookingStore desk(keeping.connectDesk(), store::bookings::noPause);
    const auto leases = desk.leases(booking::OrganisationId("small"), session().text());
    ASSERT_EQ(leases.value().size(), 1U);
    const Instant ended = *leases.value()[0].lent.ends;
    ASSERT_TRUE(desk.settleLost(session(), {leases.value()[0].device, "under water"}, offered().terms, ended));
    store::bookings::NewBooking everything = store::bookings::partyOf(20, 9);
    everything.request.session = session();
    store::bookings::BookingStore elsewhere(keeping.connect(), store::bookings::noPause);
    ASSERT_EQ(elsewhere.book(everything, offered().terms, ended).value().value().answer.state, BookingState::Confirmed);
    tidy();
    EXPECT_FALSE(books.hasUndelivered());
    EXPECT_EQ(seats().sold, Seats(20));
    auto found =
        books.carryOut(LookUpOrder{booking::OrganisationId("small"), promised.number,
                                   trust::SecretBytes::copyOf(promised.pin), "Asia/Tokyo", order("", 1).asked});
    const present::ReceiptFacts facts = *std::get<present::Sent>(*found).receipt;
    EXPECT_EQ(facts.state, BookingState::Waiting);
    EXPECT_EQ(facts.partiesBefore, 0);
}

TEST_F(SignUpFleet, TakesTheServersClockForItsOwn)
{
    const Instant wrong = now() + std::chrono::days(200);
    const std::vector sessions{offered()};
    books.tidy(booking::OrganisationId("small"), wrong, sessions);
    EXPECT_TRUE(books.takeProblems().empty());
    EXPECT_EQ(seats().lent, Seats(2));
    ASSERT_EQ(booked("さくら", 20).state, BookingState::Confirmed);
    SignUpOrder late = order("ゆり", 1);
    late.asked = wrong;
    auto answer = books.carryOut(std::move(late));
    const present::ReceiptFacts waits = std::get<present::Sent>(*answer).receipt.value_or(present::ReceiptFacts{});
    EXPECT_EQ(waits.state, BookingState::Waiting);
    auto found = books.carryOut(LookUpOrder{booking::OrganisationId("small"), waits.number,
                                            trust::SecretBytes::copyOf(waits.pin), "Asia/Tokyo", wrong});
    EXPECT_EQ(std::get<present::Sent>(*found).receipt->state, BookingState::Waiting) << "the session is still to come";
    auto gone = books.carryOut(CancelOrder{waits, session(), offered().terms, wrong, "Asia/Tokyo"});
    EXPECT_EQ(std::get<present::Sent>(*gone).receipt->state, BookingState::Cancelled);
}

TEST_F(SignUpFleet, GivesItsLeaseBackBeforeSomebodyWhoNeedsAllSeatsIsToldToWait)
{
    tidy();
    ASSERT_EQ(seats().lent, Seats(2));
    EXPECT_EQ(booked("さくら", 19).state, BookingState::Confirmed);
    EXPECT_EQ(seats().sold + seats().lent, Seats(19));
}

} // namespace
} // namespace musubi::app
