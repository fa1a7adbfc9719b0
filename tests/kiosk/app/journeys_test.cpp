// Every tests/journeys/*.journey on the default pack, each a test of its own.
#include "kiosk/app/catalogue_finder.hpp"
#include "kiosk/app/clock.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/journey_player.hpp"
#include "kiosk/paint/text_setter.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace musubi::app {

namespace {

const std::filesystem::path kSource = MUSUBI_SOURCE_DIR;

std::vector<std::filesystem::path> journeyFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests/journeys")) {
        if (entry.path().extension() == ".journey")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// "go-back.journey" → "GoBack": what GoogleTest takes for a name.
std::string nameOfCase(const testing::TestParamInfo<std::filesystem::path>& info)
{
    std::string name;
    bool begins = true;
    for (const char letter : info.param.stem().string()) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0)
            name += begins ? static_cast<char>(std::toupper(byte)) : letter;
        begins = std::isalnum(byte) == 0;
    }
    return name;
}

/// The pack, the words and the metrics, loaded once for all journeys.
class Journeys : public testing::TestWithParam<std::filesystem::path>
{
protected:
    static void SetUpTestSuite()
    {
        LoadedContent loaded = loadContent({kSource / "content/packs/tsukuba"}, Extent::Whole);
        ASSERT_TRUE(loaded.content.catalogue) << loaded.content.reason;
        Result<present::Strings> strings = loadStrings(kSource / "assets");
        ASSERT_TRUE(strings.ok()) << describe(strings.error());
        auto metrics = paint::openTextMetrics();
        ASSERT_TRUE(metrics.ok()) << describe(metrics.error());
        s_strings = std::make_unique<present::Strings>(std::move(strings).value());
        s_metrics = std::move(metrics).value();
        s_ground = std::make_unique<JourneyGround>(
            JourneyGround{s_strings.get(), s_metrics.get(), loaded.content, zoneOf(loaded.content), "", {}});
    }

    static void TearDownTestSuite()
    {
        s_ground.reset();
        s_metrics.reset();
        s_strings.reset();
    }

    static inline std::unique_ptr<present::Strings> s_strings;
    static inline std::unique_ptr<scene::TextMetrics> s_metrics;
    static inline std::unique_ptr<JourneyGround> s_ground;
};

} // namespace

TEST_P(Journeys, Arrives)
{
    ASSERT_NE(s_ground, nullptr);
    std::ifstream file(GetParam(), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const Result<Journey> journey = parseJourney(bytes.str(), GetParam().filename().string());
    ASSERT_TRUE(journey.ok()) << describe(journey.error());
    JourneyGround ground = *s_ground;
    const test::TemporaryFolder cache;
    if (bytes.str().find("search") != std::string::npos) { // the others need not wait for an index
        auto finder = openFinder(ground.content.catalogue, cache.path());
        ASSERT_TRUE(finder.ok()) << describe(finder.error());
        ground.content.finder = std::move(finder).value();
    }
    const Outcome outcome = playJourney(journey.value(), ground);
    EXPECT_TRUE(outcome.ok()) << (outcome ? "" : describe(outcome.error()));
}

INSTANTIATE_TEST_SUITE_P(EachFile, Journeys, testing::ValuesIn(journeyFiles()), nameOfCase);

} // namespace musubi::app
