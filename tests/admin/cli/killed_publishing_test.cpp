#include "tests/admin/cli/programs.hpp"
#include "tests/admin/cli/repository_fixture.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <functional>

namespace musubi::admin {
namespace {

constexpr int kMostActs = 1000;
constexpr int kKilled = 137;
constexpr int kCouldNotRun = 2;

enum class Trouble
{
    PowerCut,
    FullDisk,
};

class KilledPublishing : public RepositoryTest
{
protected:
    /// Runs musubi-admin itself with trouble at its `act`th act on the disk. \return its exit status
    [[nodiscard]] int runWith(Trouble trouble, int act, const Words& words, const Words& keys) const
    {
        std::string command = (trouble == Trouble::PowerCut ? "MUSUBI_DIE_AT=" : "MUSUBI_FAIL_AT=") +
                              std::to_string(act) +
                              " LD_PRELOAD=\"" MUSUBI_DIE_AT_WRITE " $LD_PRELOAD\" '" MUSUBI_ADMIN "'";
        for (const std::string& word : words)
            command += " '" + word + "'";
        for (const std::string& key : keys)
            command += " --key '" + at(key + ".key") + "'";
        command += " --now '" + std::string(kNow) + "' --passphrase-file '" + at("passphrase") + "' >>'" + at("said") +
                   "' 2>&1";
        const int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    [[nodiscard]] Words publishWords() const
    {
        return {"publish", at("workspace"), "--to", repository(), "--schema", MUSUBI_SOURCE_DIR "/content/schema"};
    }

    /// Runs the command with trouble at each of its acts in turn, every time on the folder as it was before, and asks
    /// `look` after those that did not end well.
    /// \return how many of them there were
    int troubleAtEachAct(Trouble trouble, const Words& words, const Words& keys,
                         const std::function<void(int)>& look) const
    {
        std::filesystem::rename(repository(), at("before"));
        int troubles = 0;
        // An act that may fail (taking away what is not there) is no trouble; three without any are the end.
        for (int act = 1, well = 0; act < kMostActs && well < 3 && !HasFailure(); ++act) {
            std::filesystem::remove_all(repository());
            std::filesystem::copy(at("before"), repository(), std::filesystem::copy_options::recursive);
            const int status = runWith(trouble, act, words, keys);
            well = status == 0 ? well + 1 : 0;
            if (status == 0)
                continue;
            EXPECT_EQ(status, trouble == Trouble::PowerCut ? kKilled : kCouldNotRun) << "act " << act;
            ++troubles;
            look(act);
        }
        return troubles;
    }

    /// An edit is published with trouble at each act; then again without.
    int publishAnEditWith(Trouble trouble)
    {
        begin();
        EXPECT_EQ(publish().status, 0);
        edit("events/craft.json", "いし}わり", "いし}みがき");
        const std::string old = release().read("packs/small/events/craft.json");
        std::ifstream stream(at("workspace/events/craft.json"), std::ios::binary);
        const std::string edited{std::istreambuf_iterator<char>(stream), {}};
        return troubleAtEachAct(trouble, publishWords(), {"small", "snapshot", "timestamp"}, [&](int act) {
            const WholeRelease there = release();
            EXPECT_TRUE(there.number() == 3 || there.number() == 4) << "act " << act;
            EXPECT_EQ(there.read("packs/small/events/craft.json"), there.number() == 3 ? old : edited) << "act " << act;
            EXPECT_EQ(publish().status, 0) << "again after act " << act;
            EXPECT_GE(release().number(), 4) << "act " << act;
            EXPECT_EQ(release().read("packs/small/events/craft.json"), edited) << "act " << act;
            EXPECT_FALSE(std::filesystem::exists(at("repository/pending"))) << "act " << act;
        });
    }
};

} // namespace

TEST_F(KilledPublishing, LeavesTheOldReleaseWholeOrTheNewOneAndIsMendedByPublishingAgain)
{
    EXPECT_GT(publishAnEditWith(Trouble::PowerCut), 20) << "a file and three editions: each aside, synced, renamed";
}

TEST_F(KilledPublishing, SaysThatTheDiskIsFullAndLeavesTheOldReleaseWhole)
{
    EXPECT_GT(publishAnEditWith(Trouble::FullDisk), 15);
    std::ifstream said(at("said"));
    const std::string text{std::istreambuf_iterator<char>(said), {}};
    EXPECT_THAT(text, testing::HasSubstr("timestamp.json cannot be written: No space left on device."));
}

TEST_F(KilledPublishing, NeverLeavesARootWithoutAWayOn)
{
    begin();
    makeKey("timestamp-2");
    ASSERT_EQ(with({"keys", "rotate", repository(), "--role", "timestamp", "--old", "timestamp", "--new",
                    at("timestamp-2.key.pub")},
                   {"root-1", "root-2"})
                  .status,
              0);
    const Words activate{"activate", repository()};
    const Words online{"snapshot", "timestamp-2"};
    const int acts = troubleAtEachAct(Trouble::PowerCut, activate, online, [&](int act) {
        try {
            EXPECT_LE(release().rootVersion(), 2) << "act " << act;
        } catch (const std::runtime_error& error) {
            // Between the new root and the first timestamp of the new key: a kiosk keeps what it has until the next
            // run.
            EXPECT_STREQ(error.what(), "timestamp is not signed enough") << "act " << act;
        }
        const Said again = with(activate, online);
        if (again.status != 0) { // it was in force already
            EXPECT_THAT(again.error, testing::HasSubstr("Nothing waits in ")) << "act " << act;
        }
        EXPECT_EQ(release().rootVersion(), 2) << "act " << act;
    });
    EXPECT_GT(acts, 10);
}

} // namespace musubi::admin
