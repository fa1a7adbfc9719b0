#include "kiosk/present/form_answers.hpp"
#include "tests/kiosk/app/sign_up_kiosk.hpp"

#include <sqlite3.h>

#include <cctype>
#include <fstream>
#include <iterator>

namespace musubi::app {
namespace {

using booking::BookingState;
using present::SentState;

std::string bytesBelow(const std::filesystem::path& folder)
{
    std::string bytes;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream in(file.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(in), {});
    }
    return bytes;
}

/// The only cell that the question finds in a file of bookings.
std::string cellOf(const std::filesystem::path& file, const char* question)
{
    sqlite3* database = nullptr;
    std::string cell;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, question, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
    {
        const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
        cell.assign(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return cell;
}

TEST_F(SignUpKiosk, GivesAReceiptForWhatWasFilledInAndForgetsIt)
{
    start(kForm);
    signUp("3", "さくら");
    EXPECT_EQ(place(), "receipt");
    ASSERT_NE(m_kiosk->visit().sent(), nullptr);
    ASSERT_TRUE(sent().receipt);
    EXPECT_EQ(sent().receipt->state, BookingState::Confirmed);
    EXPECT_EQ(sent().receipt->heads, 3);
    EXPECT_EQ(sent().receipt->of, "event/stones");
    EXPECT_EQ(sent().receipt->at, "2026-11-28T13:30");
    EXPECT_EQ(sent().receipt->pin.size(), 4U);
    EXPECT_TRUE(hasNode("receipt.number"));
    EXPECT_TRUE(hasNode("receipt.qr"));
    EXPECT_TRUE(m_kiosk->visit().draft().empty());
    EXPECT_EQ(m_kiosk->visit().history().size(), 1U);
    EXPECT_EQ(m_kiosk->visit().history().front().text(), "home") << "nobody comes back to what was written";
}

TEST_F(SignUpKiosk, KeepsTheReceiptUnderTheFingerOfWhoTouchesAgainAndAgain)
{
    start(kForm);
    fillIn("3", "さくら");
    tapNode("form.next");
    ASSERT_EQ(place(), "receipt");
    tapNode("receipt.home");
    EXPECT_EQ(place(), "receipt");
    wait(std::chrono::milliseconds(2400));
    tapNode("receipt.home");
    EXPECT_EQ(place(), "receipt");
    wait(std::chrono::milliseconds(200));
    tapNode("receipt.home");
    EXPECT_EQ(place(), "home");
    EXPECT_EQ(m_kiosk->visit().sent(), nullptr) << "the next visitor finds no receipt";
}

TEST_F(SignUpKiosk, SellsWhatThePackSaysNow)
{
    start(kForm, 10);
    signUp("6", "さくら");
    start(kForm, 7); // a smaller room
    signUp("3", "ゆり");
    EXPECT_EQ(sent().receipt->state, BookingState::Waiting);
    start(kForm, 10); // a larger one: three seats are held for who waited, and one is left
    signUp("1", "つき");
    EXPECT_EQ(sent().receipt->state, BookingState::Confirmed);
    start(kForm, 10);
    signUp("1", "はな");
    EXPECT_EQ(sent().receipt->state, BookingState::Waiting);
}

TEST_F(SignUpKiosk, LeadsBackStepByStepAndForgetsWhoLeavesTheForm)
{
    start("event/stones?date=2026-11-28");
    tapNode("event.sign-up");
    fillIn("3", "さくら");
    m_kiosk->press(Key::Back, now());
    EXPECT_EQ(place(), std::string(kForm) + "&step=1");
    EXPECT_EQ(m_kiosk->visit().draft().textOf("name"), "さくら");
    m_kiosk->press(Key::Back, now());
    EXPECT_EQ(place(), kForm);
    m_kiosk->press(Key::Back, now());
    EXPECT_EQ(place(), "event/stones?date=2026-11-28");
    EXPECT_TRUE(m_kiosk->visit().draft().empty()) << "the next visitor reads nothing of it";
}

TEST_F(SignUpKiosk, SellsNoSeatTwice)
{
    start(kForm, 4);
    signUp("3", "さくら");
    EXPECT_EQ(sent().receipt->state, BookingState::Confirmed);
    tapNode("receipt.home");
    start(kForm, 4);
    signUp("2", "ゆり");
    EXPECT_EQ(sent().receipt->state, BookingState::Waiting);
    EXPECT_EQ(sent().receipt->partiesBefore, 0);
}

TEST_F(SignUpKiosk, SaysHowManySeatsAreLeftOnThePageOfTheEvent)
{
    const auto seatsLine = [this] {
        const scene::Node* const node = scene::findNode(m_kiosk->scene(), "event.seats.state");
        return node == nullptr ? std::string() : std::get<scene::TextContent>(node->content).text.base();
    };
    start("event/stones?date=2026-11-28", 4);
    EXPECT_EQ(seatsLine(), "のこり 4席");
    start(kForm, 4);
    signUp("3", "さくら");
    tapNode("receipt.home");
    start("event/stones?date=2026-11-28", 4);
    EXPECT_EQ(seatsLine(), "のこり 1席");
    start("event/stones?date=2026-11-29", 4);
    EXPECT_EQ(seatsLine(), "のこり 4席") << "another day";
    start(kForm, 4);
    signUp("1", "ゆり");
    start("event/stones?date=2026-11-28", 4);
    EXPECT_EQ(seatsLine(), "満席です。キャンセル待ちが できます");
}

TEST_F(SignUpKiosk, SaysWhyTheRulesSayNoAndKeepsWhatWasWritten)
{
    start("form/family?of=event/stones&at=2026-11-21T13:30");
    m_uptime = std::chrono::hours(3); // 12:41, after sign-up has closed
    fillIn("3", "さくら");
    tapNode("form.next");
    ASSERT_NE(m_kiosk->visit().sent(), nullptr);
    EXPECT_EQ(sent().state, SentState::Refused);
    EXPECT_EQ(sent().refused->why, booking::BookingRefusal::Closed);
    EXPECT_EQ(sent().refused->when, LocalDateTime::parse("2026-11-21T12:30"));
    EXPECT_TRUE(hasNode("form.trouble.hint"));
    EXPECT_EQ(m_kiosk->visit().draft().textOf("name"), "さくら");
}

TEST_F(SignUpKiosk, ShowsABookingToWhoHasItsNumberAndPinAndCancelsItAfterAskingOnceMore)
{
    start(kForm, 3);
    signUp("3", "さくら");
    const present::ReceiptFacts receipt = *sent().receipt;
    tapNode("receipt.home");

    start("receipt", 3);
    std::string number = receipt.number;
    std::erase(number, '-');
    std::ranges::transform(number, number.begin(), [](unsigned char letter) { return std::tolower(letter); });
    type("number", number);
    tapNode("form.keys.done");
    type("pin", receipt.pin);
    tapNode("receipt.look-up");
    ASSERT_TRUE(sent().receipt);
    EXPECT_EQ(sent().receipt->state, BookingState::Confirmed);
    EXPECT_EQ(sent().receipt->number, receipt.number);
    EXPECT_TRUE(sent().receipt->pin.empty()) << "a PIN is shown once";
    EXPECT_TRUE(m_kiosk->visit().draft().empty());

    tapNode("receipt.cancel");
    EXPECT_EQ(sent().receipt->state, BookingState::Confirmed) << "it is asked once more";
    tapNode("receipt.cancel");
    EXPECT_EQ(sent().receipt->state, BookingState::Cancelled);
    EXPECT_FALSE(hasNode("receipt.cancel"));

    start(kForm, 3);
    signUp("3", "ゆり");
    EXPECT_EQ(sent().receipt->state, BookingState::Confirmed) << "the seats came free";
}

TEST_F(SignUpKiosk, TellsNothingToAWrongPin)
{
    start(kForm);
    signUp("3", "さくら");
    const present::ReceiptFacts receipt = *sent().receipt;
    start("receipt?field=pin");
    type("pin", receipt.pin == "0000" ? "1111" : "0000");
    tap(scene::Fill{{}, {}, {"pin"}, "receipt?field=number"});
    std::string number = receipt.number;
    std::erase(number, '-');
    std::ranges::transform(number, number.begin(), [](unsigned char letter) { return std::tolower(letter); });
    type("number", number);
    tapNode("receipt.look-up");
    EXPECT_EQ(sent().state, SentState::Failed);
    EXPECT_EQ(sent().failure, present::SentFailure::NoSuch);
    EXPECT_FALSE(sent().receipt);
    EXPECT_TRUE(hasNode("form.trouble.hint"));
}

TEST_F(SignUpKiosk, SealsWhatIsWrittenBeforeItTouchesTheDiskSoThatOnlyTheDeskReadsIt)
{
    start(kForm);
    signUp("3", "かなりや");
    EXPECT_EQ(bytesBelow(m_device.path()).find("かなりや"), std::string::npos);

    const std::string sealed = cellOf(m_device.path() / "bookings.sqlite", "SELECT sealed FROM sealed_form");
    const auto form = trust::parseSealedFormUntrusted(sealed);
    ASSERT_TRUE(form.ok());
    const auto opened =
        deskKey().open(form.value(), cellOf(m_device.path() / "bookings.sqlite", "SELECT booking FROM booking"));
    ASSERT_TRUE(opened.ok()) << describe(opened.error());
    const auto answers = present::parseAnswers(opened.value().view());
    ASSERT_TRUE(answers.ok());
    ASSERT_EQ(answers.value().answers.size(), 2U);
    EXPECT_EQ(answers.value().answers[1].value, "かなりや");
}

TEST_F(SignUpKiosk, SaysThatItCannotTakeItWhereTheDiskRefuses)
{
    const std::filesystem::path file = m_device.path() / "bookings.sqlite";
    std::filesystem::create_directories(file); // a folder is no database
    start(kForm);
    signUp("3", "さくら");
    EXPECT_EQ(sent().state, SentState::Failed);
    EXPECT_EQ(sent().failure, present::SentFailure::Unable);
    EXPECT_TRUE(hasNode("form.trouble.hint"));
    EXPECT_EQ(m_kiosk->visit().draft().textOf("people"), "3");
}

TEST_F(SignUpKiosk, SendsTheFormOfTheFirstTryAlsoWhenTheMinuteHasTurned)
{
    const std::filesystem::path file = m_device.path() / "bookings.sqlite";
    std::filesystem::create_directories(file); // a folder is no database
    start(kForm);
    fillIn("3", "さくら");
    tapNode("form.next");
    ASSERT_EQ(sent().state, SentState::Failed);
    std::filesystem::remove(file);
    wait(std::chrono::seconds(61));
    tapNode("form.next");
    ASSERT_EQ(sent().state, SentState::Received);
    const auto form = trust::parseSealedFormUntrusted(cellOf(file, "SELECT sealed FROM sealed_form"));
    const auto opened = deskKey().open(form.value(), cellOf(file, "SELECT booking FROM booking"));
    ASSERT_TRUE(opened.ok()) << describe(opened.error());
    EXPECT_EQ(present::parseAnswers(opened.value().view()).value().filledIn, "2026-11-21T09:41");
}

TEST_F(SignUpKiosk, TellsAPartyThatCanNeverFitWhereItSaysHowManyTheyAre)
{
    start(kForm, 4);
    tapNode("form.next");
    type("people", "5");
    tapNode("form.keys.done");
    type("name", "さくら");
    tapNode("form.next");
    EXPECT_EQ(m_kiosk->visit().address().get("step"), "1") << "there are four seats in all";
    EXPECT_EQ(m_kiosk->visit().address().get("field"), "people");
}

TEST_F(SignUpKiosk, LeavesNothingOfWhatWasWrittenToTheNextVisitor)
{
    start(kForm);
    fillIn("3", "さくら");
    tap(scene::Home{});
    EXPECT_TRUE(m_kiosk->visit().draft().empty()) << "who goes home has left";

    start(kForm);
    fillIn("3", "さくら");
    wait(std::chrono::seconds(121));
    EXPECT_EQ(place(), "attract");
    EXPECT_TRUE(m_kiosk->visit().draft().empty());

    start(kForm);
    signUp("3", "さくら");
    wait(std::chrono::seconds(61));
    EXPECT_EQ(place(), "attract");
    EXPECT_EQ(m_kiosk->visit().sent(), nullptr);
}

TEST_F(SignUpKiosk, GivesMoreTimeToWhoWrites)
{
    start(kForm);
    fillIn("3", "さくら");
    wait(std::chrono::seconds(89));
    EXPECT_FALSE(m_kiosk->isWarning());
    wait(std::chrono::seconds(2));
    EXPECT_TRUE(m_kiosk->isWarning());
    EXPECT_TRUE(hasNode("idle.erases")) << "it says what happens to it";
}

} // namespace
} // namespace musubi::app
