#include "kiosk/app/sign_up_books.hpp"

#include "content/store/bookings/sqlite_database.hpp"
#include "tests/kiosk/app/sign_up_kiosk.hpp"

#include <fstream>
#include <iterator>

namespace musubi::app {
namespace {

using present::SentState;

/// Nobody listens there.
constexpr const char* kNoServer = "postgresql://kiosk@127.0.0.1:1/none?connect_timeout=1";

SignUpOrder order(const std::string& typed, int heads)
{
    booking::SessionKey session{booking::OrganisationId("small"),
                                {model::EntryKind::Event, "stones"},
                                "daily",
                                *LocalDateTime::parse("2026-11-28T13:30")};
    store::bookings::SessionTerms terms;
    terms.terms.mode = model::SignUpMode::FirstCome;
    terms.terms.quota = booking::Seats(6);
    terms.terms.starts = parseInstant("2026-11-28T13:30+09:00").value();
    terms.terms.closes = terms.terms.starts;
    const Instant asked = parseInstant("2026-11-21T09:41+09:00").value();
    return {std::move(session),
            terms,
            booking::Party::of(heads).value(),
            trust::SecretBytes::copyOf(typed),
            deskKey().openHalf(),
            terms.terms.starts,
            asked,
            "Asia/Tokyo",
            {},
            typed};
}

/// What a visitor is told.
std::optional<present::Sent> told(SignUpBooks& books, SignUpQuestion question)
{
    auto answer = books.carryOut(std::move(question));
    return answer ? std::optional(std::get<present::Sent>(std::move(*answer))) : std::nullopt;
}

TEST(SignUpBooks, WritesDownWhatTheServerCannotHearAndSaysSo)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    const auto sent = told(books, order("さくら", 3));
    ASSERT_TRUE(sent && sent->receipt);
    EXPECT_EQ(sent->state, SentState::Received);
    EXPECT_EQ(sent->receipt->state, booking::BookingState::ReceivedOffline);
    EXPECT_FALSE(sent->receipt->number.empty());
    EXPECT_TRUE(books.hasUndelivered());

    auto box = store::bookings::Outbox::open(device.path() / "outbox.sqlite", booking::OrganisationId("small"),
                                             booking::DeviceId("another"));
    ASSERT_TRUE(box.ok());
    const auto written = box.value().undelivered();
    ASSERT_TRUE(written.ok());
    ASSERT_EQ(written.value().size(), 1U);
    EXPECT_EQ(written.value().front().booking.arrival, store::bookings::Arrival::Delayed);
    EXPECT_EQ(booking::ReceiptNumber::of(written.value().front().booking.request.key).text(), sent->receipt->number);
}

present::Sent lookedUp(SignUpBooks& books, const std::string& number, const std::string& pin)
{
    const auto sent =
        told(books,
             LookUpOrder{booking::OrganisationId("small"), number, trust::SecretBytes::copyOf(pin), "Asia/Tokyo", {}});
    EXPECT_TRUE(sent);
    return sent.value_or(present::Sent{});
}

TEST(SignUpBooks, ShowsWithoutTheServerWhatWaitsHereAndTakesItBack)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    EXPECT_FALSE(told(books, VisitOver{}));
    const std::string number = booked->receipt->number;
    const present::Sent found = lookedUp(books, number, booked->receipt->pin);
    ASSERT_TRUE(found.receipt);
    EXPECT_EQ(found.receipt->state, booking::BookingState::ReceivedOffline);
    EXPECT_EQ(found.receipt->heads, 3);
    EXPECT_EQ(found.receipt->at, "2026-11-28T13:30");
    const SignUpOrder same = order("さくら", 3);
    const auto gone = told(books, CancelOrder{*found.receipt, same.session, same.terms, same.asked, "Asia/Tokyo"});
    ASSERT_TRUE(gone && gone->receipt);
    EXPECT_EQ(gone->receipt->state, booking::BookingState::Cancelled);
    const present::Sent again = lookedUp(books, number, booked->receipt->pin);
    ASSERT_TRUE(again.receipt);
    EXPECT_EQ(again.receipt->state, booking::BookingState::Cancelled);
}

TEST(SignUpBooks, TakesBackWithoutTheServerWhatWasJustReceived)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    const SignUpOrder same = order("さくら", 3);
    const auto gone = told(books, CancelOrder{*booked->receipt, same.session, same.terms, same.asked, "Asia/Tokyo"});
    ASSERT_TRUE(gone && gone->receipt);
    EXPECT_EQ(gone->receipt->state, booking::BookingState::Cancelled);
}

TEST(SignUpBooks, TellsNothingOfWhatWaitsHereToAWrongPin)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    const std::string wrong = booked->receipt->pin == "0000" ? "1111" : "0000";
    for (int guess = 0; guess < store::bookings::BookingStore::kWrongPins; ++guess)
        EXPECT_EQ(lookedUp(books, booked->receipt->number, wrong).failure, present::SentFailure::NoSuch);
    EXPECT_EQ(lookedUp(books, booked->receipt->number, booked->receipt->pin).failure, present::SentFailure::Locked);
}

TEST(SignUpBooks, CannotLookUpWithoutTheServerWhatWaitsElsewhere)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    const std::string number = booking::ReceiptNumber::of(booking::BookingKey{}).text();
    const present::Sent sent = lookedUp(books, number, "2718");
    EXPECT_EQ(sent.state, SentState::Failed);
    EXPECT_EQ(sent.failure, present::SentFailure::Unreachable);
}

// Neither the server nor the disk of this kiosk took it; then the minute turned.
TEST(SignUpBooks, SendsTheSameFormAgainAsTheSameBooking)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    std::filesystem::create_directories(device.path() / "outbox.sqlite"); // a folder is no database
    SignUpOrder first = order("さくら 09:41", 3);
    first.what = "さくら";
    EXPECT_EQ(told(books, std::move(first))->state, SentState::Failed);
    std::filesystem::remove(device.path() / "outbox.sqlite");
    SignUpOrder second = order("さくら 09:42", 3);
    second.what = "さくら";
    ASSERT_EQ(told(books, std::move(second))->state, SentState::Received);

    auto box = store::bookings::Outbox::open(device.path() / "outbox.sqlite", booking::OrganisationId("small"),
                                             booking::DeviceId("another"));
    const auto written = box.value().undelivered().value();
    ASSERT_EQ(written.size(), 1U);
    const auto form = trust::parseSealedFormUntrusted(written.front().booking.sealed);
    const auto opened = deskKey().open(form.value(), written.front().booking.request.key.text());
    ASSERT_TRUE(opened.ok()) << describe(opened.error());
    EXPECT_EQ(opened.value().view(), "さくら 09:41") << "key and form were made before the first try";
}

TEST(SignUpBooks, TakesAnotherFormForAnotherBooking)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    const auto first = told(books, order("さくら", 3));
    const auto second = told(books, order("もみじ", 3));
    ASSERT_TRUE(first && first->receipt && second && second->receipt);
    EXPECT_NE(first->receipt->number, second->receipt->number);
    const auto third = told(books, order("つばき", 1));
    EXPECT_EQ(third->receipt->state, booking::BookingState::Waiting) << "6 seats, 6 people";
}

/// Every byte of every file of a device: databases, write-ahead logs, keys.
std::string bytesBelow(const std::filesystem::path& folder)
{
    std::string bytes;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    return bytes;
}

/// Promise P2, with the books still open, so that the write-ahead logs are there.
TEST(SignUpBooks, LeavesNothingThatWasTypedInAnyFileAfterAThousandForms)
{
    constexpr int kForms = 1000;
    for (const char* const server : {"", kNoServer}) {
        const test::TemporaryFolder device;
        SignUpBooks books({device.path(), server, store::bookings::kTrialPinCost});
        for (int form = 0; form < kForms; ++form) {
            const auto sent = told(books, order("canary-" + std::to_string(form) + "-かなりや", 1));
            ASSERT_TRUE(sent && sent->receipt);
        }
        std::string bytes = bytesBelow(device.path());
        for (const std::string& problem : books.takeProblems())
            bytes += problem;
        ASSERT_GT(bytes.size(), std::size_t{kForms} * 256) << "the sealed forms are there";
        EXPECT_EQ(bytes.find("canary-"), std::string::npos);
        EXPECT_EQ(bytes.find("かなりや"), std::string::npos);
    }
}

TEST(SignUpBooks, CancelsOnlyWhatIsShown)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    EXPECT_FALSE(told(books, VisitOver{}));
    const SignUpOrder same = order("さくら", 3);
    const auto sent = told(books, CancelOrder{*booked->receipt, same.session, same.terms, same.asked, "Asia/Tokyo"});
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->state, SentState::Failed) << "the visit that showed it is over";
}

TEST(SignUpBooks, PassesOnAnOfferThatNobodyAnswered)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    std::vector<present::ReceiptFacts> receipts;
    for (const char* const typed : {"さくら", "ゆり", "きく"}) {
        const auto booked = told(books, order(typed, 6));
        ASSERT_TRUE(booked && booked->receipt);
        receipts.push_back(*booked->receipt);
    }
    const auto stateOf = [&](std::size_t index) {
        return lookedUp(books, receipts[index].number, receipts[index].pin).receipt->state;
    };
    const SignUpOrder first = order("さくら", 6);
    ASSERT_EQ(lookedUp(books, receipts[0].number, receipts[0].pin).state, SentState::Received);
    ASSERT_TRUE(told(books, CancelOrder{receipts[0], first.session, first.terms, first.asked, "Asia/Tokyo"}));
    ASSERT_EQ(stateOf(1), booking::BookingState::Offered);
    const auto termsOf = [&](const booking::SessionKey&) { return first.terms; };
    books.passOnOffers(first.session.organisation, termsOf, first.asked + first.terms.terms.offerLasts);
    EXPECT_EQ(stateOf(1), booking::BookingState::Expired);
    EXPECT_EQ(stateOf(2), booking::BookingState::Offered);
    EXPECT_TRUE(books.takeProblems().empty());
}

TEST(SignUpBooks, DeletesWhatItsFormPromisedToDelete)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    const auto look = [&] { return lookedUp(books, booked->receipt->number, booked->receipt->pin); };
    const Instant starts = order("", 1).terms.terms.starts;
    books.tidy(booking::OrganisationId("small"), starts - std::chrono::seconds(1));
    EXPECT_EQ(look().state, SentState::Received);
    books.tidy(booking::OrganisationId("small"), starts);
    const auto gone = look();
    EXPECT_EQ(gone.failure, present::SentFailure::NoSuch);
    EXPECT_FALSE(books.hasUndelivered());
}

TEST(SignUpBooks, DeletesNothingByAClockThatIsYearsOff)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    for (const char* const wrong : {"2099-01-01T09:00+09:00", "1970-01-01T09:00+09:00"}) {
        books.tidy(booking::OrganisationId("small"), parseInstant(wrong).value());
        EXPECT_EQ(lookedUp(books, booked->receipt->number, booked->receipt->pin).state, SentState::Received);
        const auto problems = books.takeProblems();
        ASSERT_EQ(problems.size(), 1U);
        EXPECT_NE(problems[0].find("years off"), std::string::npos) << problems[0];
    }
}

TEST(SignUpBooks, DeletesNothingByAClockThatHasJumpedAndTellsStaff)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    const Instant asked = order("", 1).asked;
    const booking::OrganisationId small("small");
    books.tidy(small, asked);
    EXPECT_TRUE(books.takeProblems().empty());
    books.tidy(small, asked + std::chrono::days(60));
    EXPECT_EQ(lookedUp(books, booked->receipt->number, booked->receipt->pin).state, SentState::Received);
    const auto problems = books.takeProblems();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems[0].find("--date-is-right"), std::string::npos) << problems[0];
    books.tidy(small, asked + std::chrono::days(1));
    EXPECT_TRUE(books.takeProblems().empty()) << "the clock is right again";
}

} // namespace
} // namespace musubi::app
