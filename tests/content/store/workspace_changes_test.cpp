// Many files as one: whatever fails and whenever the power goes, all of them are changed or none.
#include "content/store/workspace_changes.hpp"

#include "content/store/workspace_folder.hpp"
#include "tests/support/failing_system.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace musubi::store {
namespace {

namespace fs = std::filesystem;

const std::vector<WorkspaceChange> kChanges{{{"events/a.json", "new a"}, "old a"},
                                            {{"institutions/b.json", "new b"}, std::nullopt},
                                            {{".exchange.json", "new memory"}, "old memory"}};

struct Changing
{
    test::TemporaryFolder folder;

    Changing()
    {
        folder.write("pack.json", "{}");
        folder.write("events/a.json", "old a");
        folder.write(".exchange.json", "old memory");
    }

    [[nodiscard]] std::string read(const std::string& name) const
    {
        std::ifstream file(folder.path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }
    [[nodiscard]] bool isOld() const
    {
        return read("events/a.json") == "old a" && !fs::exists(folder.path() / "institutions/b.json") &&
               read(".exchange.json") == "old memory";
    }
    [[nodiscard]] bool isNew() const
    {
        return read("events/a.json") == "new a" && read("institutions/b.json") == "new b" &&
               read(".exchange.json") == "new memory";
    }
};

TEST(WorkspaceChanges, AreMadeAndLeaveNothingBehind)
{
    const Changing changing;
    ASSERT_TRUE(applyChanges(changing.folder.path(), kChanges).ok());
    EXPECT_TRUE(changing.isNew());
    EXPECT_FALSE(fs::exists(changing.folder.path() / ".changes"));
}

TEST(WorkspaceChanges, AreRefusedAsAWholeWhenSomebodyElseChangedAFile)
{
    for (const auto& [name, bytes] : {std::pair{"events/a.json", "other a"}, {"institutions/b.json", "other b"}}) {
        const Changing changing;
        changing.folder.write(name, bytes);
        const Outcome refused = applyChanges(changing.folder.path(), kChanges);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::Invalid);
        EXPECT_EQ(refused.error().where.file, name);
        EXPECT_EQ(changing.read(name), bytes);
        EXPECT_EQ(changing.read(".exchange.json"), "old memory");
    }
}

TEST(WorkspaceChanges, LeadNowhereOutsideOfTheWorkspace)
{
    const Changing changing;
    changing.folder.write(".changes/0", "x");
    changing.folder.write(".changes/1", "y");
    changing.folder.write(".changes/list", "../stolen.json\npack.json\n");
    ASSERT_TRUE(settleChanges(changing.folder.path()).ok());
    EXPECT_FALSE(fs::exists(changing.folder.path().parent_path() / "stolen.json"));
    EXPECT_EQ(changing.read("pack.json"), "{}");
}

TEST(WorkspaceChanges, AreAllOrNoneWhateverActFails)
{
    int news = 0;
    int olds = 0;
    for (int nth = 1;; ++nth) {
        ASSERT_LT(nth, 500);
        const Changing changing;
        test::failAt(nth, test::Fault::Fails);
        const Outcome done = applyChanges(changing.folder.path(), kChanges);
        const bool wasDisturbed = test::actsSoFar() >= nth;
        test::failAt(0, test::Fault::Fails);
        ASSERT_TRUE(settleChanges(changing.folder.path()).ok());
        ASSERT_TRUE(changing.isNew() || (!done && changing.isOld())) << nth;
        ++(changing.isNew() ? news : olds);
        if (!wasDisturbed) {
            EXPECT_TRUE(done.ok());
            break;
        }
    }
    EXPECT_GT(news, 1); // after the list was there
    EXPECT_GT(olds, 1); // before
}

TEST(WorkspaceChanges, AreAllOrNoneWheneverThePowerGoes)
{
    for (int nth = 1;; ++nth) {
        ASSERT_LT(nth, 500);
        const Changing changing;
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            test::failAt(nth, test::Fault::Kills);
            _exit(applyChanges(changing.folder.path(), kChanges) ? 0 : 1);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(settleChanges(changing.folder.path()).ok());
        ASSERT_TRUE(changing.isNew() || changing.isOld()) << nth;
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            break;
    }
}

} // namespace
} // namespace musubi::store
