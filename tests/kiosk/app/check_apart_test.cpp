#include "kiosk/app/check_apart.hpp"

#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace musubi::app {

namespace {

/// A program that says these lines and ends with this status.
class CheckApart : public testing::Test
{
protected:
    [[nodiscard]] Result<std::vector<std::string>> check(const std::string& says, int status) const
    {
        m_folder.write("program", "#!/bin/sh\ncat >&2 <<'END'\n" + says + "END\nexit " + std::to_string(status) + "\n");
        const std::filesystem::path program = m_folder.path() / "program";
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        return checkApart({m_folder.path(), "city"}, {program, m_folder.path()}, {});
    }

private:
    test::TemporaryFolder m_folder;
};

} // namespace

TEST_F(CheckApart, HandsBackWhatWasFoundWhileDrawing)
{
    const auto found = check("musubi-kiosk: events/a.json: the entry is left out\n"
                             "musubi-kiosk: Drawing home (ja): The picture sky.svg cannot be read.\n"
                             "musubi-kiosk: Drawing event/a (en): The picture a.png cannot be read.\n",
                             0);
    ASSERT_TRUE(found) << describe(found.error());
    EXPECT_THAT(found.value(), testing::ElementsAre("Drawing home (ja): The picture sky.svg cannot be read.",
                                                    "Drawing event/a (en): The picture a.png cannot be read."));
}

TEST_F(CheckApart, FailsWithTheLastWordOfACheckThatSaysNo)
{
    const auto refused = check("musubi-kiosk: Drawing home (ja): A picture.\nmusubi-kiosk: nothing can be shown\n", 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Failed);
    EXPECT_EQ(refused.error().message, "its self-check says: musubi-kiosk: nothing can be shown");
}

} // namespace musubi::app
