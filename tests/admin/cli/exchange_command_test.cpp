// import and export, run as people run them.
#include "tests/admin/cli/command_line.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace musubi::admin {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

/// The small pack, and a folder for what goes in and out.
struct ExchangeCommand : testing::Test
{
    test::TemporaryFolder folder;
    std::string workspace = (folder.path() / "workspace").string();

    ExchangeCommand()
    {
        fs::copy(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace", workspace, fs::copy_options::recursive);
    }

    [[nodiscard]] static std::string list(const std::string& name)
    {
        return MUSUBI_SOURCE_DIR "/tests/content/exchange/files/" + name;
    }
    [[nodiscard]] std::string at(const std::string& name) const { return (folder.path() / name).string(); }
    [[nodiscard]] static std::string read(const std::string& file)
    {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }
    [[nodiscard]] Said import(const std::string& file, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"import", "open-data", file, "--as", "events", "--workspace", workspace};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

TEST_F(ExchangeCommand, SaysWhatItWouldDoAndWritesNothing)
{
    const Said said = import(list("cp932.csv"), {"--dry-run"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.out, HasSubstr("create event/123455-1 (line 2: 石の教室)"));
    EXPECT_THAT(said.out, HasSubstr("2 to create, 0 to change, 0 as they are, 0 left out"));
    EXPECT_FALSE(fs::exists(workspace + "/events/123455-1.json"));
    EXPECT_FALSE(fs::exists(workspace + "/.exchange.json"));
}

TEST_F(ExchangeCommand, WritesDraftsThatCheckCallsNoErrors)
{
    const Said said = import(list("utf8.csv"), {"--source", "https://www.example.org/list"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(read(workspace + "/events/123455-1.json"), HasSubstr("https://www.example.org/list"));
    EXPECT_FALSE(fs::exists(workspace + "/.changes"));
    const Said checked = run({"check", workspace, "--today", "2026-11-30"});
    EXPECT_THAT(checked.out, HasSubstr("0 errors"));
    EXPECT_THAT(checked.out, Not(HasSubstr("unknown-file")));
    EXPECT_THAT(import(list("utf8.csv")).out, HasSubstr("0 to create, 0 to change, 2 as they are, 0 left out"));
}

TEST_F(ExchangeCommand, TellsOfRowsThatAreLeftOutAndTakesTheOthers)
{
    const Said said = import(list("comma-without-quotes.csv"));
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("line 3, column 18: error too-many-cells"));
    EXPECT_TRUE(fs::exists(workspace + "/events/123455-1.json"));
}

TEST_F(ExchangeCommand, NamesWhatItDoesNotKnow)
{
    EXPECT_EQ(run({"import", "open-data", list("utf8.csv"), "--as", "parks", "--workspace", workspace}).status, 2);
    EXPECT_THAT(import("no-such-file").error, HasSubstr("no file"));
    EXPECT_THAT(run({"import", "open-data", list("utf8.csv"), "--as", "events", "--workspace", at("none")}).error,
                HasSubstr("no folder"));
    folder.write("mapping.json", "[]");
    EXPECT_THAT(import(list("utf8.csv"), {"--mapping", at("mapping.json")}).error, HasSubstr("mapping"));
}

TEST_F(ExchangeCommand, ExportsWhatWasImported)
{
    ASSERT_EQ(import(list("utf8.csv")).status, 0);
    EXPECT_EQ(
        run({"export", "csv", "--as", "events", "--workspace", workspace, "--to", at("a.csv"), "--drafts"}).status, 0);
    EXPECT_THAT(read(at("a.csv")), HasSubstr("123455,2,見本県,見本市,星を見る会,ホシヲミルカイ,"));
    EXPECT_EQ(import(at("a.csv"), {"--dry-run"}).status, 0);
    EXPECT_EQ(run({"export", "xlsx", "--as", "events", "--workspace", workspace, "--to", at("a.xlsx")}).status, 0);
    EXPECT_THAT(read(at("a.xlsx")), testing::StartsWith("PK"));
}

TEST_F(ExchangeCommand, TellsWhichLettersCp932DoesNotHave)
{
    folder.write("list.csv", "NO,イベント名,説明\n1,あ,안녕\n");
    ASSERT_EQ(import(at("list.csv")).status, 0);
    const Said said = run({"export", "csv", "--as", "events", "--workspace", workspace, "--to", at("a.csv"), "--drafts",
                           "--encoding", "cp932"});
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("안녕"));
}

TEST_F(ExchangeCommand, CalendarsGoOutAndComeBack)
{
    const Said out =
        run({"export", "ical", "--workspace", workspace, "--to", at("a.ics"), "--now", "2026-11-30T12:00+09:00"});
    EXPECT_EQ(out.status, 0) << out.error;
    EXPECT_THAT(read(at("a.ics")), HasSubstr("BEGIN:VEVENT"));
    EXPECT_THAT(read(at("a.ics")), HasSubstr("LOCATION:石の博物館 2階")); // the institution is written out
    const Said in = run({"import", "ical", at("a.ics"), "--workspace", workspace, "--dry-run"});
    EXPECT_EQ(in.status, 0) << in.out;
    EXPECT_THAT(in.out, HasSubstr("0 to create"));
    EXPECT_EQ(run({"export", "schema-org", "--workspace", workspace, "--to", at("a.jsonld"), "--from", "2026-01-01",
                   "--until", "2027-12-31"})
                  .status,
              0);
    EXPECT_THAT(read(at("a.jsonld")), HasSubstr("\"@context\": \"https://schema.org\""));
}

} // namespace
} // namespace musubi::admin
