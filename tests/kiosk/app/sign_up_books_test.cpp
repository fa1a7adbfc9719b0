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
            {}};
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

TEST(SignUpBooks, CannotLookUpWithoutTheServer)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), kNoServer, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    const auto sent = told(books, LookUpOrder{booking::OrganisationId("small"), booked->receipt->number,
                                              trust::SecretBytes::copyOf(booked->receipt->pin), "Asia/Tokyo"});
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->state, SentState::Failed);
    EXPECT_EQ(sent->failure, present::SentFailure::Unreachable);
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

TEST(SignUpBooks, DeletesWhatItsFormPromisedToDelete)
{
    const test::TemporaryFolder device;
    SignUpBooks books({device.path(), {}, store::bookings::kTrialPinCost});
    const auto booked = told(books, order("さくら", 3));
    ASSERT_TRUE(booked && booked->receipt);
    const auto look = [&] {
        return told(books, LookUpOrder{booking::OrganisationId("small"), booked->receipt->number,
                                       trust::SecretBytes::copyOf(booked->receipt->pin), "Asia/Tokyo"});
    };
    const Instant starts = order("", 1).terms.terms.starts;
    books.tidy(booking::OrganisationId("small"), starts - std::chrono::seconds(1));
    EXPECT_EQ(look()->state, SentState::Received);
    books.tidy(booking::OrganisationId("small"), starts);
    const auto gone = look();
    EXPECT_EQ(gone->failure, present::SentFailure::NoSuch);
    EXPECT_FALSE(books.hasUndelivered());
}

} // namespace
} // namespace musubi::app
