// Packs that are cut, flipped and doubled at random places, as a broken disk or an
// ill-meaning hand would leave them: every one is read or refused, none brings the
// program down.
#include "content/pack/check.hpp"
#include "content/pack/json_lines.hpp"
#include "content/pack/reader.hpp"

#include "content/store/schema_folder.hpp"
#include "tests/fuzz/mutated.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <random>

namespace musubi::pack {
namespace {

using test::mutated;

TEST(HostileBytes, AreReadOrRefusedWithAReason)
{
    constexpr int kRounds = 200; // of ten files each
    const WorkspaceFiles good = test::generatePack(8);
    const auto schemas = store::loadSchemas(MUSUBI_SOURCE_DIR "/content/schema");
    std::mt19937 random(1729); // fixed, so that a failure can be repeated
    int refused = 0;
    for (int round = 0; round < kRounds; ++round) {
        WorkspaceFiles files = good;
        for (File& file : files.json) {
            // Every other round keeps pack.json, so that what depends on it is reached too.
            if (round % 2 == 0 || roleOf(file.path) != FileRole::PackInfo)
                file.bytes = mutated(file.bytes, random);
        }
        for (const Problem& problem : check(files, schemas.value(), test::day("2026-11-21"))) {
            ASSERT_FALSE(problem.message.empty());
            ASSERT_FALSE(problem.where.file.empty());
            refused += problem.severity == Severity::Error ? 1 : 0;
        }
        const auto pack = readPack(files);
        if (pack)
            (void)model::Catalogue::build(pack.value().parts)->sessionsFrom({test::day("2026-11-21"), 0}, 50, 60);
    }
    EXPECT_GT(refused, kRounds);
}

TEST(HostileBytes, AreRefusedByScannerAndReaderAlike)
{
    const std::string good = test::generatePack(1).json.front().bytes;
    std::mt19937 random(4104); // fixed, so that a failure can be repeated
    for (int i = 0; i < 2'000; ++i) {
        const std::string bytes = mutated(good, random);
        const auto scanned = scanJson(bytes, "events/entry-0.json");
        const auto entry = parseEntry(bytes, "events/entry-0.json");
        ASSERT_TRUE(scanned.ok() || (!entry.ok() && entry.error().code == ErrorCode::Malformed)) << bytes;
    }
}

TEST(HostileBytes, OfEveryLengthOfAGoodFileAreRefused)
{
    const std::string good = test::generatePack(1).json.front().bytes;
    for (std::size_t length = 0; length + 2 < good.size(); ++length)
        ASSERT_FALSE(parseEntry(std::string_view(good).substr(0, length), "events/entry-0.json").ok()) << length;
}

} // namespace
} // namespace musubi::pack
