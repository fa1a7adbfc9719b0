// The real window on the display of the test: touches, keys, and how seldom it wakes.
#include "tests/kiosk/window/running_kiosk.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdio>

namespace musubi::test {

namespace {

class Window : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(hasDisplay()) << "There is no display: run the tests with ./dev test, which starts one.";
    }
};

struct Counts
{
    long frames = 0;
    long wakeUps = 0;
    double seconds = 0;
};

/// From "resting: frames=2 wake-ups=0 seconds=1.9".
Counts countsIn(const std::string& line)
{
    Counts counts;
    const std::size_t at = line.find("frames=");
    if (at == std::string::npos || std::sscanf(line.c_str() + at, "frames=%ld wake-ups=%ld seconds=%lf", &counts.frames,
                                               &counts.wakeUps, &counts.seconds) != 3)
        ADD_FAILURE() << "no counts in: " << line;
    return counts;
}

void leave(RunningKiosk& kiosk)
{
    pressKey("q", WithControl::Yes);
    EXPECT_EQ(kiosk.waitForExit(), 0);
}

} // namespace

TEST_F(Window, GoesHomeAtATouchAndLeavesWithControlQ)
{
    RunningKiosk kiosk({"--at", "attract"});
    ASSERT_TRUE(kiosk.waitFor("complete with")) << kiosk.everything();
    touchScreen(0.5, 0.75); // the start button
    EXPECT_TRUE(kiosk.waitFor("at home")) << kiosk.everything();
    leave(kiosk);
}

TEST_F(Window, OpensAPageByKeyboard)
{
    RunningKiosk kiosk({"--at", "geopark"});
    ASSERT_TRUE(kiosk.waitFor("complete with")) << kiosk.everything();
    pressKey("Escape", WithControl::No);
    EXPECT_TRUE(kiosk.waitFor("at home")) << kiosk.everything();
    leave(kiosk);
}

TEST_F(Window, WritesNothingDownOfWhatSomebodyTypes)
{
    RunningKiosk kiosk({"--at", "search?q=quartz"});
    ASSERT_TRUE(kiosk.waitFor("at search")) << kiosk.everything();
    leave(kiosk);
    EXPECT_EQ(kiosk.everything().find("quartz"), std::string::npos) << kiosk.everything();
}

TEST_F(Window, SleepsWhileAPageStandsStill)
{
    // The question after ten seconds ends the stillness; it is a line to wait for. A busy machine may need most of them
    // until the page stands still.
    RunningKiosk kiosk({"--at", "home", "--idle-warning", "10", "--idle-reset", "600"});
    ASSERT_TRUE(kiosk.waitFor("complete with")) << kiosk.everything();
    const auto resting = kiosk.waitFor("resting:");
    ASSERT_TRUE(resting) << kiosk.everything();
    ASSERT_TRUE(kiosk.waitFor("asking whether somebody is there")) << kiosk.everything();
    pressKey("q", WithControl::Yes);
    const auto left = kiosk.waitFor("left:");
    ASSERT_TRUE(left) << kiosk.everything();
    EXPECT_EQ(kiosk.waitForExit(), 0);

    const Counts before = countsIn(*resting);
    const Counts after = countsIn(*left);
    EXPECT_GT(after.seconds - before.seconds, 3);
    constexpr long kHandful = 16; // the question itself, and the two keys that are heard twice
    EXPECT_LE(after.wakeUps - before.wakeUps, static_cast<long>(2 * (after.seconds - before.seconds)) + kHandful)
        << *left;
    EXPECT_LE(after.frames - before.frames, kHandful) << *left;
}

TEST_F(Window, RestsWhileAFingerDoes)
{
    RunningKiosk kiosk({"--at", "attract", "--motion", "reduced"});
    ASSERT_TRUE(kiosk.waitFor("complete with")) << kiosk.everything();
    touchScreen(0.5, 0.75);
    ASSERT_TRUE(kiosk.waitFor("at home")) << kiosk.everything();
    ASSERT_TRUE(kiosk.waitFor("resting:")) << kiosk.everything();
    putFingerDown(0.08, 0.75);
    EXPECT_TRUE(kiosk.waitFor("resting:")) << "Frames are drawn although nothing changes.";
    liftFinger();
    EXPECT_TRUE(kiosk.waitFor("at events")) << kiosk.everything();
    leave(kiosk);
}

TEST_F(Window, TakesNoNoticeOfControlQInAnInstalledSession)
{
    RunningKiosk kiosk({"--at", "attract", "--no-quit-key"});
    ASSERT_TRUE(kiosk.waitFor("complete with")) << kiosk.everything();
    pressKey("q", WithControl::Yes);
    touchScreen(0.5, 0.75);
    EXPECT_TRUE(kiosk.waitFor("at home")) << kiosk.everything();
    kiosk.terminate();
    EXPECT_TRUE(kiosk.waitFor("left: ")) << "the system is heeded, and everything left in good order";
    EXPECT_EQ(kiosk.waitForExit(), 0);
}

TEST_F(Window, ShowsTheBuiltInPageWithoutAPackAndSaysWhy)
{
    RunningKiosk kiosk({"--pack", "/nowhere"});
    EXPECT_TRUE(kiosk.waitFor("/nowhere")) << kiosk.everything();
    ASSERT_TRUE(kiosk.waitFor("complete with 0 entries")) << kiosk.everything();
    leave(kiosk);
}

TEST_F(Window, ShowsTheBuiltInPageInsteadOfNothingWhereItsConfigurationIsWrong)
{
    const TemporaryFolder folder;
    folder.write("kiosk.toml", "[visit]\nlanguage = 5\n");
    RunningKiosk kiosk({"--config", (folder.path() / "kiosk.toml").string()});
    EXPECT_TRUE(kiosk.waitFor("kiosk.toml:2: visit.language must be a text")) << kiosk.everything();
    ASSERT_TRUE(kiosk.waitFor("first frame after")) << kiosk.everything();
    touchScreen(0.5, 0.5);
    EXPECT_TRUE(kiosk.waitFor("resting:")) << kiosk.everything();
    leave(kiosk);
    EXPECT_EQ(kiosk.everything().find("complete with"), std::string::npos) << "no pack that nobody asked for";
}

TEST_F(Window, ShowsItsFirstFrameBeforeThePackIsComplete)
{
    RunningKiosk kiosk({});
    ASSERT_TRUE(kiosk.waitFor("first frame after")) << kiosk.everything();
    ASSERT_TRUE(kiosk.waitFor("complete with")) << kiosk.everything();
    leave(kiosk);
}

} // namespace musubi::test
