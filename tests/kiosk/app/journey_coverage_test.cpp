// The journeys together see every place of the kiosk and walk every kind of tie from both ends.
#include "content/model/tie.hpp"
#include "kiosk/app/content_source.hpp"
#include "kiosk/app/journey.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace musubi::app {

namespace {

const std::filesystem::path kSource = MUSUBI_SOURCE_DIR;

std::vector<JourneyStep> allSteps()
{
    std::vector<JourneyStep> steps;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests/journeys")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        const Result<Journey> journey = parseJourney(bytes, entry.path().filename().string());
        EXPECT_TRUE(journey.ok()) << (journey ? "" : describe(journey.error()));
        if (journey)
            steps.insert(steps.end(), journey.value().steps.begin(), journey.value().steps.end());
    }
    return steps;
}

bool touchesTie(const JourneyStep& step, const std::string& words)
{
    const auto* const tap = std::get_if<TapStep>(&step.act);
    const auto* const label = tap == nullptr ? nullptr : std::get_if<ByLabel>(&tap->target);
    // A tie card is called by the words of the tie and the name of the other end.
    return label != nullptr && label->label.rfind(words + "、", 0) == 0;
}

} // namespace

TEST(JourneyCoverage, SeesEveryPlace)
{
    std::set<std::string> seen; // "events"; of an entry its kind, "event"
    for (const JourneyStep& step : allSteps()) {
        if (const auto* const expected = std::get_if<ExpectAt>(&step.act))
            seen.insert(expected->address.place().substr(0, expected->address.place().find('/')));
    }
    for (const char* const place : {"home", "events", "geopark", "awards", "institutions", "future-city", "showcase",
                                    "offers", "quiz", "search", "ties"})
        EXPECT_TRUE(seen.contains(place)) << place;
    for (const model::EntryKind kind : model::kTopicKinds)
        EXPECT_TRUE(seen.contains(std::string(model::nameOf(kind)))) << model::nameOf(kind);
}

TEST(JourneyCoverage, SeesTheBuiltInPageAndTheAttractLoop)
{
    const std::vector<JourneyStep> steps = allSteps();
    EXPECT_TRUE(std::ranges::any_of(steps, [](const JourneyStep& step) {
        const auto* const content = std::get_if<ContentStep>(&step.act);
        return content != nullptr && content->there == PackThere::No;
    }));
    EXPECT_TRUE(std::ranges::any_of(
        steps, [](const JourneyStep& step) { return std::holds_alternative<ExpectAttract>(step.act); }));
}

TEST(JourneyCoverage, WalksEveryKindOfTieFromBothEnds)
{
    const std::vector<JourneyStep> steps = allSteps();
    const Result<present::Strings> strings = loadStrings(kSource / "assets");
    ASSERT_TRUE(strings.ok()) << describe(strings.error());
    for (const model::TieKind kind : model::kTieKinds) {
        for (const char* const direction : {".forward", ".reverse"}) {
            const std::string key = "tie." + std::string(model::nameOf(kind)) + direction;
            const std::string words = strings.value().text(Language("ja"), key).base();
            EXPECT_TRUE(std::ranges::any_of(steps, [&words](const JourneyStep& step) {
                return touchesTie(step, words);
            })) << key;
        }
    }
}

} // namespace musubi::app
