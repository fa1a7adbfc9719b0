#include "tests/admin/app/workbench_walk.hpp"

#include "admin/workspace/store_file.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace musubi::app::test {

namespace {

const std::string kPath = "events/kek-open.json";

std::string titleIn(const edit::Editing& editing)
{
    return edit::textAt(*editing.draft().find(kPath), "/title/en");
}

} // namespace

TEST_F(WorkbenchWalk, ATitleIsEditedSeenUndoneAndSaved)
{
    const std::string before = titleIn(workbench->editing());
    const std::string bytes = *admin::bytesOnDisk(workspace() / kPath).value();
    const std::string preview = previewNow();
    ASSERT_FALSE(preview.empty());
    ASSERT_EQ(shown().problems->at(kPath, "/title/en"), nullptr);

    click("entry/event/kek-open");
    click("field/title/en");
    strike("ctrl+a");
    type("{Open house");
    EXPECT_EQ(titleIn(workbench->editing()), "{Open house");
    settle();
    EXPECT_NE(shown().problems->at(kPath, "/title/en"), nullptr) << "a brace that nobody closes";

    strike("ctrl+a");
    type("An open house for everybody");
    click("preview/language");
    click("preview/language/en");
    settle();
    EXPECT_EQ(shown().problems->at(kPath, "/title/en"), nullptr);
    const std::string inEnglish = previewNow();
    EXPECT_NE(inEnglish, preview);

    strike("ctrl+z");
    settle();
    EXPECT_NE(titleIn(workbench->editing()), "An open house for everybody");
    EXPECT_NE(previewNow(), inEnglish);
    strike("ctrl+y");
    settle();
    EXPECT_EQ(titleIn(workbench->editing()), "An open house for everybody");
    EXPECT_EQ(previewNow(), inEnglish);

    EXPECT_EQ(*admin::bytesOnDisk(workspace() / kPath).value(), bytes) << "nothing is written before it is saved";
    strike("ctrl+s");
    ASSERT_TRUE(until([this] { return workbench->editing().dirty().empty(); }));
    std::string expected = bytes;
    expected.replace(expected.find("\"" + before + "\""), before.size() + 2, "\"An open house for everybody\"");
    EXPECT_EQ(*admin::bytesOnDisk(workspace() / kPath).value(), expected);
}

TEST_F(WorkbenchWalk, AFileThatChangesElsewhereIsFollowed)
{
    std::string bytes = *admin::bytesOnDisk(workspace() / kPath).value();
    const std::string before = "\"" + titleIn(workbench->editing()) + "\"";
    folder.write("pack/" + kPath, bytes.replace(bytes.find(before), before.size(), "\"Changed elsewhere\""));
    EXPECT_TRUE(until([this] { return titleIn(workbench->editing()) == "Changed elsewhere"; }));
    EXPECT_TRUE(workbench->editing().dirty().empty());
}

TEST_F(WorkbenchWalk, WhatBothHaveChangedIsAskedAbout)
{
    click("field/title/en");
    strike("ctrl+a");
    type("Mine");
    std::string bytes = *admin::bytesOnDisk(workspace() / kPath).value();
    const std::string before = "\"" + edit::textAt(*edit::parseDocument(bytes, kPath).value(), "/title/en") + "\"";
    const std::string theirs = bytes.replace(bytes.find(before), before.size(), "\"Theirs\"");
    folder.write("pack/" + kPath, theirs);
    strike("ctrl+s");
    ASSERT_TRUE(until([this] { return !shown().conflicts.empty(); }));
    EXPECT_EQ(*admin::bytesOnDisk(workspace() / kPath).value(), theirs);
    EXPECT_EQ(titleIn(workbench->editing()), "Mine");
    click("conflict.theirs/title/en");
    click("conflict/merge");
    settle();
    EXPECT_TRUE(shown().conflicts.empty());
    EXPECT_EQ(titleIn(workbench->editing()), "Theirs");
}

TEST_F(WorkbenchWalk, ClosingWithoutChangesClosesAtOnce)
{
    WorkbenchWindow::close();
    EXPECT_TRUE(until([this] { return workbench->isClosed(); }));
}

TEST_F(WorkbenchWalk, ClosingWithChangesAsksFirst)
{
    const std::string before = *admin::bytesOnDisk(workspace() / kPath).value();
    click("field/title/en");
    strike("ctrl+a");
    type("Mine");
    WorkbenchWindow::close();
    click("leave/stay");
    EXPECT_FALSE(workbench->isClosed());
    EXPECT_EQ(titleIn(workbench->editing()), "Mine");
    EXPECT_EQ(*admin::bytesOnDisk(workspace() / kPath).value(), before);

    WorkbenchWindow::close();
    click("leave/save");
    EXPECT_TRUE(until([this] { return workbench->isClosed(); }));
    EXPECT_NE(admin::bytesOnDisk(workspace() / kPath).value()->find("\"Mine\""), std::string::npos);
}

TEST_F(WorkbenchWalk, WhoeverClosesWithoutSavingLeavesTheDiskAsItWas)
{
    const std::string before = *admin::bytesOnDisk(workspace() / kPath).value();
    click("field/title/en");
    type("Mine");
    WorkbenchWindow::close();
    click("leave/lose");
    EXPECT_TRUE(workbench->isClosed());
    EXPECT_EQ(*admin::bytesOnDisk(workspace() / kPath).value(), before);
}

TEST_F(WorkbenchWalk, AnEntryIsCreatedDuplicatedRenamedAndPutAway)
{
    click("tree/create");
    click("naming/title");
    type("石の会");
    click("naming/slug");
    type("stone-circle");
    click("naming/do");
    settle();
    const edit::Draft& draft = workbench->editing().draft();
    ASSERT_NE(draft.find("events/stone-circle.json"), nullptr);
    EXPECT_EQ(edit::textAt(*draft.find("events/stone-circle.json"), "/title/ja"), "石の会");
    EXPECT_EQ(shown().selected->text(), "event/stone-circle");

    click("form/more");
    click("form/duplicate");
    click("naming/do");
    settle();
    EXPECT_NE(draft.find("events/stone-circle-2.json"), nullptr);

    workbench->run(panels::SelectEntry{model::EntryId::parse("institution/kek").value(), ""});
    click("form/more");
    click("form/rename");
    click("naming/slug");
    strike("ctrl+a");
    type("kek-lab");
    click("naming/do");
    settle();
    EXPECT_EQ(edit::textAt(*draft.find(kPath), "/venue/institution"), "institution/kek-lab");

    workbench->run(panels::SelectEntry{model::EntryId::parse("event/kek-open").value(), ""});
    click("form/more");
    click("form/archive");
    settle();
    EXPECT_EQ(edit::textAt(*draft.find(kPath), "/state"), "draft");
}

TEST_F(WorkbenchWalk, ANameThatIsTakenCannotBeGiven)
{
    click("tree/create");
    click("naming/slug");
    type("kek-open");
    click("naming/do");
    EXPECT_TRUE(workbench->editing().dirty().empty());
    EXPECT_TRUE(window->memory().naming);
}

TEST_F(WorkbenchWalk, ADayIsChosenInTheCalendar)
{
    click("part/valid");
    click("calendar/valid/from");
    click("calendar/2026-11-23");
    settle();
    EXPECT_EQ(edit::textAt(*workbench->editing().draft().find(kPath), "/valid/from"), "2026-11-23");
}

TEST_F(WorkbenchWalk, WhatAnInputMethodComposesIsSeenBeforeItIsThere)
{
    RecordedHand::compose("にほん");
    frame();
    EXPECT_EQ(window->preedit().text(), "") << "nothing is typed into";
    click("field/title/en");
    strike("ctrl+a");
    type("A");
    const std::string without = pictureOf("field/title/en");
    RecordedHand::compose("にほん");
    frame();
    EXPECT_EQ(window->preedit().text(), "にほん");
    EXPECT_NE(pictureOf("field/title/en"), without);
    EXPECT_EQ(titleIn(workbench->editing()), "A");
    click("filter");
    EXPECT_EQ(window->preedit().text(), "");
}

TEST_F(WorkbenchWalk, SearchingLeavesWhatHoldsTheWords)
{
    strike("ctrl+f");
    type("kek-science");
    ASSERT_TRUE(until([this] { return window->memory().filter == "kek-science"; }));
    frame();
    EXPECT_NE(window->memory().places.find("entry/event/kek-science-cafe"), nullptr);
    EXPECT_EQ(window->memory().places.find("entry/event/kek-open"), nullptr);
}

TEST_F(WorkbenchWalk, EveryKindOfEntryHasAForm)
{
    std::map<model::EntryKind, model::EntryId> ofKind;
    for (const auto& [path, document] : workbench->editing().draft().files) {
        if (const auto id = pack::idOfPath(path))
            ofKind.try_emplace(id->kind, *id);
    }
    EXPECT_GE(ofKind.size(), 8U);
    for (const auto& [kind, id] : ofKind) {
        workbench->run(panels::SelectEntry{id, ""});
        frame();
        EXPECT_NE(window->memory().places.find("part/ties"), nullptr) << id.text();
        EXPECT_NE(window->memory().places.find("field/title/ja"), nullptr) << id.text();
    }
}

} // namespace musubi::app::test
