#include "tests/support/pack_generator.hpp"

#include "content/pack/check.hpp"
#include "content/pack/reader.hpp"
#include "content/store/schema_folder.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

namespace musubi::test {
namespace {

TEST(GeneratedPack, OfTwoHundredEntriesHasNoError)
{
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    for (const pack::Problem& problem : pack::check(generatePack(200), schemas.value(), day("2026-11-21"))) {
        if (problem.severity == pack::Severity::Error)
            ADD_FAILURE() << describe(problem);
    }
}

TEST(GeneratedPack, KeepsToTheSchemaHoweverLargeItIs)
{
    constexpr std::size_t kLast = 16; // every kind twice
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    pack::WorkspaceFiles files = generatePack(10'000);
    const auto pack = std::ranges::find(files.json, "pack.json", &pack::File::path);
    std::vector<pack::File> few{*pack};
    std::move(files.json.end() - kLast, files.json.end(), std::back_inserter(few));
    files.json = std::move(few);
    for (const pack::Problem& problem : pack::check(files, schemas.value(), day("2026-11-21")))
        EXPECT_NE(problem.code, pack::ProblemCode::Schema) << describe(problem);
}

TEST(GeneratedPack, IsTheSameEveryTime)
{
    const auto first = generatePack(20);
    const auto second = generatePack(20);
    ASSERT_EQ(first.json.size(), second.json.size());
    for (std::size_t i = 0; i < first.json.size(); ++i) {
        EXPECT_EQ(first.json[i].path, second.json[i].path);
        EXPECT_EQ(first.json[i].bytes, second.json[i].bytes);
    }
}

TEST(GeneratedPack, HoldsEveryKindTiedToOthersAndHappening)
{
    const auto read = pack::readPack(generatePack(200));
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read.value().problems.empty());
    const auto catalogue = model::Catalogue::build(read.value().parts);
    EXPECT_EQ(catalogue->size(), 200U);
    for (const model::EntryKind kind : model::kTopicKinds) {
        EXPECT_EQ(catalogue->allOfKind(kind).size(), 25U);
        for (const model::Entry* entry : catalogue->allOfKind(kind))
            EXPECT_FALSE(catalogue->tiesOf(entry->id).empty()) << entry->id.text();
    }
    EXPECT_GT(catalogue->sessionsFrom({day("2026-11-21"), 0}, 100, 14).size(), 10U);
}

TEST(GeneratedPack, MayBeEmptyOrOfOneEntry)
{
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    for (const std::size_t count : {0U, 1U, 2U})
        EXPECT_TRUE(pack::check(generatePack(count), schemas.value(), day("2026-01-05")).empty()) << count;
}

} // namespace
} // namespace musubi::test
