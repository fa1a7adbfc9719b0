#include "admin/workspace/save.hpp"
#include "admin/workspace/store_file.hpp"
#include "content/store/workspace_folder.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

model::EntryId idOf(const std::string& text)
{
    return model::EntryId::parse(text).value();
}

/// A workspace on the disk, and somebody editing it.
class Save : public testing::Test
{
protected:
    Save()
    {
        folder.write("events/stone.json", kStone);
        folder.write("events/lake.json", kLake);
        folder.write("pack.json", "{\"featured\": [\"event/stone\"]}\n");
    }

    [[nodiscard]] edit::Editing open() const { return edit::Editing(store::loadWorkspace(folder.path()).value().json); }
    [[nodiscard]] std::string onDisk(const std::string& path) const
    {
        const auto bytes = bytesOnDisk(folder.path() / path);
        return bytes && bytes.value() ? *bytes.value() : "(none)";
    }
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& file : fs::recursive_directory_iterator(folder.path())) {
            if (file.is_regular_file())
                names.push_back(fs::relative(file.path(), folder.path()).string());
        }
        std::ranges::sort(names);
        return names;
    }

    static constexpr const char* kStone = "{\"id\": \"stone\",\n  \"title\": {\"en\": \"Stone\"}}";
    static constexpr const char* kLake = "{\"id\": \"lake\"}\n";
    test::TemporaryFolder folder;
};

} // namespace

TEST_F(Save, WritesOnlyWhatWasEdited)
{
    edit::Editing editing = open();
    EXPECT_TRUE(planOf(editing).empty());
    ASSERT_TRUE(editing.run(edit::SetField{"events/stone.json", "/title/en", "\"Split\""}));
    const auto before = fs::last_write_time(folder.path() / "events/lake.json");
    const SaveReport report = saveFiles(planOf(editing), folder.path());
    learn(editing, report);
    ASSERT_EQ(report.saved.size(), 1U);
    EXPECT_EQ(onDisk("events/stone.json"), "{\"id\": \"stone\",\n  \"title\": {\"en\": \"Split\"}}");
    EXPECT_EQ(fs::last_write_time(folder.path() / "events/lake.json"), before);
    EXPECT_TRUE(editing.dirty().empty());
    EXPECT_THAT(names(), ElementsAre("events/lake.json", "events/stone.json", "pack.json"));
}

TEST_F(Save, LeavesAloneWhatAnotherProgramHasWritten)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::SetField{"events/stone.json", "/title/en", "\"Mine\""}));
    ASSERT_TRUE(editing.run(edit::SetField{"events/lake.json", "/title/en", "\"Lake\""}));
    folder.write("events/stone.json", "{\"id\": \"theirs\"}");
    const SaveReport report = saveFiles(planOf(editing), folder.path());
    learn(editing, report);
    EXPECT_THAT(report.conflicts, ElementsAre("events/stone.json"));
    EXPECT_EQ(onDisk("events/stone.json"), "{\"id\": \"theirs\"}");
    EXPECT_EQ(onDisk("events/lake.json"), "{\"id\": \"lake\", \"title\": {\"en\": \"Lake\"}}\n");
    EXPECT_THAT(editing.dirty(), ElementsAre("events/stone.json"));
    EXPECT_THAT(names(), ElementsAre("events/lake.json", "events/stone.json", "pack.json"));
}

TEST_F(Save, AFileThatSomebodyRemovedIsNotBroughtBack)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::SetField{"events/stone.json", "/title/en", "\"Mine\""}));
    fs::remove(folder.path() / "events/stone.json");
    EXPECT_THAT(saveFiles(planOf(editing), folder.path()).conflicts, ElementsAre("events/stone.json"));
    EXPECT_THAT(names(), ElementsAre("events/lake.json", "pack.json"));
}

TEST_F(Save, ANewFileIsNotWrittenOverOneOfTheSameName)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::CreateEntry{idOf("quiz/rock"), "{}"}));
    folder.write("quizzes/rock.json", "theirs");
    EXPECT_THAT(saveFiles(planOf(editing), folder.path()).conflicts, ElementsAre("quizzes/rock.json"));
    EXPECT_EQ(onDisk("quizzes/rock.json"), "theirs");
}

TEST_F(Save, ANewKindOfEntryGetsItsFolder)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::CreateEntry{idOf("quiz/rock"), "{}"}));
    learn(editing, saveFiles(planOf(editing), folder.path()));
    EXPECT_EQ(onDisk("quizzes/rock.json"), "{\n  \"id\": \"rock\",\n  \"kind\": \"quiz\"\n}\n");
    EXPECT_TRUE(editing.dirty().empty());
}

TEST_F(Save, ARenamedEntryHasOneFile)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::RenameEntry{idOf("event/stone"), idOf("event/rock")}));
    learn(editing, saveFiles(planOf(editing), folder.path()));
    EXPECT_THAT(names(), ElementsAre("events/lake.json", "events/rock.json", "pack.json"));
    EXPECT_EQ(onDisk("pack.json"), "{\"featured\": [\"event/rock\"]}\n");
}

TEST_F(Save, NothingIsRemovedWhileItsNewPlaceIsContested)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::RenameEntry{idOf("event/stone"), idOf("event/rock")}));
    folder.write("events/rock.json", "theirs");
    const SaveReport report = saveFiles(planOf(editing), folder.path());
    EXPECT_THAT(report.conflicts, ElementsAre("events/rock.json"));
    EXPECT_EQ(onDisk("events/stone.json"), kStone);
}

TEST_F(Save, AFileThatWasChangedIsNotRemoved)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::RenameEntry{idOf("event/stone"), idOf("event/rock")}));
    folder.write("events/stone.json", "theirs");
    const SaveReport report = saveFiles(planOf(editing), folder.path());
    EXPECT_THAT(report.conflicts, ElementsAre("events/stone.json"));
    EXPECT_EQ(onDisk("events/stone.json"), "theirs");
    EXPECT_THAT(names(), ElementsAre("events/lake.json", "events/rock.json", "events/stone.json", "pack.json"));
}

TEST_F(Save, WhoCameToTheSameHasNoConflict)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::SetField{"events/lake.json", "/id", "\"sea\""}));
    folder.write("events/lake.json", "{\"id\": \"sea\"}\n");
    EXPECT_EQ(saveFiles(planOf(editing), folder.path()).saved.size(), 1U);
}

TEST_F(Save, SaysWhyTheDiskRefuses)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::CreateEntry{idOf("quiz/rock"), "{}"}));
    folder.write("quizzes", "a file where the folder belongs");
    const SaveReport report = saveFiles(planOf(editing), folder.path());
    ASSERT_EQ(report.refused.size(), 1U);
    EXPECT_FALSE(report.refused.front().message.empty());
    EXPECT_TRUE(report.saved.empty());
}

TEST_F(Save, StopsBetweenTwoFilesWhenAsked)
{
    edit::Editing editing = open();
    ASSERT_TRUE(editing.run(edit::SetField{"events/stone.json", "/title/en", "\"Mine\""}));
    ASSERT_TRUE(editing.run(edit::SetField{"events/lake.json", "/title/en", "\"Lake\""}));
    std::stop_source stop;
    const SaveReport report =
        saveFiles(planOf(editing), folder.path(), stop.get_token(), [&](std::size_t) { stop.request_stop(); });
    EXPECT_EQ(report.saved.size(), 1U);
    EXPECT_EQ(onDisk("events/stone.json"), kStone);
}

TEST_F(Save, RightsOfTheFileStay)
{
    edit::Editing editing = open();
    const fs::path file = folder.path() / "events/lake.json";
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(editing.run(edit::SetField{"events/lake.json", "/id", "\"sea\""}));
    learn(editing, saveFiles(planOf(editing), folder.path()));
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

} // namespace musubi::admin
