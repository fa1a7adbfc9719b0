#include "tests/admin/edit/small_workspace.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::edit::test {

namespace {

Draft smallDraft()
{
    return openDraft(smallWorkspace()).draft;
}

/// The document of a file after a command that has to work.
Document after(const Command& command, const std::string& path)
{
    const auto draft = apply(smallDraft(), command);
    EXPECT_TRUE(draft) << (draft ? "" : draft.error().message);
    return draft && draft.value().find(path) != nullptr ? *draft.value().find(path) : Document();
}

ErrorCode refusalOf(const Command& command)
{
    const auto draft = apply(smallDraft(), command);
    EXPECT_FALSE(draft);
    return draft ? ErrorCode::Failed : draft.error().code;
}

} // namespace

TEST(Apply, PutsAValueAtItsPlaceAndLeavesTheRest)
{
    const Document changed = after(SetField{kStonePath, "/title/en", "\"Split a stone\""}, kStonePath);
    EXPECT_EQ(changed["title"]["en"], "Split a stone");
    EXPECT_EQ(changed["title"]["ja"], "{石|いし}の{教室|きょうしつ}");
}

TEST(Apply, MakesTheObjectsThatLeadToAPlace)
{
    const Document changed = after(SetField{kStonePath, "/venue/text/en", "\"Room 1\""}, kStonePath);
    EXPECT_EQ(changed["venue"]["text"]["en"], "Room 1");
}

TEST(Apply, ATextWithoutItsLastLanguageIsNoTextAnyMore)
{
    const Document changed = after(RemoveField{"institutions/museum.json", "/title/en"}, "institutions/museum.json");
    EXPECT_FALSE(changed.contains("title"));
}

TEST(Apply, RefusesWhatHasNoPlace)
{
    EXPECT_EQ(refusalOf(SetField{"events/none.json", "/title/en", "\"x\""}), ErrorCode::NotFound);
    EXPECT_EQ(refusalOf(SetField{kStonePath, "/id/en", "\"x\""}), ErrorCode::Invalid);
    EXPECT_EQ(refusalOf(SetField{kStonePath, "/ties/5/to", "\"x\""}), ErrorCode::Invalid);
    EXPECT_EQ(refusalOf(SetField{kStonePath, "/title/en", "Split"}), ErrorCode::Malformed);
    EXPECT_EQ(refusalOf(RemoveField{kStonePath, "/summary"}), ErrorCode::NotFound);
    EXPECT_EQ(refusalOf(RemoveItem{kStonePath, "/ties", 2}), ErrorCode::NotFound);
    EXPECT_EQ(refusalOf(InsertItem{kStonePath, "/title", 0, "1"}), ErrorCode::Invalid);
}

TEST(Apply, InsertsIntoAListAndTakesOut)
{
    const Document longer = after(InsertItem{kStonePath, "/usualMonths", 1, "7"}, kStonePath);
    EXPECT_EQ(longer["usualMonths"], Document({3, 7, 11}));
    const Document made = after(InsertItem{kStonePath, "/tags", 0, "\"rock\""}, kStonePath);
    EXPECT_EQ(made["tags"], Document({"rock"}));
    const Document shorter = after(RemoveItem{kStonePath, "/ties", 0}, kStonePath);
    EXPECT_EQ(shorter["ties"].size(), 1U);
    EXPECT_EQ(shorter["ties"][0]["kind"], "next");
}

TEST(Apply, ANewEntryBearsItsOwnName)
{
    const Document made = after(CreateEntry{idOf("event/lake"), R"({"id": "x", "kind": "quiz"})"}, "events/lake.json");
    EXPECT_EQ(made["id"], "lake");
    EXPECT_EQ(made["kind"], "event");
    EXPECT_EQ(refusalOf(CreateEntry{idOf("event/stone"), "{}"}), ErrorCode::Invalid);
    EXPECT_EQ(refusalOf(CreateEntry{{model::EntryKind::Event, "../lake"}, "{}"}), ErrorCode::Invalid);
}

TEST(Apply, ACopyIsADraftWithANameOfItsOwn)
{
    const Document copy = after(DuplicateEntry{idOf("event/stone"), idOf("event/stone-2")}, "events/stone-2.json");
    EXPECT_EQ(copy["id"], "stone-2");
    EXPECT_EQ(copy["state"], "draft");
    EXPECT_EQ(copy["title"]["en"], "Stone class");
}

TEST(Apply, EverythingThatRefersToARenamedEntryFollows)
{
    const auto draft = apply(smallDraft(), RenameEntry{idOf("event/stone"), idOf("event/fossil")});
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft.value().find(kStonePath), nullptr);
    const Document& renamed = *draft.value().find("events/fossil.json");
    EXPECT_EQ(renamed["id"], "fossil");
    EXPECT_EQ(renamed["ties"][1]["to"], "event/fossil");
    EXPECT_EQ((*draft.value().find("institutions/museum.json"))["ties"][0]["to"], "event/fossil");
    EXPECT_EQ((*draft.value().find("pack.json"))["featured"][0], "event/fossil");
}

TEST(Apply, WhatCuratorsNotedStaysAsItWasSaid)
{
    const auto draft = apply(smallDraft(), RenameEntry{idOf("event/stone"), idOf("event/fossil")});
    ASSERT_TRUE(draft);
    EXPECT_EQ((*draft.value().find("events/fossil.json"))["note"], "event/stone");
    EXPECT_EQ((*draft.value().find("events/fossil.json"))["source"][0], "event/stone");
}

TEST(Apply, ARenamedEntryTakesNobodysNameAndKeepsItsKind)
{
    EXPECT_EQ(refusalOf(RenameEntry{idOf("event/stone"), idOf("quiz/stone")}), ErrorCode::Invalid);
    EXPECT_EQ(refusalOf(RenameEntry{idOf("event/stone"), idOf("event/stone")}), ErrorCode::Invalid);
    EXPECT_EQ(refusalOf(RenameEntry{idOf("event/none"), idOf("event/lake")}), ErrorCode::NotFound);
}

TEST(Apply, AnArchivedEntryIsADraft)
{
    EXPECT_EQ(after(ChangeState{idOf("event/stone"), model::EntryState::Draft}, kStonePath)["state"], "draft");
    EXPECT_EQ(stateOf(after(ChangeState{idOf("event/stone"), model::EntryState::Ready}, kStonePath)),
              model::EntryState::Ready);
}

TEST(Apply, AFixIsDoneInAllItsParts)
{
    const ApplyFixes fixes{kStonePath,
                           {{"Call it `titel`.", "/titel", R"({"en": "Stone"})"}, {"Take `title` out.", "/title", ""}}};
    const Document fixed = after(fixes, kStonePath);
    EXPECT_EQ(fixed["titel"]["en"], "Stone");
    EXPECT_FALSE(fixed.contains("title"));
    EXPECT_EQ(refusalOf(ApplyFixes{kStonePath, {{"", "/title", "1"}, {"", "/nothing", ""}}}), ErrorCode::NotFound);
}

} // namespace musubi::edit::test
