// The running kiosk takes a new release in while visitors look at the old one.
#include "tests/kiosk/window/running_kiosk.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/tuf_repository.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace musubi::test {

namespace {

namespace fs = std::filesystem;

/// A pack of nine entries as the city's.
void publishSmallPack(TufRepository& repository)
{
    const fs::path pack = fs::path(MUSUBI_SOURCE_DIR) / "tests/packs/valid/small/workspace";
    repository.delegate("targets", "city", {"packs/city/*", "packs/city/*/*"}, trust::Search::Ends);
    for (const auto& entry : fs::recursive_directory_iterator(pack)) {
        if (!entry.is_regular_file())
            continue;
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        repository.addTarget("city", "packs/city/" + fs::relative(entry.path(), pack).string(), bytes.str());
    }
    repository.publishTargets({"city"});
}

/// A kiosk that is brought up to date from the stick.
std::vector<std::string> optionsFor(const TemporaryFolder& device)
{
    return {"--at",         "attract",
            "--now",        "2026-06-01T09:00+09:00",
            "--store",      (device.path() / "store").string(),
            "--repository", (device.path() / "stick").string(),
            "--trust-root", (device.path() / "root.json").string()};
}

} // namespace

TEST(WindowOfAStore, TakesANewReleaseInWhileItRuns)
{
    ASSERT_TRUE(hasDisplay()) << "There is no display: run the tests with ./dev test, which starts one.";
    const TemporaryFolder device;
    TufRepository repository;
    publishSmallPack(repository);
    device.write("root.json", repository.version("root", 1));
    repository.writeTo(device.path() / "stick");
    const std::vector<std::string> options = optionsFor(device);
    {
        RunningKiosk first(options);
        EXPECT_TRUE(first.waitFor("complete with 9 entries")) << first.everything();
        pressKey("q", WithControl::Yes);
        EXPECT_EQ(first.waitForExit(), 0);
    }
    repository.body("city")["targets"].erase("packs/city/quizzes/hardest.json");
    repository.publishTargets({"city"});
    repository.writeTo(device.path() / "stick");
    RunningKiosk second(options);
    EXPECT_TRUE(second.waitFor("Release 3-")) << second.everything();
    EXPECT_TRUE(second.waitFor("complete with 8 entries")) << second.everything();
    touchScreen(0.5, 0.75); // the start button
    EXPECT_TRUE(second.waitFor("at home")) << second.everything();
    pressKey("q", WithControl::Yes);
    EXPECT_EQ(second.waitForExit(), 0);
}

TEST(WindowOfAStore, KeepsAReleaseHoweverOftenTheSystemStopsTheKiosk)
{
    ASSERT_TRUE(hasDisplay()) << "There is no display: run the tests with ./dev test, which starts one.";
    const TemporaryFolder device;
    TufRepository repository;
    publishSmallPack(repository);
    device.write("root.json", repository.version("root", 1));
    repository.writeTo(device.path() / "stick");
    for (int stop = 0; stop < 4; ++stop) {
        RunningKiosk kiosk(optionsFor(device));
        ASSERT_TRUE(kiosk.waitFor("complete with 9 entries")) << kiosk.everything();
        kiosk.terminate();
        EXPECT_EQ(kiosk.waitForExit(), 0);
        EXPECT_EQ(kiosk.everything().find("taken back"), std::string::npos) << kiosk.everything();
    }
}

TEST(WindowOfAStore, TakesAReleaseBackThatEndsTheKioskThreeTimes)
{
    ASSERT_TRUE(hasDisplay()) << "There is no display: run the tests with ./dev test, which starts one.";
    const TemporaryFolder device;
    TufRepository repository;
    publishSmallPack(repository);
    device.write("root.json", repository.version("root", 1));
    const std::vector<std::string> options = optionsFor(device);
    repository.writeTo(device.path() / "stick");
    {
        RunningKiosk first(options);
        ASSERT_TRUE(first.waitFor("complete with 9 entries")) << first.everything();
        pressKey("q", WithControl::Yes); // left in good order: the first release is a good one
        ASSERT_EQ(first.waitForExit(), 0);
    }
    repository.body("city")["targets"].erase("packs/city/quizzes/hardest.json");
    repository.publishTargets({"city"});
    repository.writeTo(device.path() / "stick");
    for (int badEnd = 0; badEnd < 3; ++badEnd) {
        RunningKiosk kiosk(options);
        ASSERT_TRUE(kiosk.waitFor("complete with 8 entries")) << badEnd << kiosk.everything();
        kiosk.crash();
        ASSERT_EQ(kiosk.waitForExit(), -1);
    }
    RunningKiosk last(options);
    EXPECT_TRUE(last.waitFor("is taken back")) << last.everything();
    EXPECT_TRUE(last.waitFor("complete with 9 entries")) << last.everything();
    // The update runs beside the loading, and either may be told first.
    const std::string refusal = "is not shown: the kiosk ended badly 3 times";
    EXPECT_TRUE(last.everything().find(refusal) != std::string::npos || last.waitFor(refusal))
        << "the next update brings it no more";
    pressKey("q", WithControl::Yes);
    EXPECT_EQ(last.waitForExit(), 0);
}

} // namespace musubi::test
