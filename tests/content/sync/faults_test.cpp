// Promise R1: whatever fails in an update, and whenever the power is cut, the old release or the new one is live, byte
// for byte, and the next update succeeds.
#include "tests/content/sync/device_fixture.hpp"
#include "tests/support/failing_system.hpp"

#include <sys/wait.h>
#include <unistd.h>

namespace musubi::sync {

namespace {

enum class End
{
    Killed,
    Failed,
    Undisturbed, ///< there was no such act any more
};

/// A disk in memory where there is one: what is asked here is what is written when, not how long a sync takes.
std::filesystem::path quickDisk()
{
    const std::filesystem::path memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

class Faults : public Device
{
protected:
    Faults() : Device(quickDisk()) {}

    /// One update in a process of its own, in which the `nth` act of the disk goes wrong.
    [[nodiscard]] End updateWithFault(const std::filesystem::path& from, int nth, test::Fault fault) const
    {
        const pid_t process = fork();
        if (process == 0) {
            test::failAt(nth, fault);
            const bool isDone = sync(from).ok();
            const bool isDisturbed = test::actsSoFar() >= nth;
            _exit(isDisturbed ? 1 : isDone ? 0 : 2);
        }
        int status = 0;
        waitpid(process, &status, 0);
        if (WIFSIGNALED(status))
            return End::Killed;
        EXPECT_NE(WEXITSTATUS(status), 2) << "an update without a fault failed";
        return WEXITSTATUS(status) == 0 ? End::Undisturbed : End::Failed;
    }

    void restore(const std::filesystem::path& saved) const
    {
        std::filesystem::remove_all(device.path() / "store");
        std::filesystem::copy(saved, device.path() / "store", std::filesystem::copy_options::recursive);
    }
};

} // namespace

TEST_F(Faults, NeverTearTheLiveRelease)
{
    ASSERT_TRUE(sync(stick("1")));
    const test::TemporaryFolder saved(quickDisk());
    std::filesystem::copy(device.path() / "store", saved.path() / "store", std::filesystem::copy_options::recursive);
    const Files before = live();
    repository.addTarget("city", "packs/city/pack.json", "city 2");
    repository.body("city")["targets"].erase("packs/city/events/same.json");
    repository.rotateKeys("timestamp");
    repository.publishTargets({"root", "city"});
    const auto newer = stick("2");
    Files after = before;
    after["packs/city/pack.json"] = "city 2";
    after.erase("packs/city/events/same.json");

    for (const test::Fault fault : {test::Fault::Kills, test::Fault::Fails}) {
        End end = End::Failed;
        int acts = 0;
        for (int nth = 1; end != End::Undisturbed; ++nth) {
            restore(saved.path() / "store");
            end = updateWithFault(newer, nth, fault);
            const Files shown = live();
            ASSERT_TRUE(shown == before || shown == after) << "torn by act " << nth;
            const Result<SyncReport> next = sync(newer);
            ASSERT_TRUE(next) << "after act " << nth << ": " << musubi::describe(next.error());
            ASSERT_EQ(live(), after) << "after act " << nth;
            acts = nth;
        }
        EXPECT_GT(acts, 50) << "an update is more than a few acts of the disk";
    }
}

} // namespace musubi::sync
