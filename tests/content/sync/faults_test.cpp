// Promise R1: whatever fails in an update, and whenever the power is cut, the old release or the new one is live, byte
// for byte, and the next update succeeds.
#include "content/sync/http_transport.hpp"
#include "tests/content/sync/device_fixture.hpp"
#include "tests/support/failing_system.hpp"
#include "tests/support/nginx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <ostream>
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

/// How an update comes to the device.
enum class Way
{
    Stick,
    Web,
};

void PrintTo(Way way, std::ostream* out)
{
    *out << (way == Way::Stick ? "Stick" : "Web");
}

/// What becomes of the geopark.
enum class Trust
{
    Stays,
    IsWithdrawn,
};

class Faults : public Device, public testing::WithParamInterface<Way>
{
protected:
    Faults() : Device(quickDisk()) {}

    /// An update by the way under test; the server stands throughout.
    [[nodiscard]] Result<SyncReport> update() const
    {
        if (GetParam() == Way::Stick)
            return sync(m_newer);
        HttpOptions options;
        options.proxy = "";
        const auto transport = HttpTransport::create(m_server->address(), options);
        return sync(*transport.value());
    }

    /// One update in a process of its own, in which the `nth` act of the disk or of the network goes wrong.
    [[nodiscard]] End updateWithFault(int nth, test::Fault fault) const
    {
        const pid_t process = fork();
        if (process == 0) {
            test::failAt(nth, fault);
            const bool isDone = update().ok();
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

    void restore() const
    {
        std::filesystem::remove_all(device.path() / "store");
        std::filesystem::copy(m_saved.path() / "store", device.path() / "store",
                              std::filesystem::copy_options::recursive);
    }

    /// Live: release 1. To come: release 2. \return what is live then
    [[nodiscard]] Files prepare(Trust trust = Trust::Stays)
    {
        EXPECT_TRUE(sync(stick("1")));
        std::filesystem::copy(device.path() / "store", m_saved.path() / "store",
                              std::filesystem::copy_options::recursive);
        Files after = live();
        after["packs/city/pack.json"] = "city 2";
        after.erase("packs/city/events/same.json");
        repository.addTarget("city", "packs/city/pack.json", "city 2");
        repository.body("city")["targets"].erase("packs/city/events/same.json");
        for (int file = 0; file < filesMore(); ++file) {
            const std::string path = "packs/city/events/more-" + std::to_string(file) + ".json";
            after[path] = "more " + std::to_string(file);
            repository.addTarget("city", path, after[path]);
        }
        repository.rotateKeys("timestamp");
        if (trust == Trust::IsWithdrawn) {
            repository.body("targets")["delegations"]["roles"].erase(1); // the geopark
            after.erase("packs/geopark/pack.json");
        }
        repository.publishTargets({"root", "city"});
        m_newer = stick("2");
        if (GetParam() == Way::Web)
            m_server.emplace(m_newer);
        return after;
    }

    /// Every act goes wrong once in every way. \param states  what may be live afterwards
    void failEachAct(const std::vector<Files>& states, const Files& after) const
    {
        int trials = 0;
        for (const test::Fault fault : {test::Fault::Kills, test::Fault::Fails, test::Fault::Fills}) {
            End end = End::Failed;
            int acts = 0;
            for (int nth = 1; end != End::Undisturbed; ++nth, ++trials) {
                restore();
                end = updateWithFault(nth, fault);
                const Files shown = live();
                ASSERT_NE(std::find(states.begin(), states.end(), shown), states.end())
                    << "torn by act " << nth << ": " << testing::PrintToString(shown);
                const Result<SyncReport> next = update();
                ASSERT_TRUE(next) << "after act " << nth << ": " << musubi::describe(next.error());
                ASSERT_EQ(live(), after) << "after act " << nth;
                acts = nth;
            }
            EXPECT_GT(acts, 50) << "an update is more than a few acts of the disk";
        }
        RecordProperty("trials", trials);
        fmt::print("{} of {} updates with a fault left the old or the new release\n", trials, trials);
    }

    /// The long form is `./dev faults`.
    [[nodiscard]] static int filesMore()
    {
        const char* const asked = std::getenv("MUSUBI_FAULT_FILES");
        return asked == nullptr ? 0 : std::atoi(asked);
    }

private:
    const test::TemporaryFolder m_saved{quickDisk()};
    std::filesystem::path m_newer;
    std::optional<test::Nginx> m_server;
};

/// The way makes no difference to what is taken away.
class FaultsOfAWithdrawal : public Faults
{};

} // namespace

TEST_P(Faults, NeverTearTheLiveRelease)
{
    const Files after = prepare();
    const Files before = live();
    ASSERT_NE(before, after);
    failEachAct({before, after}, after);
}

TEST_P(FaultsOfAWithdrawal, NeverBringBackWhatIsNoLongerTrusted)
{
    const Files after = prepare(Trust::IsWithdrawn);
    const Files before = live();
    Files rest = before;
    ASSERT_EQ(rest.erase("packs/geopark/pack.json"), 1U);
    failEachAct({before, rest, after}, after);
}

INSTANTIATE_TEST_SUITE_P(Ways, FaultsOfAWithdrawal, testing::Values(Way::Stick), testing::PrintToStringParamName());
INSTANTIATE_TEST_SUITE_P(Ways, Faults, testing::Values(Way::Stick, Way::Web), testing::PrintToStringParamName());

} // namespace musubi::sync
