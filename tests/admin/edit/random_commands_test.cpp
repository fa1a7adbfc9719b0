// What has to hold for every sequence of commands, over thousands of them.
#include "admin/edit/json_text.hpp"
#include "tests/admin/edit/small_workspace.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <random>

namespace musubi::edit::test {

namespace {

class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}

    std::size_t below(std::size_t count) { return m_engine() % count; }
    template <typename T>
    const T& of(const std::vector<T>& choices)
    {
        return choices[below(choices.size())];
    }

    model::EntryId id()
    {
        return idOf(of<std::string>({"event/stone", "institution/museum", "event/a", "event/b", "institution/c"}));
    }
    std::string path()
    {
        return of<std::string>({kStonePath, "institutions/museum.json", "pack.json", "events/a.json"});
    }
    std::string place()
    {
        return of<std::string>({"/title/en", "/title/ja", "/venue/text/en", "/ties/0/to", "/usualMonths/1", "/tags/0",
                                "/position/latitude", "/featured/0", "/id/en", "/ties/1"});
    }
    std::string value()
    {
        return of<std::string>({"\"one\"", "\"event/stone\"", "36.0", "7", "{\"en\": \"two\"}", "[1, 2]", "null", "x"});
    }

    Command command()
    {
        switch (below(9)) {
        case 0:
            return SetField{path(), place(), value()};
        case 1:
            return SetField{kStonePath, "/title/en", value()};
        case 2:
            return RemoveField{path(), place()};
        case 3:
            return InsertItem{path(), of<std::string>({"/ties", "/usualMonths", "/tags"}), below(3), value()};
        case 4:
            return RemoveItem{path(), of<std::string>({"/ties", "/usualMonths"}), below(3)};
        case 5:
            return CreateEntry{id(), "{\"title\": {\"en\": \"New\"}}"};
        case 6:
            return DuplicateEntry{id(), id()};
        case 7:
            return RenameEntry{id(), id()};
        default:
            return ChangeState{id(), of<model::EntryState>({model::EntryState::Draft, model::EntryState::Published})};
        }
    }

private:
    std::mt19937 m_engine;
};

/// How often something refers to the entry.
std::size_t referencesTo(const Document& value, const std::string& id)
{
    if (value.is_string())
        return value == id ? 1 : 0;
    std::size_t count = 0;
    if (value.is_structured()) {
        for (const auto& [name, inside] : value.items())
            count += name == "note" || name == "source" ? 0 : referencesTo(inside, id);
    }
    return count;
}

std::size_t referencesTo(const Draft& draft, const model::EntryId& id)
{
    std::size_t count = 0;
    for (const auto& [path, document] : draft.files)
        count += referencesTo(*document, id.text());
    return count;
}

} // namespace

TEST(RandomCommands, UndoingEverythingGivesBackWhatWasRead)
{
    std::size_t worked = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        Chance chance(seed);
        Editing editing(smallWorkspace());
        const Draft before = editing.draft();
        for (int i = 0; i < 30; ++i)
            worked += editing.run(chance.command()) ? 1 : 0;
        const Draft done = editing.draft();
        while (editing.canUndo())
            editing.undo();
        ASSERT_TRUE(editing.draft() == before) << "seed " << seed;
        ASSERT_TRUE(editing.dirty().empty()) << "seed " << seed;
        while (editing.canRedo())
            editing.redo();
        ASSERT_TRUE(editing.draft() == done) << "seed " << seed;
    }
    EXPECT_GT(worked, 1000U) << "commands that are all refused prove nothing";
}

TEST(RandomCommands, ARefusedCommandChangesNothing)
{
    std::size_t refused = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        Chance chance(seed);
        Editing editing(smallWorkspace());
        for (int i = 0; i < 20; ++i) {
            const Draft before = editing.draft();
            if (editing.run(chance.command()))
                continue;
            ++refused;
            ASSERT_TRUE(editing.draft() == before) << "seed " << seed;
        }
    }
    EXPECT_GT(refused, 500U);
}

TEST(RandomCommands, NoRenamingLosesAReference)
{
    std::size_t renamed = 0;
    for (unsigned seed = 0; seed < 600; ++seed) {
        Chance chance(seed);
        Editing editing(smallWorkspace());
        for (int i = 0; i < 12; ++i) {
            (void)editing.run(chance.command());
            const RenameEntry rename{chance.id(), chance.id()};
            const std::size_t expected =
                referencesTo(editing.draft(), rename.from) + referencesTo(editing.draft(), rename.to);
            if (!editing.run(rename))
                continue;
            ++renamed;
            ASSERT_EQ(referencesTo(editing.draft(), rename.from), 0U) << "seed " << seed;
            ASSERT_EQ(referencesTo(editing.draft(), rename.to), expected) << "seed " << seed;
        }
    }
    EXPECT_GT(renamed, 300U);
}

TEST(RandomCommands, WhatIsWrittenReadsBackAsTheDraft)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Chance chance(seed);
        Editing editing(smallWorkspace());
        for (int i = 0; i < 20; ++i)
            (void)editing.run(chance.command());
        for (const pack::File& file : editing.files()) {
            const auto read = parseDocument(file.bytes, file.path);
            ASSERT_TRUE(read) << file.bytes;
            ASSERT_EQ(*read.value(), *editing.draft().find(file.path)) << file.bytes;
        }
    }
}

} // namespace musubi::edit::test
