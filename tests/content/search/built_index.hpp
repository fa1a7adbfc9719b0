// An index of entries made by hand, built on the disk and asked.
#pragma once

#include "content/search/index_builder.hpp"
#include "content/search/search_index.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::search {

inline LocalisedText japanese(const std::string& markup)
{
    return LocalisedText({{Language("ja"), RubyText::parse(markup).value()}});
}

inline model::Entry titled(const std::string& id, const std::string& markup)
{
    model::Entry entry = test::entry(id);
    entry.title = japanese(markup);
    return entry;
}

class Search : public testing::Test
{
protected:
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "state" / "index.search"; }

    void build(std::vector<model::Entry> entries) { build(test::catalogueOf(std::move(entries))); }

    void build(std::shared_ptr<const model::Catalogue> catalogue)
    {
        const auto end = buildIndex(*catalogue, file());
        ASSERT_TRUE(end.ok()) << describe(end.error());
        ASSERT_EQ(end.value(), BuildEnd::Complete);
        auto index = SearchIndex::open(file(), catalogue);
        ASSERT_TRUE(index.ok()) << describe(index.error());
        m_index.emplace(std::move(index).value());
    }

    [[nodiscard]] Answer ask(const Question& question)
    {
        auto answer = m_index->find(question);
        EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : describe(answer.error()));
        return answer.valueOr({});
    }

    [[nodiscard]] Answer ask(const std::string& text)
    {
        return ask(Question{text, Language("ja"), test::day("2026-11-21")});
    }

    /// Ids in the order of the answer.
    [[nodiscard]] std::vector<std::string> found(const std::string& text)
    {
        std::vector<std::string> ids;
        for (const HitsOfKind& kind : ask(text)) {
            for (const Hit& hit : kind.hits)
                ids.push_back(hit.id.text());
        }
        return ids;
    }

    test::TemporaryFolder m_folder;
    std::optional<SearchIndex> m_index;
};

} // namespace musubi::search
