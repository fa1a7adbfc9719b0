// Leaves: the same words stay before a visitor when leaves hold less or more, a page opens where
// it is looked for, and a sheet gives back what lay below it.
#include "kiosk/screens/leaf_place.hpp"

#include "kiosk/screens/pages/leaf_room.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <gtest/gtest.h>

#include <set>

namespace musubi::test {

namespace {

using present::Switch;
using present::TextSize;

const Setting kLarge{"large", {1920, 1080}, TextSize::Large};
const Setting kVeryLarge{"very large", {1920, 1080}, TextSize::VeryLarge};
const Setting kVeryLargeReach{"very large reach", {1920, 1080}, TextSize::VeryLarge, Switch::On};
const Setting kUpright{"upright", {1080, 1920}};
const Setting kUprightVeryLarge{"upright very large", {1080, 1920}, TextSize::VeryLarge};
const Setting kUprightReach{"upright reach", {1080, 1920}, TextSize::Normal, Switch::On};

struct Glass
{
    present::Context context;
    screens::Stage stage;
};

Glass glassOf(const std::string& address, const Setting& setting, const std::string& language = "ja")
{
    const KioskParts& parts = KioskParts::shared();
    present::VisitSettings visit{Language(language), Switch::Off};
    visit.textSize = setting.textSize;
    visit.reach = setting.reach;
    return {{parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(), saturdayMorning()},
            app::Panel(setting.pixels, setting.mounting).stage(visit, parts.metrics())};
}

scene::Scene sceneOf(const Glass& glass)
{
    return screens::drawScreen(glass.context, glass.stage);
}

/// Where a visitor stands who was at `address` before the setting changed.
std::string afterChange(const std::string& address, const Setting& before, const Setting& after)
{
    const Glass old = glassOf(address, before);
    const Glass now = glassOf(address, after);
    return screens::addressShowing(screens::landmarksOf(old.context, old.stage), now.context, now.stage).text();
}

std::string wordsOn(const scene::Scene& scene)
{
    std::string all;
    for (const scene::Node* const node : scene::allNodes(scene))
        if (const auto* const text = std::get_if<scene::TextContent>(&node->content))
            all += text->text.base() + '\n';
    return all;
}

std::string addressBehind(const scene::Scene& scene, const std::string& id)
{
    const scene::Node* const node = scene::findNode(scene, id);
    const auto* const change = node != nullptr && node->intent ? std::get_if<scene::Change>(&*node->intent) : nullptr;
    return change == nullptr ? std::string() : change->address;
}

} // namespace

TEST(LeafPlace, KeepsTheFirstWordsOfTheLeafWhenTheTextChanges)
{
    for (const auto& [before, after] :
         {std::pair{kLarge, kVeryLarge}, std::pair{kVeryLarge, kLarge}, std::pair{kUpright, kUprightVeryLarge},
          std::pair{kVeryLarge, kVeryLargeReach}, std::pair{kUprightVeryLarge, kUprightReach}})
    {
        for (const char* const address : {"event/sample-satellite-tour", "events", "geopark", "offers"}) {
            for (const std::string& leaf : leavesOf(address, "ja", before)) {
                const Glass old = glassOf(leaf, before);
                const std::vector<screens::Landmark> landmarks = screens::landmarksOf(old.context, old.stage);
                const std::string there = afterChange(leaf, before, after);
                const std::string where = leaf + " " + before.name + " -> " + there + " " + after.name;
                const auto sentence = std::ranges::find_if(
                    landmarks, [](const screens::Landmark& landmark) { return !landmark.sentence.empty(); });
                if (leaf == address || sentence == landmarks.end()) {
                    EXPECT_EQ(landmarks.empty() ? there : address, address) << where;
                    continue;
                }
                EXPECT_NE(wordsOn(sceneOf(glassOf(there, after))).find(sentence->sentence), std::string::npos)
                    << where << ": " << sentence->sentence;
            }
        }
    }
}

TEST(LeafPlace, ComesBackToTheSameLeafWhenTheTextIsAsItWas)
{
    const std::vector<std::string> leaves = leavesOf("event/sample-satellite-tour", "ja", kVeryLarge);
    ASSERT_GT(leaves.size(), 2U);
    const std::string large = afterChange(leaves[2], kVeryLarge, kLarge);
    EXPECT_NE(large, "event/sample-satellite-tour") << "what is read is not on the first leaf";
    EXPECT_EQ(afterChange(leaves[2], kVeryLarge, kVeryLarge), leaves[2]);
}

TEST(LeafPlace, NeedsNoLeafWhereThePageStandsWhole)
{
    EXPECT_EQ(afterChange("event/sample-satellite-tour?leaf=3", kVeryLarge, {"normal", {1920, 1080}}),
              "event/sample-satellite-tour");
}

TEST(LeafPlace, IsBroughtIntoRange)
{
    const scene::Scene scene = sceneOf(glassOf("event/sample-satellite-tour?leaf=99", kVeryLarge));
    EXPECT_EQ(scene.leaf, scene.leaves);
    EXPECT_GT(scene.leaves, 1);
    // Whatever leads on from here says the leaf that is there.
    EXPECT_EQ(addressBehind(scene, "languages"),
              "event/sample-satellite-tour?languages=1&leaf=" + std::to_string(scene.leaves));
    EXPECT_EQ(sceneOf(glassOf("events?leaf=3", {"normal", {1920, 1080}})).leaves, 1);
    EXPECT_EQ(sceneOf(glassOf("event/sample-satellite-tour?leaf=2", kUpright)).leaves, 1) << "it stands whole";
}

TEST(LeafPlace, OpensTheCalendarAtTheChosenDayElseToday)
{
    for (const Setting& setting : {kVeryLarge, kVeryLargeReach, kUprightVeryLarge, kUprightReach}) {
        for (const auto& [address, day] : {std::pair{"events?sheet=calendar", "2026-11-21"},
                                           std::pair{"events?day=2026-11-29&sheet=calendar", "2026-11-29"}})
        {
            const scene::Scene scene = sceneOf(glassOf(address, setting));
            EXPECT_NE(scene::findNode(scene, std::string("calendar.day.") + day), nullptr)
                << address << " " << setting.name;
        }
    }
}

TEST(LeafPlace, ReachesEveryLeafOfTheCalendarFromWhereItOpens)
{
    const scene::Scene opened = sceneOf(glassOf("events?sheet=calendar", kVeryLargeReach));
    ASSERT_GT(opened.leaf, 1) << "the first weeks of the month are over";
    std::string address = addressBehind(opened, "leaf.previous");
    for (int leaf = opened.leaf - 1; leaf > 1; --leaf)
        address = addressBehind(sceneOf(glassOf(address, kVeryLargeReach)), "leaf.previous");
    const scene::Scene first = sceneOf(glassOf(address, kVeryLargeReach));
    EXPECT_EQ(first.leaf, 1) << address;
    EXPECT_FALSE(addressBehind(first, "leaf.next").empty());
}

TEST(SheetOfLanguages, LeavesTheCalendarOpenBelowIt)
{
    const std::string calendar = "events?sheet=calendar";
    const std::string opened = addressBehind(sceneOf(glassOf(calendar, kUpright)), "languages");
    EXPECT_EQ(opened, "events?languages=1&sheet=calendar");
    const scene::Scene sheet = sceneOf(glassOf(opened, kUpright));
    EXPECT_NE(scene::findNode(sheet, "languages.ko"), nullptr);
    EXPECT_EQ(addressBehind(sheet, "languages.ja"), calendar) << "the language that is chosen already";
}

TEST(SheetOfLanguages, IsClosedByTheButtonThatOpenedIt)
{
    for (const Setting& setting : {kUprightVeryLarge, kUprightReach}) {
        for (const char* const address : {"home", "events?leaf=2", "events?sheet=calendar"}) {
            const std::string opened = addressBehind(sceneOf(glassOf(address, setting)), "languages");
            EXPECT_EQ(addressBehind(sceneOf(glassOf(opened, setting)), "languages"), address) << setting.name;
        }
    }
}

TEST(Leaves, AreCalledOtherThanThePagesOfAList)
{
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        for (const Setting& setting : {kUpright, kVeryLarge}) {
            for (const char* const place : {"events", "offers", "geopark", "institutions"}) {
                for (const std::string& leaf : leavesOf(place, language, setting)) {
                    std::set<std::string> names;
                    const scene::Scene scene = drawn(leaf, language, setting);
                    for (const scene::Node* const node : scene::allNodes(scene))
                        if (node->id.ends_with(".next") || node->id.ends_with(".previous")) {
                            EXPECT_TRUE(names.insert(node->label).second)
                                << leaf << " " << language << " " << setting.name << ": " << node->label;
                        }
                }
            }
        }
    }
}

TEST(FirstLeaf, CountsOnTheTitleWhereThePagePutsIt)
{
    for (const Setting& setting : everySetting()) {
        for (const char* const language : {"ja", "en"}) {
            const Glass glass = glassOf("events", setting, language);
            const present::FrameView frame = present::frameView(glass.context);
            const present::Words title = glass.context.sayFully("events.title");
            screens::Column column;
            column.title = {title, {}, screens::Section::Events, "event"};
            column.parts.push_back(
                screens::fixedPart(0, 80, [](scene::Rect rect) { return screens::group("part", rect); }));
            const scene::Scene scene = screens::columnPage(frame, std::move(column), glass.stage);
            EXPECT_NEAR(scene::findNode(scene, "part")->rect.y, screens::firstLeafArea(frame, title, glass.stage).y, 1)
                << setting.name << " " << language;
        }
    }
}

TEST(BottomBar, KeepsTheWordOfEveryButton)
{
    for (const Setting& setting : everySetting()) {
        for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
            for (const char* const address : {"home", "events"}) {
                const scene::Scene scene = drawn(address, language, setting);
                const scene::Node* const bar = scene::findNode(scene, "bar");
                ASSERT_NE(bar, nullptr);
                for (const scene::Node& button : bar->children)
                    if (button.intent) {
                        EXPECT_NE(scene::findNode(scene, button.id + ".words"), nullptr)
                            << button.id << " " << language << " " << setting.name;
                    }
            }
        }
    }
}

} // namespace musubi::test
