#include "content/booking/draw_record.hpp"

#include "tests/content/booking/bookings.hpp"
#include "tests/support/program.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>

namespace musubi::booking {

namespace {

class PublishedDraw : public testing::Test
{
protected:
    static DrawList list(int entries = 40)
    {
        std::vector<DrawEntry> all;
        for (int number = 1; number <= entries; ++number)
            all.push_back({DrawTicket::of(keyOf(number)), partyOf(1 + number % 5), number % 7 == 0 ? 1 : 0});
        return DrawList::of(all).value();
    }
    static PublicText text(const std::string& text) { return PublicText::of(text).value(); }
    static DrawSecret secretOf(char digit) { return DrawSecret::parse(std::string(64, digit)).value(); }

    /// What draw.py says of `record` to somebody who knows what `m_witness` knows.
    test::Ended runAgain(const std::string& record) const
    {
        const test::TemporaryFolder folder;
        folder.write("record.json", record);
        return test::runProgram({"/usr/bin/python3", std::string(MUSUBI_SOURCE_DIR) + "/tests/independent/draw.py",
                                 (folder.path() / "record.json").string(), m_witness.commitment.secretHash,
                                 m_witness.listRoot, m_witness.publicValue.text()},
                                [](int) {});
    }

    const DrawCommitment m_commitment =
        commitTo(saturday(), Seats(30), text("日経平均株価 2026-11-27 終値"), secretOf('5'));
    const DrawWitness m_witness{m_commitment, list().root(), text("38,950.12")};
    const DrawRecord m_record = runDraw(m_commitment, list(), secretOf('5'), text("38,950.12")).value();
};

using Change = std::function<void(DrawRecord&)>;

} // namespace

TEST_F(PublishedDraw, FollowsFromWhatWasPublishedBefore)
{
    EXPECT_TRUE(verify(m_record, m_witness).ok());
    EXPECT_EQ(m_record.drawn.size(), 40U);
}

TEST_F(PublishedDraw, IsReadAsItIsWritten)
{
    EXPECT_EQ(parseDrawRecordUntrusted(encode(m_record)).value(), m_record);
}

TEST_F(PublishedDraw, IsTheSameInAnotherLanguage)
{
    std::string seated;
    for (const Drawn& one : m_record.drawn)
        seated += one.place == DrawPlace::Seated ? one.entry.ticket.text() + "\n" : "";
    const test::Ended ended = runAgain(encode(m_record));
    EXPECT_EQ(ended.status, 0);
    EXPECT_EQ(ended.said, seated);
}

TEST_F(PublishedDraw, ShowsEveryChangeHereAndInAnotherLanguage)
{
    const std::map<std::string, Change> changes{
        {"secret", [](DrawRecord& record) { record.secret = secretOf('6'); }},
        {"public value", [](DrawRecord& record) { record.publicValue = text("38,950.13"); }},
        {"entries", [](DrawRecord& record) { record.drawn[3].entry.party = partyOf(9); }},
        {"seed", [](DrawRecord& record) { record.seed = std::string(64, '0'); }},
        {"order", [](DrawRecord& record) { std::swap(record.drawn[20], record.drawn[21]); }},
        {"places", [](DrawRecord& record) {
             DrawPlace& place = record.drawn.back().place;
             place = place == DrawPlace::Seated ? DrawPlace::Waits : DrawPlace::Seated;
         }}};
    for (const auto& [what, change] : changes) {
        DrawRecord record = m_record;
        change(record);
        EXPECT_EQ(verify(record, m_witness).error().code, ErrorCode::Untrusted) << what;
        const test::Ended ended = runAgain(encode(record));
        EXPECT_EQ(ended.status, 1) << what;
        EXPECT_EQ(ended.said, "draw.py: wrong " + what + "\n");
    }
}

// Whoever runs the draw again with something else can make a record that agrees with itself, but not with the witness.
TEST_F(PublishedDraw, CannotBeReplacedByAnotherThatAgreesWithItself)
{
    const DrawCommitment other = commitTo(saturday(), Seats(30), m_commitment.publicName, secretOf('6'));
    const std::vector others{runDraw(other, list(), secretOf('6'), text("38,950.12")).value(),
                             runDraw(m_commitment, list(), secretOf('5'), text("38,950.13")).value(),
                             runDraw(m_commitment, list(39), secretOf('5'), text("38,950.12")).value(),
                             runDraw(m_commitment, list(41), secretOf('5'), text("38,950.12")).value()};
    for (const DrawRecord& record : others) {
        EXPECT_FALSE(verify(record, m_witness).ok());
        EXPECT_EQ(runAgain(encode(record)).status, 1);
        EXPECT_TRUE(verify(record, {record.commitment, record.listRoot, record.publicValue}).ok());
    }
}

TEST_F(PublishedDraw, IsNotRunWithASecretSeatsOrNameThatWereNotPromised)
{
    EXPECT_EQ(runDraw(m_commitment, list(), secretOf('6'), text("1")).error().code, ErrorCode::Untrusted);
    DrawCommitment changed = m_commitment;
    changed.seats = Seats(31);
    EXPECT_FALSE(runDraw(changed, list(), secretOf('5'), text("1")).ok());
    changed = m_commitment;
    changed.publicName = text("TOPIX");
    EXPECT_FALSE(runDraw(changed, list(), secretOf('5'), text("1")).ok());
}

TEST_F(PublishedDraw, TellsNothingOfTheSecretBefore)
{
    EXPECT_EQ(m_commitment.secretHash.find("5555"), std::string::npos);
    EXPECT_EQ(m_commitment.secretHash.size(), 64U);
}

TEST_F(PublishedDraw, IsNotReadFromWhatIsNone)
{
    const std::string good = encode(m_record);
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    };
    const std::vector wrong{std::string(),
                            std::string("[]"),
                            std::string("{\"format\": 1}"),
                            good.substr(0, 700),
                            changed("draw 1", "draw 2"),
                            changed("\"seats\": 30", "\"seats\": -1"),
                            changed("\"rank\": 0", "\"rank\": 0.5"),
                            changed("\"heads\": ", "\"heads\": 1000000"),
                            changed("\"seated\"", "\"standing\""),
                            changed("tsukuba/", "tsu\\nkuba/"),
                            changed("\"secret\": \"5", "\"secret\": \"x"),
                            changed("\"ticket\": \"", "\"ticket\": \"z")};
    for (const std::string& text : wrong)
        EXPECT_EQ(parseDrawRecordUntrusted(text).ok(), false) << text.substr(0, 400);
}

} // namespace musubi::booking
