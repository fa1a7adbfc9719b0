#include "kiosk/present/future_city_view.hpp"
#include "kiosk/present/initiative_view.hpp"
#include "kiosk/present/pillar_view.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <algorithm>
#include <set>

namespace musubi::test {

namespace {

using present::StepMood;
using present::Switch;

model::Roadmap roadmap(std::vector<model::RoadmapStep> steps, std::vector<int> reviews = {})
{
    return {true, std::move(reviews), std::move(steps)};
}

model::RoadmapStep step(const std::string& title, double from, double to, model::StepState state, double done = 0)
{
    return {words(title), from, to, state, done};
}

model::Entry initiative(const std::string& slug, const std::string& measure,
                        std::optional<model::Roadmap> road = std::nullopt)
{
    model::Initiative details;
    details.pillar = "p1";
    details.measure = measure;
    details.roadmap = std::move(road);
    return madeUp("initiative/" + slug, details);
}

/// One pillar with measures m1 … mN, years 2017 – 2021.
model::PackInfo guidelineOf(int measures)
{
    model::PackInfo info;
    model::Pillar pillar;
    pillar.id = "p1";
    pillar.number = 1;
    pillar.title = words("Pillar");
    for (int number = 1; number <= measures; ++number)
        pillar.measures.push_back({"m" + std::to_string(number), words("Measure " + std::to_string(number))});
    info.guideline = model::Guideline{words("Guideline"), {}, {}, 2017, {pillar}};
    return info;
}

model::Roadmap wholeWay()
{
    return roadmap({step("All", 0, 5, model::StepState::Later)});
}

} // namespace

TEST(FutureCity, ShowsInitiativesOfDifferentMeasuresFirst)
{
    const MadeUpPack pack({initiative("a1", "m1", wholeWay()), initiative("a2", "m1", wholeWay()),
                           initiative("b1", "m2", wholeWay()), initiative("c1", "m3", wholeWay()),
                           initiative("c2", "m3", wholeWay())},
                          guidelineOf(3));
    const auto view = futureCityView(pack.at("future-city"));
    ASSERT_EQ(view.rows.size(), 1U);
    ASSERT_EQ(view.rows[0].bars.size(), 3U);
    EXPECT_EQ(view.rows[0].bars[0].title.text.base(), "Title of a1");
    EXPECT_EQ(view.rows[0].bars[1].title.text.base(), "Title of b1");
    EXPECT_EQ(view.rows[0].bars[2].title.text.base(), "Title of c1");
}

TEST(FutureCity, CountsWhatIsDoneByTheYearsOfTheSteps)
{
    const model::Roadmap road =
        roadmap({step("One", 0, 2, model::StepState::Done), step("Two", 2, 4, model::StepState::Now, 0.5),
                 step("Three", 4, 5, model::StepState::Later)});
    EXPECT_DOUBLE_EQ(present::doneShare(road), 3.0 / 5.0);
    EXPECT_DOUBLE_EQ(present::doneShare(model::Roadmap{}), 0);
}

TEST(FutureCity, DrawsTodayOnlyWithinTheFiveYears)
{
    const MadeUpPack pack({initiative("a", "m1", wholeWay())}, guidelineOf(1));
    const auto within = futureCityView(pack.at("future-city", "2019-07-02T10:00"));
    ASSERT_TRUE(within.now);
    EXPECT_NEAR(*within.now, 2.5, 0.01);
    EXPECT_EQ(within.years[2].present, Switch::On);
    for (const char* outside : {"2016-12-31T10:00", "2022-01-01T10:00"}) {
        const auto view = futureCityView(pack.at("future-city", outside));
        EXPECT_FALSE(view.now) << outside;
        EXPECT_TRUE(std::ranges::all_of(view.years, [](const auto& year) { return year.present == Switch::Off; }))
            << outside;
        EXPECT_EQ(scene::findNode(drawnWithoutFlaw(pack.at("future-city", outside)), "future.now"), nullptr);
    }
    EXPECT_NE(scene::findNode(drawnWithoutFlaw(pack.at("future-city", "2019-07-02T10:00")), "future.now"), nullptr);
}

TEST(FutureCity, SaysThatProgressIsASampleOnlyWhenItIs)
{
    model::Roadmap real = wholeWay();
    real.sample = false;
    EXPECT_TRUE(
        futureCityView(MadeUpPack({initiative("a", "m1", real)}, guidelineOf(1)).at("future-city")).sampleNote.empty());
    EXPECT_FALSE(futureCityView(MadeUpPack({initiative("a", "m1", wholeWay())}, guidelineOf(1)).at("future-city"))
                     .sampleNote.empty());
}

TEST(FutureCity, WithoutAGuidelineSaysSoAndLeadsToTheShowcase)
{
    const MadeUpPack pack;
    const auto scene = drawnWithoutFlaw(pack.at("future-city"));
    EXPECT_NE(scene::findNode(scene, "future.nothing"), nullptr);
    EXPECT_EQ(targetOf(scene, "future.showcase"), "showcase");
}

TEST(FutureCity, LeadsToEveryInitiativeThroughItsPillars)
{
    const KioskParts& kiosk = KioskParts::shared();
    std::set<std::string> reached;
    const auto overview = futureCityView(kiosk.context("future-city"));
    for (const auto& row : overview.rows) {
        std::string address = row.address;
        while (!address.empty()) {
            const auto pillar = pillarView(kiosk.context(address));
            ASSERT_TRUE(pillar) << address;
            for (const auto& column : pillar->columns)
                for (const auto& card : column.cards)
                    reached.insert(card.address);
            address = pillar->paging.nextAddress;
        }
    }
    for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Initiative))
        EXPECT_TRUE(reached.contains(entry->id.text())) << entry->id.text();
}

TEST(Pillar, GivesALongMeasureMoreColumnsAndPages)
{
    std::vector<model::Entry> entries;
    for (int index = 0; index < 7; ++index)
        entries.push_back(initiative("a" + std::to_string(index), "m1"));
    const MadeUpPack pack(std::move(entries), guidelineOf(4));
    const auto first = pillarView(pack.at("future-city?pillar=p1"));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->paging.pages, 2);
    ASSERT_EQ(first->columns.size(), 4U);
    EXPECT_EQ(first->columns[0].cards.size(), 3U);
    EXPECT_EQ(first->columns[2].cards.size(), 1U);
    EXPECT_EQ(first->columns[2].title.text.base(), "Measure 1");
    const auto scene = drawnWithoutFlaw(pack.at("future-city?pillar=p1"));
    EXPECT_EQ(targetOf(scene, "pillar.pager.next"), "future-city?page=2&pillar=p1");
    const auto last = pillarView(pack.at("future-city?page=9&pillar=p1"));
    EXPECT_EQ(last->paging.page, 2) << "a page that is not there gives the nearest one";
}

TEST(Pillar, ThatNobodyKnowsIsTheOverview)
{
    EXPECT_FALSE(pillarView(KioskParts::shared().context("future-city?pillar=p99")));
    const auto scene = KioskParts::shared().draw("future-city?pillar=p99");
    EXPECT_NE(scene::findNode(scene, "future.pillar.0"), nullptr);
}

TEST(Initiative, PutsReviewsBetweenTheStepsThatEndBeforeAndAfterThem)
{
    const MadeUpPack pack(
        {initiative("a", "m1",
                    roadmap({step("Late", 3, 5, model::StepState::Later), step("Early", 0, 1, model::StepState::Done),
                             step("Middle", 1, 4, model::StepState::Now, 0.5)},
                            {4, 2}))},
        guidelineOf(1));
    const auto view = initiativeView(pack.at("initiative/a", "2019-06-01T10:00"));
    ASSERT_EQ(view.steps.size(), 5U);
    EXPECT_EQ(view.steps[0].heading.text.base(), "Early");
    EXPECT_EQ(view.steps[1].mood, StepMood::Review);
    EXPECT_EQ(view.steps[2].heading.text.base(), "Middle");
    EXPECT_EQ(view.steps[2].text.text.base(), "Years 2–4");
    EXPECT_EQ(view.steps[3].mood, StepMood::Review);
    EXPECT_EQ(view.steps[4].mood, StepMood::Coming);
}

TEST(Initiative, WithNothingButATitleIsAPageAllTheSame)
{
    model::Entry bare = madeUp("initiative/bare", model::Initiative{});
    const MadeUpPack pack({bare});
    const auto scene = drawnWithoutFlaw(pack.at("initiative/bare"));
    EXPECT_EQ(scene::findNode(scene, "initiative.pillar"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "initiative.line"), nullptr);
}

TEST(Initiative, ShowsItsTextItsGoalsAndItsRoadmapInEveryLanguage)
{
    const KioskParts& kiosk = KioskParts::shared();
    for (const std::string language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const Switch furigana : {Switch::Off, Switch::On})
            for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Initiative)) {
                const auto scene = kiosk.draw(entry->id.text(), language, furigana);
                const auto& details = entry->as<model::Initiative>();
                if (!entry->body.empty())
                    EXPECT_NE(scene::findNode(scene, "initiative.body"), nullptr)
                        << entry->id.text() << " " << language;
                if (details.roadmap)
                    EXPECT_NE(scene::findNode(scene, "initiative.line"), nullptr)
                        << entry->id.text() << " " << language;
                for (std::size_t goal = 0; goal < details.goals.size(); ++goal)
                    EXPECT_NE(scene::findNode(scene, "initiative.goal." + std::to_string(goal)), nullptr)
                        << entry->id.text() << " " << language;
                EXPECT_EQ(targetOf(scene, "initiative.pillar"), "future-city?pillar=" + details.pillar);
            }
}

} // namespace musubi::test
