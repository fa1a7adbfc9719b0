// A moment of what `./dev fuzz` does for hours: good bytes, spoiled at random but alike in every run.
#include "tests/fuzz/fuzzed.hpp"
#include "tests/fuzz/mutated.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/tuf_repository.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

using Seeds = std::vector<std::string>;

/// Each seed as it is, then spoiled ones. What does not hold ends the program, and with it the test.
void spoil(const Seeds& seeds, int rounds, void (*fuzzed)(std::string_view))
{
    ASSERT_FALSE(seeds.empty());
    for (const std::string& seed : seeds)
        fuzzed(seed);
    std::mt19937 random(20261121);
    for (int round = 0; round < rounds; ++round)
        fuzzed(mutated(seeds[random() % seeds.size()], random));
}

Seeds filesBelow(const std::string& folder, const std::string& extension)
{
    Seeds seeds;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(MUSUBI_SOURCE_DIR + ("/" + folder)))
        if (entry.path().extension() == extension) {
            std::ifstream file(entry.path(), std::ios::binary);
            seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    return seeds;
}

} // namespace

TEST(ShortFuzz, OfMetadata)
{
    TufRepository repository;
    repository.delegate("targets", "city", {"packs/city/*"});
    repository.addTarget("city", "packs/city/pack.json", "city");
    repository.publishTargets({"city"});
    Seeds seeds;
    for (const char* const role : {"root", "timestamp", "snapshot", "targets", "city"}) {
        seeds.push_back(repository.newest(role));
        seeds.push_back(repository.body(role).dump());
    }
    spoil(seeds, 3'000, fuzzMetadata);
}

TEST(ShortFuzz, OfPacks)
{
    Seeds seeds;
    for (const auto& file : generatePack(8).json)
        seeds.push_back(file.bytes);
    spoil(seeds, 300, fuzzPack);
}

TEST(ShortFuzz, OfLists)
{
    Seeds seeds = filesBelow("tests/content/exchange/files", ".csv");
    seeds.emplace_back("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:b\r\nDTSTART;TZID=Asia/Tokyo:20261205T100000\r\nDURATION:PT1H"
                       "\r\nRRULE:FREQ=WEEKLY;UNTIL=20261226T010000Z\r\nEXDATE:20261212T010000Z\r\nGEO:36;140\r\n");
    spoil(seeds, 300, fuzzExchange);
}

TEST(ShortFuzz, OfRuby)
{
    spoil({"{石|いし}をわってみよう", "{化石|かせき}さがし\u200B{教室|きょうしつ}", "\\{a\\|b\\}\\\\",
           "{筑波|つくば}{山|さん} 871m"},
          20'000, fuzzRuby);
}

TEST(ShortFuzz, OfPictures)
{
    Seeds seeds = filesBelow("content/packs/tsukuba", ".svg");
    for (Seeds more :
         {filesBelow("tests/packs", ".png"), filesBelow("tests/packs", ".jpg"), filesBelow("tests/packs", ".webp")})
        std::move(more.begin(), more.end(), std::back_inserter(seeds));
    spoil(seeds, 400, fuzzPicture);
}

} // namespace musubi::test
