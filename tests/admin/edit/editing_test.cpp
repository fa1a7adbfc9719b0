#include "tests/admin/edit/small_workspace.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::edit::test {

namespace {

void type(Editing& editing, const std::string& pointer, const std::vector<std::string>& texts)
{
    for (const std::string& text : texts)
        ASSERT_TRUE(editing.run(SetField{kStonePath, pointer, jsonOf(text)}));
}

/// The bytes of a file in which one text was replaced.
std::string with(std::string bytes, const std::string& before, const std::string& after)
{
    const std::size_t at = bytes.find(before);
    EXPECT_NE(at, std::string::npos);
    return bytes.replace(at, before.size(), after);
}

std::string theirBytes()
{
    return with(stoneBytes(), "Stone class", "Class of stones");
}

} // namespace

TEST(Editing, TypingIntoOneFieldIsOneStepOfUndo)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"S", "Sp", "Split"});
    editing.undo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "Stone class");
    editing.redo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "Split");
}

TEST(Editing, AnotherFieldOrAPauseBeginsAnotherStep)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"A"});
    type(editing, "/title/ja", {"い"});
    type(editing, "/title/en", {"B"});
    editing.settle();
    type(editing, "/title/en", {"C"});
    editing.undo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "B");
    editing.undo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "A");
    editing.undo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/ja"), "{石|いし}の{教室|きょうしつ}");
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "A");
}

TEST(Editing, WhatWasTakenBackIsGoneOnceSomethingElseIsDone)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"A"});
    editing.undo();
    type(editing, "/title/en", {"B"});
    EXPECT_FALSE(editing.canRedo());
    editing.undo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "Stone class");
}

TEST(Editing, OnlyWhatDiffersFromTheDiskIsToBeSaved)
{
    Editing editing(smallWorkspace());
    EXPECT_TRUE(editing.dirty().empty());
    type(editing, "/title/en", {"A"});
    EXPECT_EQ(editing.dirty(), std::set<std::string>{kStonePath});
    type(editing, "/title/en", {"Stone class"});
    EXPECT_TRUE(editing.dirty().empty());
    ASSERT_TRUE(editing.run(RenameEntry{idOf("event/stone"), idOf("event/a")}));
    EXPECT_EQ(editing.dirty(),
              (std::set<std::string>{kStonePath, "events/a.json", "institutions/museum.json", "pack.json"}));
    EXPECT_EQ(editing.bytesOf(kStonePath), std::nullopt);
}

TEST(Editing, ASavedFileIsCleanAndUndoMakesItDirtyAgain)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"A"});
    editing.rebase(kStonePath, editing.bytesOf(kStonePath));
    EXPECT_TRUE(editing.dirty().empty());
    editing.undo();
    EXPECT_EQ(editing.dirty(), std::set<std::string>{kStonePath});
    EXPECT_EQ(editing.bytesOf(kStonePath), stoneBytes());
}

TEST(Editing, AFileThatIsNoJsonStaysAsItIs)
{
    std::vector<pack::File> files = smallWorkspace();
    files.push_back({"events/broken.json", "{\"id\": "});
    files.push_back({"events/twice.json", R"({"id": "twice", "id": "twice"})"});
    Editing editing(files);
    EXPECT_EQ(editing.notEditable().size(), 2U);
    EXPECT_FALSE(editing.run(SetField{"events/broken.json", "/id", "\"x\""}));
    EXPECT_FALSE(editing.run(CreateEntry{idOf("event/twice"), "{}"})) << "it would be written over";
    EXPECT_EQ(editing.bytesOf("events/broken.json"), "{\"id\": ");
    EXPECT_TRUE(editing.dirty().empty());
}

TEST(Underneath, AFileThatOnlyTheDiskChangedCanBeFollowed)
{
    const Editing editing(smallWorkspace());
    EXPECT_EQ(editing.underneath(kStonePath, stoneBytes()), Underneath::Same);
    EXPECT_EQ(editing.underneath(kStonePath, theirBytes()), Underneath::Theirs);
    EXPECT_EQ(editing.underneath(kStonePath, std::nullopt), Underneath::Theirs);
    EXPECT_EQ(editing.underneath("events/new.json", "{}"), Underneath::Theirs);
    EXPECT_EQ(editing.underneath(kStonePath, "{"), Underneath::Illegible);
}

TEST(Underneath, WhatBothChangedHasToBeDecided)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"Mine"});
    EXPECT_EQ(editing.underneath(kStonePath, stoneBytes()), Underneath::Same);
    EXPECT_EQ(editing.underneath(kStonePath, theirBytes()), Underneath::Conflict);
    EXPECT_EQ(editing.underneath(kStonePath, std::nullopt), Underneath::Gone);
    EXPECT_EQ(editing.underneath(kStonePath, with(stoneBytes(), "Stone class", "Mine")), Underneath::Agreed);
}

TEST(Underneath, ReloadingCanBeUndone)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"Mine"});
    ASSERT_TRUE(editing.reload(kStonePath, theirBytes()));
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "Class of stones");
    EXPECT_TRUE(editing.dirty().empty());
    editing.undo();
    EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), "Mine");
    EXPECT_EQ(editing.dirty(), std::set<std::string>{kStonePath});
}

TEST(Underneath, KeepingMineIsSavedOverWhatIsKnownToBeThere)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"Mine"});
    editing.rebase(kStonePath, theirBytes());
    EXPECT_EQ(editing.onDisk(kStonePath), theirBytes());
    EXPECT_EQ(editing.bytesOf(kStonePath), with(stoneBytes(), "Stone class", "Mine"));
}

TEST(Underneath, OnlyContestedFieldsNeedAChoice)
{
    Editing editing(smallWorkspace());
    type(editing, "/title/en", {"Mine"});
    type(editing, "/title/ja", {"わたし"});
    const std::string theirs = with(theirBytes(), "\"published\"", "\"ready\"");
    const auto found = editing.differences(kStonePath, theirs);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0], (FieldDifference{"/state", "\"published\"", "\"published\"", "\"ready\""}));
    EXPECT_FALSE(found[0].isContested());
    EXPECT_EQ(found[1].pointer, "/title/ja");
    EXPECT_FALSE(found[1].isContested());
    EXPECT_EQ(found[2].pointer, "/title/en");
    EXPECT_TRUE(found[2].isContested());
}

TEST(Underneath, AMergeKeepsWhatEitherChanged)
{
    for (const Side side : {Side::Mine, Side::Theirs}) {
        Editing editing(smallWorkspace());
        type(editing, "/title/en", {"Mine"});
        type(editing, "/title/ja", {"わたし"});
        ASSERT_TRUE(editing.run(RemoveField{kStonePath, "/note"}));
        ASSERT_TRUE(editing.merge(kStonePath, with(theirBytes(), "\"published\"", "\"ready\""), {{"/title/en", side}}));
        EXPECT_EQ(textOf(editing, kStonePath, "/title/en"), side == Side::Mine ? "Mine" : "Class of stones");
        EXPECT_EQ(textOf(editing, kStonePath, "/title/ja"), "わたし");
        EXPECT_EQ(textOf(editing, kStonePath, "/state"), "ready");
        EXPECT_EQ(findAt(*editing.draft().find(kStonePath), "/note"), nullptr);
    }
}

} // namespace musubi::edit::test
