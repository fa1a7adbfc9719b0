#include "content/store/workspace_folder.hpp"

#include "content/store/schema_folder.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>

namespace musubi::store {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// A generated pack on disk.
class WorkspaceFolder : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(test::writeWorkspace(test::generatePack(40), m_folder.path()).ok()); }

    test::TemporaryFolder m_folder;
};

/// As long as it lives, a test that root runs may read no more than anybody.
class AsNobody
{
public:
    AsNobody()
    {
        if (m_wasRoot)
            EXPECT_EQ(seteuid(65534), 0);
    }
    ~AsNobody()
    {
        if (m_wasRoot)
            EXPECT_EQ(seteuid(0), 0);
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    bool m_wasRoot = geteuid() == 0;
};

std::vector<std::string> pathsOf(const std::vector<pack::File>& files)
{
    std::vector<std::string> paths;
    for (const pack::File& file : files)
        paths.push_back(file.path);
    return paths;
}

TEST_F(WorkspaceFolder, IsReadWholeAndInTheSameOrderEveryTime)
{
    const auto first = loadPack(m_folder.path());
    const auto second = loadPack(m_folder.path());
    ASSERT_TRUE(first.ok());
    ASSERT_TRUE(second.ok());
    EXPECT_THAT(first.value().problems, IsEmpty());
    ASSERT_EQ(first.value().parts.entries.size(), 40U);
    EXPECT_EQ(first.value().parts.entries, second.value().parts.entries);
    EXPECT_TRUE(first.value().parts.map);
    EXPECT_TRUE(first.value().parts.complete);
    EXPECT_EQ(first.value().parts.root, m_folder.path().string());
}

TEST_F(WorkspaceFolder, IsReadFileByFileAsAllAtOnce)
{
    const auto files = loadWorkspace(m_folder.path());
    ASSERT_TRUE(files.ok());
    const auto atOnce = pack::readPack(files.value());
    const auto byFile = loadPack(m_folder.path());
    ASSERT_TRUE(atOnce.ok());
    ASSERT_TRUE(byFile.ok());
    EXPECT_EQ(atOnce.value().parts.entries, byFile.value().parts.entries);
}

TEST_F(WorkspaceFolder, GivesTheFirstFrameWithoutTheRest)
{
    const auto frame = loadFirstFrame(m_folder.path());
    ASSERT_TRUE(frame.ok());
    EXPECT_FALSE(frame.value().parts.complete);
    EXPECT_TRUE(frame.value().parts.map);
    std::vector<model::EntryId> ids;
    for (const model::Entry& entry : frame.value().parts.entries)
        ids.push_back(entry.id);
    EXPECT_EQ(ids, frame.value().parts.info.featured);
}

TEST_F(WorkspaceFolder, GivesTheFirstFrameEvenWhenAFeaturedEntryIsGone)
{
    fs::remove(m_folder.path() / "institutions/entry-1.json");
    const auto frame = loadFirstFrame(m_folder.path());
    ASSERT_TRUE(frame.ok());
    EXPECT_EQ(frame.value().parts.entries.size(), 3U);
    ASSERT_EQ(frame.value().problems.size(), 1U);
    EXPECT_EQ(frame.value().problems[0].where.file, "institutions/entry-1.json");
}

TEST_F(WorkspaceFolder, SaysWhichSessionsItLeavesOut)
{
    m_folder.write("events/entry-0.json", R"({"id": "entry-0", "kind": "event", "state": "published",
      "title": {"ja": "か"}, "sessions": [
        {"id": "a", "start": "2026-11-21T10:00", "minutes": 60, "signUp": {"mode": "none"}},
        {"id": "b", "start": "2026-11-21T10:00", "minutes": 60, "signUp": {"mode": "none"},
         "rrule": "FREQ=HOURLY"}]})");
    const auto pack = loadPack(m_folder.path());
    ASSERT_TRUE(pack.ok());
    EXPECT_EQ(pack.value().parts.entries.size(), 40U);
    ASSERT_EQ(pack.value().problems.size(), 1U);
    EXPECT_EQ(pack.value().problems[0].where, (Where{"events/entry-0.json", "/sessions/1/rrule", 0}));
    EXPECT_EQ(pack.value().problems[0].message,
              "A session repeats by day, week, month or year; FREQ=HOURLY cannot be shown.");
}

TEST_F(WorkspaceFolder, LosesOnlyBrokenFiles)
{
    m_folder.write("events/entry-0.json", "{");
    m_folder.write("events/entry-8.json", std::string(pack::kEntryBytesLimit + 1, ' '));
    const auto pack = loadPack(m_folder.path());
    ASSERT_TRUE(pack.ok());
    EXPECT_EQ(pack.value().parts.entries.size(), 38U);
    ASSERT_EQ(pack.value().problems.size(), 2U);
    EXPECT_EQ(pack.value().problems[0].code, pack::ProblemCode::NotJson);
    EXPECT_EQ(pack.value().problems[1].code, pack::ProblemCode::FileTooLarge);
}

TEST_F(WorkspaceFolder, FollowsNoLinks)
{
    test::TemporaryFolder elsewhere;
    elsewhere.write("secret.json", "{}");
    elsewhere.write("more/entry.json", "{}");
    fs::create_symlink(elsewhere.path() / "secret.json", m_folder.path() / "events/link.json");
    fs::create_directory_symlink(elsewhere.path() / "more", m_folder.path() / "media");
    fs::remove(m_folder.path() / "map/area.json");
    fs::create_symlink(elsewhere.path() / "secret.json", m_folder.path() / "map/area.json");

    const auto pack = loadPack(m_folder.path());
    ASSERT_TRUE(pack.ok());
    EXPECT_EQ(pack.value().parts.entries.size(), 40U);
    EXPECT_FALSE(pack.value().parts.map);
    const auto files = loadWorkspace(m_folder.path());
    ASSERT_TRUE(files.ok());
    EXPECT_THAT(files.value().unreadable, ElementsAre("events/link.json", "map/area.json", "media"));
    EXPECT_THAT(files.value().media, IsEmpty());
}

TEST_F(WorkspaceFolder, RefusesAPackFileThatIsALink)
{
    fs::rename(m_folder.path() / "pack.json", m_folder.path() / "other.json");
    fs::create_symlink("other.json", m_folder.path() / "pack.json");
    EXPECT_EQ(loadPack(m_folder.path()).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(loadFirstFrame(m_folder.path()).error().code, ErrorCode::Unreadable);
}

TEST_F(WorkspaceFolder, OverlooksHiddenFiles)
{
    m_folder.write(".git/config", "x");
    m_folder.write("events/.DS_Store", "x");
    const auto files = loadWorkspace(m_folder.path());
    ASSERT_TRUE(files.ok());
    EXPECT_THAT(files.value().other, IsEmpty());
    EXPECT_EQ(files.value().json.size(), 42U);
}

TEST_F(WorkspaceFolder, ListsWhatNothingReads)
{
    m_folder.write("README.md", "x");
    m_folder.write("events/deep/a.json", "{}");
    m_folder.write("a/b/c/d/e/f/g/h/i/j/k.json", "{}");
    const auto files = loadWorkspace(m_folder.path());
    ASSERT_TRUE(files.ok());
    EXPECT_THAT(files.value().other, ElementsAre("README.md", "events/deep/a.json"));
    EXPECT_THAT(files.value().unreadable, ElementsAre("a/b/c/d/e/f/g/h/i"));
    const auto paths = pathsOf(files.value().json);
    EXPECT_TRUE(std::is_sorted(paths.begin(), paths.end()));
}

TEST_F(WorkspaceFolder, SaysWhichFilesCannotBeRead)
{
    fs::permissions(m_folder.path(), fs::perms(0755));
    fs::permissions(m_folder.path() / "events/entry-0.json", fs::perms::none);
    const AsNobody nobody; // root may read everything
    const auto pack = loadPack(m_folder.path());
    ASSERT_TRUE(pack.ok()) << describe(pack.error());
    ASSERT_EQ(pack.value().problems.size(), 1U);
    EXPECT_EQ(pack.value().problems[0].code, pack::ProblemCode::FileUnreadable);
}

TEST(NoWorkspace, IsNotFound)
{
    test::TemporaryFolder empty;
    EXPECT_EQ(loadWorkspace(empty.path() / "gone").error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadPack(empty.path() / "gone").error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadPack(empty.path()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadFirstFrame(empty.path()).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(loadWorkspace(empty.path()).ok()) << "an empty folder can be checked";
    empty.write("pack.json", "{}");
    EXPECT_EQ(loadPack(empty.path()).error().code, ErrorCode::Malformed);
    EXPECT_EQ(loadWorkspace(empty.path() / "pack.json").error().code, ErrorCode::NotFound);
}

TEST(SchemaFolder, HoldsThePublishedSchemas)
{
    const auto schemas = loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    ASSERT_TRUE(schemas.ok());
    EXPECT_GE(schemas.value().files.size(), 10U);
    test::TemporaryFolder empty;
    EXPECT_EQ(loadSchemas(empty.path()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadSchemas(empty.path() / "gone").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace musubi::store
