#include "content/search/index_builder.hpp"

#include "content/search/search_index.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stop_token>
#include <string>
#include <vector>

namespace musubi::search {
namespace {

namespace fs = std::filesystem;

class IndexFile : public testing::Test
{
protected:
    [[nodiscard]] fs::path file() const { return m_folder.path() / "state" / "index.search"; }

    /// Of one event with this title.
    [[nodiscard]] static std::shared_ptr<const model::Catalogue> catalogue(const std::string& title)
    {
        model::Entry entry = test::entry("event/a");
        entry.title = LocalisedText({{Language("ja"), RubyText::parse(title).value()}});
        return test::catalogueOf({entry});
    }

    /// Why the index of the file cannot be opened with a catalogue.
    [[nodiscard]] ErrorCode refusal(const std::string& title) const
    {
        const auto index = SearchIndex::open(file(), catalogue(title));
        EXPECT_FALSE(index.ok());
        return index.ok() ? ErrorCode::Failed : index.error().code;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(IndexFile, StaysAsItIsWhenBuildingIsStopped)
{
    ASSERT_TRUE(buildIndex(*catalogue("{石|いし}"), file()).ok());
    std::stop_source stop;
    stop.request_stop();
    const auto end = buildIndex(*catalogue("{星|ほし}"), file(), stop.get_token());
    ASSERT_TRUE(end.ok());
    EXPECT_EQ(end.value(), BuildEnd::Stopped);
    EXPECT_TRUE(SearchIndex::open(file(), catalogue("{石|いし}")).ok());
    EXPECT_EQ(std::distance(fs::directory_iterator(file().parent_path()), fs::directory_iterator()), 1);
}

TEST_F(IndexFile, IsReplacedByTheNextOne)
{
    ASSERT_TRUE(buildIndex(*catalogue("{石|いし}"), file()).ok());
    m_folder.write("state/index.search.part", "left behind by a power cut");
    ASSERT_TRUE(buildIndex(*catalogue("{星|ほし}"), file()).ok());
    EXPECT_TRUE(SearchIndex::open(file(), catalogue("{星|ほし}")).ok());
    EXPECT_EQ(std::distance(fs::directory_iterator(file().parent_path()), fs::directory_iterator()), 1);
}

TEST_F(IndexFile, HoldsEveryEntryHoweverManyAreGatheredAtATime)
{
    constexpr int kEntries = 300;
    std::vector<model::Entry> entries;
    for (int number = 0; number < kEntries; ++number) {
        model::Entry entry = test::entry("event/n" + std::to_string(number));
        entry.title = LocalisedText({{Language("en"), RubyText::plain("Stone " + std::to_string(number) + "x")}});
        entries.push_back(std::move(entry));
    }
    const auto catalogue = test::catalogueOf(std::move(entries));
    ASSERT_TRUE(buildIndex(*catalogue, file()).ok());
    auto index = SearchIndex::open(file(), catalogue);
    ASSERT_TRUE(index.ok()) << describe(index.error());
    for (int number = 0; number < kEntries; ++number) {
        const Question question{std::to_string(number) + "x", Language("en"), test::day("2026-11-21")};
        const Answer answer = index.value().find(question).value();
        ASSERT_EQ(answer.size(), 1U) << number;
        ASSERT_EQ(answer.front().hits.size(), 1U) << number;
        EXPECT_EQ(answer.front().hits.front().id.slug, "n" + std::to_string(number));
    }
}

TEST_F(IndexFile, OfOtherContentIsRefused)
{
    ASSERT_TRUE(buildIndex(*catalogue("{石|いし}"), file()).ok());
    EXPECT_EQ(refusal("{石|せき}"), ErrorCode::Invalid);
    EXPECT_EQ(refusal("{石|いし}s"), ErrorCode::Invalid);
    EXPECT_TRUE(SearchIndex::open(file(), catalogue("{石|いし}")).ok());
}

TEST_F(IndexFile, ThatIsNoneIsRefused)
{
    EXPECT_EQ(refusal("石"), ErrorCode::NotFound);
    m_folder.write("state/index.search", "This is not a database, however long one looks at it. And so on.");
    EXPECT_EQ(refusal("石"), ErrorCode::Malformed);
    m_folder.write("state/index.search", "");
    EXPECT_EQ(refusal("石"), ErrorCode::Malformed);
}

TEST_F(IndexFile, SaysWhereItCannotBeWritten)
{
    m_folder.write("state", "a file where a folder should be");
    const auto end = buildIndex(*catalogue("石"), file());
    ASSERT_FALSE(end.ok());
    EXPECT_EQ(end.error().code, ErrorCode::Unreadable);
    EXPECT_THAT(end.error().where.file, testing::HasSubstr("index.search"));
}

} // namespace
} // namespace musubi::search
