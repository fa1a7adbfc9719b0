#include "kiosk/present/future_city_view.hpp"
#include "kiosk/present/initiative_view.hpp"
#include "kiosk/present/pillar_view.hpp"
#include "tests/kiosk/present/made_up_catalogue.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

constexpr const char* kWithinThePlan = "2019-06-01T10:00";
constexpr const char* kLastDayOfThePlan = "2021-12-31T10:00";
constexpr const char* kAfterThePlan = "2026-11-23T10:00";

enum class Roadmaps
{
    Illustrative,
    Real,
};

/// One pillar with one initiative: a step done, one under way, one to come; years 2017 to 2021.
MadeUpCatalogue catalogueWith(Roadmaps roadmaps)
{
    model::Initiative details;
    details.pillar = "p1";
    details.measure = "m1";
    details.roadmap = model::Roadmap{roadmaps == Roadmaps::Illustrative,
                                     {2},
                                     {{english("One"), 0, 2, model::StepState::Done, 0},
                                      {english("Two"), 2, 4, model::StepState::Now, 0.5},
                                      {english("Three"), 4, 5, model::StepState::Later, 0}}};
    model::Pillar pillar;
    pillar.id = "p1";
    pillar.number = 1;
    pillar.title = english("Pillar");
    pillar.measures = {{"m1", english("Measure")}};
    model::PackInfo info;
    info.guideline = model::Guideline{english("Guideline"), {}, {}, 2017, {pillar}};
    return MadeUpCatalogue({madeUp("initiative/a", details)}, info);
}

std::vector<StepMood> moods(const InitiativeView& view)
{
    std::vector<StepMood> all;
    for (const ProcessStep& step : view.steps)
        all.push_back(step.mood);
    return all;
}

} // namespace

TEST(FutureCityView, ShowsProgressAndTodayWhileThePlanRuns)
{
    const MadeUpCatalogue pack = catalogueWith(Roadmaps::Illustrative);
    const auto view = futureCityView(pack.at("future-city", kWithinThePlan));
    EXPECT_EQ(view.subtitle.text.base(), "Guideline · 2017–2021");
    EXPECT_TRUE(view.now);
    EXPECT_DOUBLE_EQ(view.rows.at(0).done, 0.6);
    EXPECT_DOUBLE_EQ(view.rows.at(0).bars.at(0).done, 0.6);
    EXPECT_EQ(view.sampleNote.text.base(), "Sample progress");
}

TEST(FutureCityView, ShowsNoMadeUpProgressOnceThePlanIsOver)
{
    const MadeUpCatalogue pack = catalogueWith(Roadmaps::Illustrative);
    const auto view = futureCityView(pack.at("future-city", kAfterThePlan));
    EXPECT_EQ(view.subtitle.text.base(), "5-year plan from 2017 (finished)");
    EXPECT_FALSE(view.now);
    EXPECT_DOUBLE_EQ(view.rows.at(0).done, 0);
    EXPECT_DOUBLE_EQ(view.rows.at(0).bars.at(0).done, 0);
    EXPECT_EQ(view.sampleNote.text.base(), "Sample roadmap");
}

TEST(FutureCityView, KeepsTheProgressThatARealRoadmapStates)
{
    const MadeUpCatalogue pack = catalogueWith(Roadmaps::Real);
    EXPECT_DOUBLE_EQ(futureCityView(pack.at("future-city", kAfterThePlan)).rows.at(0).done, 0.6);
    EXPECT_EQ(moods(initiativeView(pack.at("initiative/a", kAfterThePlan))),
              (std::vector{StepMood::Finished, StepMood::Review, StepMood::Present, StepMood::Coming}));
}

TEST(FutureCityView, SaysThatThePlanIsOverFromTheDayAfterItsLast)
{
    const MadeUpCatalogue pack = catalogueWith(Roadmaps::Illustrative);
    const std::string running = "Guideline · 2017–2021";
    EXPECT_EQ(futureCityView(pack.at("future-city", kLastDayOfThePlan)).subtitle.text.base(), running);
    EXPECT_NE(futureCityView(pack.at("future-city", "2022-01-01T00:00")).subtitle.text.base(), running);
}

TEST(FutureCityView, SaysThatThePlanIsOverOnEveryPageAndInEveryLanguage)
{
    const MadeUpCatalogue pack = catalogueWith(Roadmaps::Illustrative);
    EXPECT_EQ(pillarView(pack.at("future-city?pillar=p1", kAfterThePlan))->subtitle.text.base(),
              "5-year plan from 2017 (finished)");
    EXPECT_EQ(initiativeView(pack.at("initiative/a", kAfterThePlan)).subtitle.text.base(),
              "5-year plan from 2017 (finished)");
    EXPECT_EQ(futureCityView(pack.at("future-city", kAfterThePlan, "ja")).subtitle.text.base(),
              "2017年から 5年間の 計画（おわりました）");
    for (const char* language : {"ja", "ja-easy", "en", "zh", "ko"})
        EXPECT_NE(futureCityView(pack.at("future-city", kAfterThePlan, language)).subtitle.text.base(),
                  futureCityView(pack.at("future-city", kWithinThePlan, language)).subtitle.text.base())
            << language;
}

TEST(InitiativeView, TellsWhatIsDoneUnderWayAndToComeWhileThePlanRuns)
{
    const auto view = initiativeView(catalogueWith(Roadmaps::Illustrative).at("initiative/a", kWithinThePlan));
    EXPECT_EQ(moods(view), (std::vector{StepMood::Finished, StepMood::Review, StepMood::Present, StepMood::Coming}));
    EXPECT_EQ(view.steps.at(2).flag.text.base(), "Under way");
}

TEST(InitiativeView, TellsTheStepsOfAFinishedPlanAsWhatWasPlanned)
{
    const auto view = initiativeView(catalogueWith(Roadmaps::Illustrative).at("initiative/a", kAfterThePlan));
    EXPECT_EQ(moods(view), (std::vector{StepMood::Plain, StepMood::Review, StepMood::Plain, StepMood::Plain}));
    EXPECT_TRUE(std::ranges::all_of(view.steps, [](const ProcessStep& step) { return step.flag.empty(); }));
    EXPECT_EQ(view.steps.at(2).text.text.base(), "Years 3–4");
}

} // namespace musubi::present
