// The whole of tests/packs/valid/small as the reader gives it: every kind with every
// member it can have.
#include "content/pack/reader.hpp"

#include "content/store/workspace_folder.hpp"
#include "tests/support/entries.hpp"
#include "tests/support/source_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace musubi::pack {
namespace {

using namespace model;
using test::day;
using test::id;
using testing::ElementsAre;

class SmallPack : public testing::Test
{
protected:
    static const ReadPack& pack()
    {
        static const auto kPack = store::loadPack(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace");
        return kPack.value();
    }

    static const Entry& entry(const std::string& text)
    {
        for (const Entry& candidate : pack().parts.entries) {
            if (candidate.id.text() == text)
                return candidate;
        }
        throw std::out_of_range(text);
    }
};

TEST_F(SmallPack, IsReadWithoutAProblem)
{
    EXPECT_TRUE(pack().problems.empty());
    EXPECT_EQ(pack().parts.entries.size(), 9U);
}

TEST_F(SmallPack, GivesWhatIsSharedByAllEntries)
{
    const Entry& craft = entry("event/craft");
    EXPECT_EQ(craft.theme, Theme::Earth);
    EXPECT_EQ(craft.valid, (Validity{day("2026-04-01"), day("2028-03-31")}));
    EXPECT_EQ(craft.ties.size(), 3U);
    EXPECT_EQ(craft.ties[2].kind, TieKind::About);
    EXPECT_EQ(craft.ties[2].to, id("geosite/quarry"));
    EXPECT_EQ(craft.ties[2].strength, 3);
    EXPECT_FALSE(craft.ties[2].reverseText.empty());
    EXPECT_EQ(craft.media[0].illustration, "mineral");
    EXPECT_EQ(craft.media[1].file, "media/granite.png");
    EXPECT_EQ(craft.facts[0].icon, "schedule");
    EXPECT_EQ(craft.sections.size(), 1U);
    EXPECT_EQ(craft.url, "https://example.org/craft");
}

TEST_F(SmallPack, GivesEventsTheirSessions)
{
    const auto& craft = entry("event/craft").as<Event>();
    ASSERT_EQ(craft.sessions.size(), 2U);
    EXPECT_EQ(craft.sessions[0].rrule, "FREQ=WEEKLY;BYDAY=SA;UNTIL=20271231");
    EXPECT_THAT(craft.sessions[0].except, ElementsAre(day("2027-01-02")));
    EXPECT_EQ(craft.sessions[0].quota, 12);
    EXPECT_EQ(craft.sessions[0].signUp, SignUpMode::FirstCome);
    EXPECT_EQ(craft.sessions[0].closesHoursBefore, 24);
    EXPECT_EQ(craft.sessions[1].signUp, SignUpMode::Lottery);
    EXPECT_TRUE(craft.sessions[1].sample);
    EXPECT_EQ(craft.venue->institution, id("institution/museum"));
    EXPECT_EQ(craft.fee.kind, FeeKind::Paid);
    EXPECT_THAT(craft.usualMonths, ElementsAre(11, 12));
}

TEST_F(SmallPack, GivesInstitutionsTheirHours)
{
    const auto& museum = entry("institution/museum").as<Institution>();
    ASSERT_TRUE(museum.hours);
    EXPECT_THAT(museum.hours->weekly[0].days, ElementsAre(2U, 3U, 4U, 5U, 6U, 0U));
    EXPECT_EQ(museum.hours->weekly[0].span.lastEntry, 16 * 60);
    EXPECT_EQ(museum.hours->weekly[1].season, (Season{{7, 20}, {8, 31}}));
    EXPECT_EQ(museum.hours->holidayRule, HolidayRule::OpenThenClosedNextDay);
    EXPECT_EQ(museum.hours->exceptions[0].everyYear, (Season{{12, 28}, {1, 4}}));
    EXPECT_EQ(museum.hours->exceptions[1].fromDate, day("2026-12-28"));
    EXPECT_EQ(museum.hours->exceptions[1].span, (OpeningSpan{600, 720, std::nullopt}));
    EXPECT_EQ(museum.hours->on(day("2026-12-28"), {}).size(), 1U);
}

TEST_F(SmallPack, GivesEveryKindItsOwnPart)
{
    EXPECT_EQ(entry("award/prize-2025").as<Award>().winners.size(), 1U);
    EXPECT_TRUE(entry("award/prize-2024").as<Award>().noWinner);
    const auto& quarry = entry("geosite/quarry").as<Geosite>();
    EXPECT_EQ(quarry.age->era, Era::Paleogene);
    EXPECT_EQ(quarry.age->fromYears, 60'000'000);
    EXPECT_EQ(quarry.coordinates->accuracy, Accuracy::Minute);
    EXPECT_THAT(quarry.routes[0].stops, ElementsAre(id("geosite/quarry"), id("institution/museum")));
    const auto& classes = entry("initiative/visiting-classes").as<Initiative>();
    EXPECT_EQ(classes.roadmap->steps[1].state, StepState::Now);
    EXPECT_DOUBLE_EQ(classes.roadmap->steps[1].done, 0.25);
    EXPECT_EQ(entry("showcase/stone-robot").as<Showcase>().type, ShowcaseType::Robot);
    const auto& box = entry("offer/stone-box").as<Offer>();
    EXPECT_EQ(box.grades, (Grades{5, 6}));
    EXPECT_EQ(box.brings.size(), 1U);
    const auto& hardest = entry("quiz/hardest").as<Quiz>();
    EXPECT_TRUE(hardest.choices[0].correct);
    EXPECT_FALSE(hardest.choices[1].correct);
}

TEST_F(SmallPack, GivesWhatThePackShares)
{
    const PackInfo& info = pack().parts.info;
    EXPECT_EQ(info.id, "small");
    EXPECT_EQ(info.timeZone, "Asia/Tokyo");
    EXPECT_EQ(info.languages.size(), 5U);
    EXPECT_THAT(info.fallback.order(Language("zh")), ElementsAre(Language("zh"), Language("en"), Language("ja")));
    EXPECT_EQ(info.featured.size(), 4U);
    EXPECT_TRUE(info.holidays.contains(day("2026-11-23")));
    EXPECT_EQ(info.hero.ridge.size(), 3U);
    EXPECT_EQ(info.hero.sun->y, 500);
    EXPECT_EQ(info.geopark->timeline[0].marks[0].entry, id("geosite/quarry"));
    EXPECT_EQ(info.guideline->pillars[0].colour, PillarColour::Moss);
    EXPECT_EQ(info.awardProgrammes[0].since, 2001);
    const SchematicMap& map = pack().parts.map.value();
    EXPECT_EQ(map.north, 36.2);
    ASSERT_EQ(map.layers.size(), 4U);
    EXPECT_TRUE(map.layers[0].closed) << "areas are closed unless they say otherwise";
    EXPECT_FALSE(map.layers[0].smooth);
    EXPECT_FALSE(map.layers[1].closed);
    EXPECT_EQ(map.layers[1].at, (std::pair{140.1, 36.13}));
}

/// Headlines need a name: "Today in …".
TEST(PackNames, CallACityWithoutANameByTheTitleOfItsPack)
{
    const std::string before = R"({"format": 1, "id": "a", "title": {"ja": "まちの かがく"}, )";
    const std::string after = R"("timeZone": "Asia/Tokyo", "languages": ["ja"], "primaryLanguage": "ja"})";
    const auto nameIn = [](const std::string& json) {
        return parsePackInfo(json, "pack.json").value().city.in(Language(std::string("ja")), {}).text.base();
    };
    EXPECT_EQ(nameIn(before + after), "まちの かがく");
    EXPECT_EQ(nameIn(before + R"("city": {"ja": "まち"}, )" + after), "まち");
}

} // namespace
} // namespace musubi::pack
