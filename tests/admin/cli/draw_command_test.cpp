#include "admin/desk/draw_folder.hpp"
#include "tests/admin/cli/desk_fixture.hpp"
#include "tests/support/program.hpp"

#include <sys/stat.h>

#include <map>

namespace musubi::admin {
namespace {

using booking::BookingState;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class DrawCommand : public DeskTest
{
protected:
    static constexpr const char* kOpen = "2026-11-26T09:00+09:00";
    static constexpr const char* kClosed = "2026-11-27T10:00+09:00"; ///< the very second
    static constexpr const char* kBegun = "2026-11-28T10:00+09:00";
    static constexpr const char* kValue = "38,950.12";

    DrawCommand()
    {
        std::string event = textIn(at("workspace/events/craft.json"));
        const std::string mode = "\"first-come\"";
        event.replace(event.find(mode), mode.size(), "\"lottery\"");
        m_folder.write("workspace/events/craft.json", event);
        for (const auto& [number, heads] : m_heads)
            book(number, heads, "", model::SignUpMode::Lottery);
    }

    Said draw(Words words, const std::string& now) const
    {
        words.insert(words.begin(), "draw");
        words.insert(words.end(), {"--pack", at("workspace"), "--now", now});
        if (words[1] != "commit")
            words.insert(words.end(), {"--bookings", at("bookings.sqlite")});
        return run(words);
    }
    Said commit(const std::string& now = kOpen, const std::string& seats = "12") const
    {
        return draw({"commit", "--session", "event/craft/saturdays/2026-11-28T10:00", "--seats", seats, "--public-name",
                     "日経平均株価 2026-11-27 終値", "--to", at("draw")},
                    now);
    }
    Said close(const std::string& now = kClosed) const { return draw({"close", at("draw")}, now); }
    Said runDraw(const std::string& value = kValue, const std::string& now = kClosed) const
    {
        return draw({"run", at("draw"), "--public-value", value}, now);
    }
    Said verify(const std::string& value = kValue) const
    {
        return run({"draw", "verify", at("draw/record.json"), "--commitment", at("draw/commitment.json"), "--entries",
                    at("draw/entries.json"), "--public-value", value});
    }
    [[nodiscard]] booking::DrawRecord record() const { return loadRecord(at("draw/record.json")).value(); }

    /// In the order of their places.
    [[nodiscard]] std::vector<store::bookings::BookingLine> bookings() const
    {
        auto store = store::bookings::openBookings(at("bookings.sqlite"));
        return store.value().bookings(booking::OrganisationId("small"), saturday().text()).value();
    }
    [[nodiscard]] std::map<std::string, BookingState> statesByTicket() const
    {
        std::map<std::string, BookingState> states;
        for (const auto& line : bookings())
            states.emplace(booking::DrawTicket::of(line.party.key).text(), line.state);
        return states;
    }

    const std::map<int, int> m_heads{{1, 5}, {2, 4}, {3, 3}, {4, 2}, {5, 6}, {6, 1}, {7, 4}};
};

} // namespace

TEST_F(DrawCommand, SeatsWhoIsDrawnAndLetsTheOthersWaitInItsOrder)
{
    ASSERT_EQ(commit().status, 0);
    ASSERT_EQ(close().status, 0);
    const Said said = runDraw();
    ASSERT_EQ(said.status, 0) << said.error << said.out;
    const auto states = statesByTicket();
    std::vector<std::string> waiting;
    int seats = 0;
    for (const booking::Drawn& drawn : record().drawn) {
        const bool isSeated = drawn.place == booking::DrawPlace::Seated;
        EXPECT_EQ(states.at(drawn.entry.ticket.text()), isSeated ? BookingState::Confirmed : BookingState::Waiting);
        seats += isSeated ? drawn.entry.party.heads() : 0;
        if (!isSeated)
            waiting.push_back(drawn.entry.ticket.text());
    }
    EXPECT_EQ(record().drawn.size(), m_heads.size());
    EXPECT_GT(seats, 0);
    EXPECT_LE(seats, 12);
    std::vector<std::string> listed;
    for (const auto& line : bookings())
        if (line.state == BookingState::Waiting)
            listed.push_back(booking::DrawTicket::of(line.party.key).text());
    EXPECT_EQ(listed, waiting);
    EXPECT_THAT(audit(), AllOf(HasSubstr("\"act\":\"draw\""), HasSubstr(kValue)));
}

TEST_F(DrawCommand, IsAcceptedByAProgramInAnotherLanguage)
{
    ASSERT_EQ(commit().status, 0);
    ASSERT_EQ(close().status, 0);
    ASSERT_EQ(runDraw().status, 0);
    const auto promise = loadCommitment(at("draw/commitment.json")).value();
    const auto entries = loadEntries(at("draw/entries.json")).value();
    const auto again = [&](const std::string& value) {
        return test::runProgram({"/usr/bin/python3", MUSUBI_SOURCE_DIR "/tests/independent/draw.py",
                                 at("draw/record.json"), promise.secretHash, entries.list.root(), value},
                                [](int) {});
    };
    EXPECT_EQ(again(kValue).status, 0);
    EXPECT_NE(again("38,950.13").status, 0);
    for (const auto& [ticket, state] : statesByTicket())
        EXPECT_EQ(again(kValue).said.find(ticket) != std::string::npos, state == BookingState::Confirmed) << ticket;
}

TEST_F(DrawCommand, IsVerifiedFromWhatWasPublished)
{
    ASSERT_EQ(commit().status, 0);
    ASSERT_EQ(close().status, 0);
    ASSERT_EQ(runDraw().status, 0);
    EXPECT_EQ(verify().status, 0);
    EXPECT_THAT(verify().out, HasSubstr("The draw follows from what was published: 12 seats"));
    const Said other = verify("1");
    EXPECT_EQ(other.status, 1);
    EXPECT_THAT(other.out, HasSubstr("The public value is"));
    std::string changed = textIn(at("draw/record.json"));
    const std::size_t place = changed.find("\"waits\"");
    ASSERT_NE(place, std::string::npos);
    m_folder.write("draw/record.json", changed.replace(place, 7, "\"seated\""));
    EXPECT_EQ(verify().status, 1);
    m_folder.write("draw/record.json", "nothing");
    EXPECT_EQ(verify().status, 2);
}

TEST_F(DrawCommand, KeepsTheSecretAndPublishesTheRest)
{
    const Said said = commit();
    ASSERT_EQ(said.status, 0) << said.error;
    const std::string secret = textIn(at("draw/secret")).substr(0, 64);
    EXPECT_TRUE(booking::DrawSecret::parse(secret));
    EXPECT_THAT(said.out, AllOf(HasSubstr(loadCommitment(at("draw/commitment.json")).value().secretHash),
                                Not(HasSubstr(secret))));
    EXPECT_THAT(textIn(at("draw/commitment.json")), Not(HasSubstr(secret)));
    struct stat status = {};
    ASSERT_EQ(::stat(at("draw/secret").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    std::filesystem::remove_all(at("draw"));
    ASSERT_EQ(commit().status, 0);
    EXPECT_NE(textIn(at("draw/secret")).substr(0, 64), secret) << "drawn at random";
}

TEST_F(DrawCommand, RefusesTheWrongOrder)
{
    EXPECT_THAT(close().error, HasSubstr("A draw begins with draw commit"));
    EXPECT_THAT(runDraw().error, HasSubstr("A draw begins with draw commit"));
    EXPECT_THAT(commit(kClosed).error, HasSubstr("Sign-up closed at 2026-11-27 10:00"));
    ASSERT_EQ(commit().status, 0);
    EXPECT_THAT(commit().error, HasSubstr("A promise is never replaced"));
    EXPECT_THAT(close(kOpen).error, HasSubstr("Sign-up is open until 2026-11-27 10:00"));
    EXPECT_FALSE(std::filesystem::exists(at("draw/entries.json")));
    EXPECT_THAT(runDraw().error, HasSubstr("The list of entries comes first"));
    ASSERT_EQ(close().status, 0);
    EXPECT_THAT(close().error, HasSubstr("frozen once"));
    EXPECT_THAT(runDraw(kValue, kOpen).error, HasSubstr("Sign-up is open until"));
    EXPECT_THAT(runDraw(kValue, kBegun).error, HasSubstr("The session has begun"));
    EXPECT_FALSE(std::filesystem::exists(at("draw/record.json")));
    for (const auto& line : bookings())
        EXPECT_EQ(line.state, BookingState::InDraw);
    ASSERT_EQ(runDraw().status, 0);
    const Said other = runDraw("1");
    EXPECT_EQ(other.status, 2);
    EXPECT_THAT(other.error, HasSubstr("a draw is run once, and its public value was \"38,950.12\""));
}

TEST_F(DrawCommand, PromisesOnlyWhatThePackHas)
{
    EXPECT_THAT(commit(kOpen, "13").error, HasSubstr("The session has 12 seats, fewer than 13"));
    const auto of = [&](const std::string& session) {
        return draw({"commit", "--session", session, "--seats", "2", "--public-name", "a", "--to", at("draw")}, kOpen)
            .error;
    };
    EXPECT_THAT(of("event/craft/saturdays/2026-11-29T10:00"), HasSubstr("The pack has no session"));
    EXPECT_THAT(of("small/event/craft/special/2026-11-23T13:30"), HasSubstr("leaves no time for a draw"));
    EXPECT_THAT(of("craft"), HasSubstr("It names no session such as"));
    EXPECT_FALSE(std::filesystem::exists(at("draw")));
}

TEST_F(DrawCommand, RunsOnWhereItWasCutShort)
{
    ASSERT_EQ(commit().status, 0);
    ASSERT_EQ(close().status, 0);
    ASSERT_EQ(runDraw().status, 0);
    const auto whole = statesByTicket();
    const auto first = record();
    // The same bookings again, of which the last one that is seated has heard it already.
    std::filesystem::remove(at("bookings.sqlite"));
    for (const char* const end : {"-wal", "-shm"})
        std::filesystem::remove(at("bookings.sqlite") + end);
    for (const auto& [number, heads] : m_heads)
        book(number, heads, "", model::SignUpMode::Lottery);
    {
        auto store = store::bookings::openBookings(at("bookings.sqlite")).value();
        for (auto drawn = first.drawn.rbegin(); drawn != first.drawn.rend(); ++drawn)
            if (drawn->place == booking::DrawPlace::Seated) {
                for (const auto& [number, heads] : m_heads) {
                    const booking::BookingKey key = keyOf(number);
                    if (booking::DrawTicket::of(key) != drawn->entry.ticket)
                        continue;
                    ASSERT_TRUE(store
                                    .apply(saturday(), {key, booking::Cause::DrawWon, ""},
                                           terms(model::SignUpMode::Lottery), instant(kClosed))
                                    .value());
                }
                break;
            }
    }
    const Said again = runDraw();
    EXPECT_EQ(again.status, 0) << again.error;
    EXPECT_EQ(statesByTicket(), whole);
    EXPECT_EQ(record(), first);
    EXPECT_EQ(runDraw().status, 0) << "and once more, with nothing left to tell";
}

TEST_F(DrawCommand, LetsWhoArrivedTooLateWaitBehindAllOthers)
{
    ASSERT_EQ(commit().status, 0);
    ASSERT_EQ(close().status, 0);
    book(9, 12, "", model::SignUpMode::Lottery); // a kiosk that was cut off delivers it now
    ASSERT_EQ(runDraw().status, 0);
    EXPECT_EQ(bookings().back().party.key, keyOf(9));
    EXPECT_EQ(bookings().back().state, BookingState::Waiting);
    EXPECT_EQ(verify().status, 0);
}

TEST_F(DrawCommand, OffersTheSeatsOfWhoCancelledInTheOrderOfTheDraw)
{
    ASSERT_EQ(commit().status, 0);
    ASSERT_EQ(close().status, 0);
    ASSERT_EQ(desk({"cancel", receiptOf(6), "--reason", "ill"}, kClosed).status, 0);
    ASSERT_EQ(runDraw().status, 0);
    EXPECT_EQ(verify().status, 0) << "it was in the draw, and stays in its record";
    int taken = 0;
    for (const auto& line : bookings())
        taken += booking::seatsHeld(line.state, line.party.party).count();
    EXPECT_LE(taken, 12);
    for (const auto& line : bookings()) {
        if (line.party.key == keyOf(6)) {
            EXPECT_EQ(line.state, BookingState::Cancelled);
        }
        if (line.state == BookingState::Waiting) {
            EXPECT_GT(line.party.party.heads(), 12 - taken) << "no seat is left for anybody who waits";
        }
    }
}

TEST_F(DrawCommand, HasAManualForEveryAct)
{
    for (const char* const act : {"commit", "close", "run", "verify"}) {
        const Said said = run({"draw", act, "--help"});
        EXPECT_EQ(said.status, 0) << act;
        EXPECT_THAT(said.out, HasSubstr("Example")) << act;
    }
}

} // namespace musubi::admin
