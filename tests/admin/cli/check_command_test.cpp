#include "tests/admin/cli/command_line.hpp"
#include "tests/support/json_files.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace musubi::admin {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;

/// A generated pack on disk, good until a test changes it.
class CheckCommand : public testing::Test
{
protected:
    Said check(std::vector<std::string> more = {})
    {
        EXPECT_TRUE(test::writeWorkspace(m_files, m_folder.path()).ok());
        std::vector<std::string> words{"check",    m_folder.path().string(),
                                       "--schema", MUSUBI_SOURCE_DIR "/content/schema",
                                       "--today",  "2026-01-05"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    pack::WorkspaceFiles m_files = test::generatePack(8);
    test::TemporaryFolder m_folder;
};

TEST_F(CheckCommand, SaysThatNothingIsWrong)
{
    const Said said = check();
    EXPECT_EQ(said.status, 0);
    EXPECT_EQ(said.out, "0 errors, 0 warnings, 0 hints in 10 files\n");
    EXPECT_THAT(said.error, IsEmpty());
}

TEST_F(CheckCommand, GroupsProblemsByFileWithTheirFixes)
{
    test::put(m_files, "events/entry-0.json", "/ties/0/kind", "celebrates");
    test::put(m_files, "events/entry-0.json", "/colour", "red");
    test::take(m_files, "quizzes/entry-7.json", "/title/ko");
    const Said said = check();
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("events/entry-0.json\n  error schema at line "));
    EXPECT_THAT(said.out, HasSubstr("      No member called \"colour\" can stand here.\n"
                                    "      fix: Take \"colour\" out.\n"
                                    "           remove /colour\n"));
    EXPECT_THAT(said.out, HasSubstr("      fix: Make it a tie \"related\".\n"
                                    "           put \"related\" at /ties/0/kind\n"));
    EXPECT_THAT(said.out, HasSubstr("\nquizzes/entry-7.json\n  warning language-missing at line "));
    EXPECT_THAT(said.out, EndsWith("\n2 errors, 1 warning, 0 hints in 10 files\n"));
}

TEST_F(CheckCommand, LetsNothingInAPackSteerTheTerminal)
{
    m_files.json.push_back({"events/\x1b[31mred\x07.json", "{"});
    test::put(m_files, "events/entry-0.json", "/state", "\xE2\x80\xAEhsilbup");
    const Said said = check();
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("events/<U+001B>[31mred<U+0007>.json\n"));
    EXPECT_THAT(said.out, HasSubstr("\"<U+202E>hsilbup\" is not one of the words"));
    EXPECT_EQ(said.out.find('\x1b'), std::string::npos);
}

TEST_F(CheckCommand, EndsWellWhenThereAreOnlyWarnings)
{
    test::take(m_files, "quizzes/entry-7.json", "/title/ko");
    EXPECT_EQ(check().status, 0);
}

TEST_F(CheckCommand, KeepsToTheCountsWhenAskedToBeQuiet)
{
    test::put(m_files, "events/entry-0.json", "/colour", "red");
    const Said said = check({"--quiet"});
    EXPECT_EQ(said.status, 1);
    EXPECT_EQ(said.out, "1 error, 0 warnings, 0 hints in 10 files\n");
}

TEST_F(CheckCommand, SpeaksJsonToPrograms)
{
    test::put(m_files, "events/entry-0.json", "/colour", "red");
    const Said said = check({"--format", "json"});
    EXPECT_EQ(said.status, 1);
    const auto report = nlohmann::json::parse(said.out);
    EXPECT_EQ(report.at("errors"), 1);
    EXPECT_EQ(report.at("files"), 10);
    const auto& problem = report.at("problems").at(0);
    EXPECT_EQ(problem.at("code"), "schema");
    EXPECT_EQ(problem.at("severity"), "error");
    EXPECT_EQ(problem.at("file"), "events/entry-0.json");
    EXPECT_EQ(problem.at("pointer"), "/colour");
    EXPECT_EQ(problem.at("fixes").at(0).at("replacement"), "");
}

TEST_F(CheckCommand, CountsAnEmptyFolderAsAPackThatIsMissing)
{
    test::TemporaryFolder empty;
    const Said said = run({"check", empty.path().string()});
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("pack.json\n  error pack-missing\n"));
    EXPECT_THAT(said.out, EndsWith("1 error, 0 warnings, 0 hints in 0 files\n"));
}

TEST_F(CheckCommand, TellsNothingOfTheFilesInAFolderThatIsNoWorkspace)
{
    test::TemporaryFolder around;
    around.write("pack/pack.json", "{}");
    around.write("letter.txt", "x");
    const Said said = run({"check", around.path().string()});
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, EndsWith("1 error, 0 warnings, 0 hints in 0 files\n")) << said.out;
}

TEST_F(CheckCommand, CannotRunWithoutAFolder)
{
    const Said said = run({"check", (m_folder.path() / "gone").string()});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.out, IsEmpty());
    EXPECT_THAT(said.error, HasSubstr("There is no folder "));
    m_folder.write("file", "x");
    const Said file = run({"check", (m_folder.path() / "file").string()});
    EXPECT_EQ(file.status, 2);
    EXPECT_THAT(file.error, HasSubstr("is no folder. Give the folder in which pack.json lies."));
}

TEST_F(CheckCommand, CannotRunWithoutSchemas)
{
    EXPECT_EQ(check({"--schema", m_folder.path().string()}).status, 2);
}

TEST_F(CheckCommand, RefusesADayThatDoesNotExist)
{
    const Said said = run({"check", m_folder.path().string(), "--today", "2026-02-30"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("--today 2026-02-30 is no day of the calendar"));
}

TEST_F(CheckCommand, KnowsTodayByItself)
{
    ASSERT_TRUE(test::writeWorkspace(m_files, m_folder.path()).ok());
    const Said said = run({"check", m_folder.path().string(), "--quiet"});
    EXPECT_EQ(said.status, 0) << said.out;
    EXPECT_THAT(said.out, HasSubstr("0 errors"));
}

TEST(CommandLine, ExplainsItself)
{
    const Said all = run({"--help"});
    EXPECT_EQ(all.status, 0);
    EXPECT_THAT(all.out, HasSubstr("check"));
    EXPECT_THAT(all.out, HasSubstr("Exit status"));
    const Said check = run({"check", "--help"});
    EXPECT_EQ(check.status, 0);
    for (const char* option : {"DIR", "--schema", "--today", "--format text|json", "--quiet"})
        EXPECT_THAT(check.out, HasSubstr(option));
}

TEST(CommandLine, RefusesWhatItDoesNotKnow)
{
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"sing"}).status, 2);
    EXPECT_EQ(run({"check"}).status, 2);
    EXPECT_EQ(run({"check", ".", "--format", "xml"}).status, 2);
    EXPECT_EQ(run({"check", ".", "--loud"}).status, 2);
}

TEST_F(CheckCommand, SaysInWordsWhatAFormatCanBe)
{
    const Said said = check({"--format", "xml"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("\"xml\" is neither text nor json"));
    EXPECT_THAT(said.error, testing::Not(HasSubstr("FAILED")));
    EXPECT_EQ(check({"--format", "JSON"}).status, 0);
}

TEST(CommandLine, NamesTheCommandThatDoesNotExist)
{
    const Said said = run({"chekc", "x"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("There is no command \"chekc\"; the commands are check, publish"));
    EXPECT_THAT(run({"keys", "nwe"}).error, HasSubstr("musubi-admin keys: There is no command \"nwe\""));
    EXPECT_THAT(run({}).error, HasSubstr("subcommand"));
}

} // namespace
} // namespace musubi::admin
