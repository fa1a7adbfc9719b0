#include "admin/cli/commands.hpp"
#include "tests/admin/cli/programs.hpp"
#include "tests/support/program.hpp"
#include "tests/support/source_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace musubi::app::test {
namespace {

using testing::HasSubstr;

struct Ran
{
    int status = 0;
    std::string out;
    std::optional<admin::WindowOptions> opened; ///< what the window was opened with
};

Ran ran(std::vector<std::string> words)
{
    words.insert(words.begin(), "musubi-admin");
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    Ran ran;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    ran.status = admin::runCommandLine(static_cast<int>(arguments.size()), arguments.data(),
                                       [&](const admin::WindowOptions& options) {
                                           ran.opened = options;
                                           return 0;
                                       });
    ran.out = testing::internal::GetCapturedStdout();
    (void)testing::internal::GetCapturedStderr();
    return ran;
}

std::string packFolder()
{
    return std::string(MUSUBI_SOURCE_DIR) + "/content/packs/tsukuba";
}

} // namespace

TEST(WindowCommand, WithoutACommandTheWindowOpensOnTheFolderOneIsIn)
{
    const Ran all = ran({});
    ASSERT_TRUE(all.opened);
    EXPECT_EQ(all.status, 0);
    EXPECT_EQ(all.opened->workspace, ".");
    EXPECT_EQ(all.opened->language, "ja");
}

TEST(WindowCommand, TheWindowOpensAsAskedFor)
{
    const auto opened = ran({"--workspace", "pack", "--lang", "en", "--entry", "event/a"}).opened;
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->workspace, "pack");
    EXPECT_EQ(opened->language, "en");
    EXPECT_EQ(opened->entry, "event/a");
}

TEST(WindowCommand, ACommandOrASlipOpensNoWindow)
{
    EXPECT_FALSE(ran({"check", "--help"}).opened);
    for (const std::vector<std::string>& slip :
         {std::vector<std::string>{"sing"}, {"--lang", "xx"}, {"--workspace"}, {"--windw"}})
    {
        const Ran said = ran(slip);
        EXPECT_EQ(said.status, 2) << slip.front();
        EXPECT_FALSE(said.opened) << slip.front();
    }
}

TEST(WindowCommand, HelpSaysThatThereIsAWindow)
{
    const Ran help = ran({"--help"});
    EXPECT_FALSE(help.opened);
    EXPECT_THAT(help.out, HasSubstr("The window (without a command)"));
    EXPECT_THAT(help.out, HasSubstr("--workspace"));
}

TEST(WindowCommand, WithoutADisplayTheProgramSaysWhatToDo)
{
    const musubi::test::Ended ended = musubi::test::runProgram(
        {"/usr/bin/env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", MUSUBI_ADMIN, "--workspace", packFolder()},
        [](int) {});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.said, HasSubstr("musubi-admin: The window needs a display, and there is none ("));
    EXPECT_THAT(ended.said, HasSubstr("musubi-admin --help"));
}

TEST(WindowCommand, AFolderWithoutAPackIsNamed)
{
    const musubi::test::Ended ended = musubi::test::runProgram({MUSUBI_ADMIN, "--workspace", "/nowhere"}, [](int) {});
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.said, HasSubstr("/nowhere"));
}

} // namespace musubi::app::test
