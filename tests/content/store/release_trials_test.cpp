#include "content/store/release_trials.hpp"

#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace musubi::store {

namespace {

class Trials : public ::testing::Test
{
protected:
    test::TemporaryFolder folder;        // NOLINT: the tests are about it
    ReleaseTrials trials{folder.path()}; // NOLINT
};

} // namespace

TEST_F(Trials, CountStartsUntilOnePasses)
{
    EXPECT_EQ(trials.badEnds("2-b"), 0);
    ASSERT_TRUE(trials.begin("2-b"));
    ASSERT_TRUE(trials.begin("2-b"));
    EXPECT_EQ(trials.badEnds("2-b"), 2);
    EXPECT_EQ(trials.badEnds("1-a"), 0) << "another release";
    ASSERT_TRUE(trials.pass("2-b"));
    ASSERT_TRUE(trials.begin("2-b"));
    EXPECT_EQ(trials.badEnds("2-b"), 0) << "once good, a start is no trial";
}

TEST_F(Trials, BeginAnewWithEachRelease)
{
    ASSERT_TRUE(trials.begin("2-b"));
    ASSERT_TRUE(trials.begin("3-c"));
    EXPECT_EQ(trials.badEnds("3-c"), 1);
    EXPECT_EQ(trials.badEnds("2-b"), 0);
}

TEST_F(Trials, TakeADamagedNoteForNone)
{
    for (const char* const line : {"2-b", "2-b x\n", "2-b -4\n", "\n", ""}) {
        folder.write("TRIAL", line);
        EXPECT_EQ(trials.badEnds("2-b"), 0) << line;
    }
    folder.write("TRIAL", "2-b 99999999999999\n");
    EXPECT_LE(trials.badEnds("2-b"), ReleaseTrials::kStarts);
}

TEST_F(Trials, RememberWhatMustNotComeBackAndWhy)
{
    EXPECT_FALSE(trials.rejection("2-b"));
    ASSERT_TRUE(trials.reject("2-b", "it ended\nthe kiosk"));
    EXPECT_EQ(trials.rejection("2-b"), "it ended the kiosk") << "one line";
    EXPECT_FALSE(trials.rejection("2-")) << "a beginning is no name";
    ASSERT_TRUE(trials.reject("2-b", "again"));
    EXPECT_EQ(trials.rejections(), std::vector<std::string>{"2-b again"});
    for (int i = 0; i < 30; ++i)
        ASSERT_TRUE(trials.reject(std::to_string(100 + i) + "-x", std::string(10'000, 'w')));
    EXPECT_FALSE(trials.rejection("2-b")) << "only the newest are kept";
    EXPECT_EQ(trials.rejections().size(), 20U);
    EXPECT_TRUE(trials.rejection("129-x"));
}

} // namespace musubi::store
