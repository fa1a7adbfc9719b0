#include "content/store/sealing/device_key.hpp"

#include "content/store/sealing/core_dumps.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace musubi::store::sealing {

namespace {

namespace fs = std::filesystem;

mode_t modeOf(const fs::path& file)
{
    struct stat found
    {};
    EXPECT_EQ(stat(file.c_str(), &found), 0);
    return found.st_mode & 07777U;
}

class Device : public ::testing::Test
{
protected:
    test::TemporaryFolder folder;                       // NOLINT: the tests are about it
    fs::path file = folder.path() / "kiosk/device.key"; // NOLINT
};

} // namespace

TEST_F(Device, KeepsTheKeyThatItMadeAtFirstUse)
{
    const std::string first = DeviceKey::openOrMake(file).value().openHalf();
    EXPECT_EQ(DeviceKey::openOrMake(file).value().openHalf(), first);
    EXPECT_NE(DeviceKey::openOrMake(folder.path() / "other.key").value().openHalf(), first);
}

TEST_F(Device, ShowsItsKeyToNobody)
{
    const mode_t before = umask(0);
    ASSERT_TRUE(DeviceKey::openOrMake(file));
    umask(before);
    EXPECT_EQ(modeOf(file), 0600U);
    ASSERT_EQ(chmod(file.c_str(), 0640), 0);
    const auto opened = DeviceKey::openOrMake(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Invalid);
}

TEST_F(Device, ShowsItsKeyToNobodyAfterAnInterruptedFirstUse)
{
    folder.write("kiosk/.device.key.new", "cut short by a power cut, and readable by all");
    ASSERT_EQ(chmod((folder.path() / "kiosk/.device.key.new").c_str(), 0644), 0);
    ASSERT_TRUE(DeviceKey::openOrMake(file));
    EXPECT_EQ(modeOf(file), 0600U);
}

TEST_F(Device, NeverReplacesAKeyThatIsThere)
{
    ASSERT_TRUE(DeviceKey::openOrMake(file));
    std::ifstream stream(file, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(stream), {}};
    std::string changed = whole;
    changed[3] = static_cast<char>(changed[3] ^ 1);
    for (const std::string& bytes : {std::string(), whole.substr(0, 63), whole + "x", changed}) {
        folder.write("kiosk/device.key", bytes);
        const auto opened = DeviceKey::openOrMake(file);
        ASSERT_FALSE(opened) << bytes.size();
        EXPECT_EQ(opened.error().code, ErrorCode::Malformed);
        EXPECT_EQ(fs::file_size(file), bytes.size());
    }
}

TEST_F(Device, SaysWhyAFolderCannotBeWritten)
{
    folder.write("kiosk", "a file where the folder should be");
    const auto opened = DeviceKey::openOrMake(file);
    ASSERT_FALSE(opened);
    EXPECT_FALSE(opened.error().message.empty());
}

// In a process of its own: it cannot be taken back.
TEST(CoreDumps, AreForbiddenWhereSomebodyTypes)
{
    const pid_t process = fork();
    if (process == 0) {
        rlimit limit{1, 1};
        const bool isDone = forbidCoreDumps().ok() && getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 &&
                            limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0;
        if (isDone)
            raise(SIGQUIT); // dumps core as a crash does, and no sanitizer catches it
        _exit(1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(process, &status, 0), process);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the system still lets it be dumped";
    EXPECT_FALSE(WCOREDUMP(status));
}

} // namespace musubi::store::sealing
