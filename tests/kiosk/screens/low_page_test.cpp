// What reach mode makes of the room above the hands: drawn pages come down, and a page of one leaf has all of its
// width.
#include "tests/kiosk/screens/inspector.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace musubi::test {

TEST(LowPage, StandsAsDrawnWhereAllThatCanBeTouchedIsLow)
{
    const Setting& setting = settingNamed("lying reach");
    for (const std::string address :
         {"event/sample-fossil-class", "event/science-festival", "geosite/summit", "award/tsukuba-prize-2020",
          "institution/gsj-museum", "initiative/p1-m2-2", "showcase/tsukuba-challenge", "quiz?question=1"})
    {
        const scene::Scene scene = drawn(address, "zh", setting);
        EXPECT_EQ(scene.leaves, 1) << address;
        EXPECT_NE(scene::findNode(scene, "back"), nullptr) << address << " has its way back in the bar";
        EXPECT_NE(scene::findNode(scene, "languages"), nullptr) << address;
        for (const scene::Node* const control : touchableIn(scene))
            EXPECT_GE(control->rect.y, stageFor(visitIn("zh", setting), setting).reach->top)
                << control->id << " on " << address;
    }
}

TEST(LowPage, OfTheGeoparkHasItsMapAndTheArrowsToWhatIsToldOfThePark)
{
    const Setting& setting = settingNamed("lying reach");
    const scene::Scene scene = drawn("geopark", "zh", setting);
    EXPECT_GT(scene.leaves, 1);
    const scene::Node* const top = scene::findNode(scene, "top");
    for (const char* const part : {"geopark.map", "geopark.panel"}) {
        const scene::Node* const node = scene::findNode(scene, part);
        ASSERT_TRUE(node != nullptr && top != nullptr) << part;
        EXPECT_GE(node->rect.y, top->rect.bottom()) << part;
    }
    for (const scene::Node* const control : touchableIn(scene))
        EXPECT_GE(control->rect.y, stageFor(visitIn("zh", setting), setting).reach->top) << control->id;
}

TEST(LowPage, IsAColumnWhereAButtonWouldHangTooHigh)
{
    Setting high = settingNamed("lying reach");
    high.mounting.lowerEdge = 1000; // no more than 200 mm of the glass can be reached
    const scene::Scene scene = drawn("institution/gsj-museum", "zh", high);
    EXPECT_GT(scene.leaves, 1);
    for (const scene::Node* const control : touchableIn(scene))
        EXPECT_GE(control->rect.y, stageFor(visitIn("zh", high), high).reach->top) << control->id;
}

TEST(LowPage, OfOneLeafReachesToTheMarginWhereOthersHaveTheirArrows)
{
    const scene::Scene scene = drawn("home?languages=1", "en", settingNamed("lying reach"));
    ASSERT_EQ(scene.leaves, 1);
    float right = 0;
    for (const scene::Node* const control : touchableIn(scene))
        if (control->id.starts_with("languages."))
            right = std::max(right, control->rect.right());
    EXPECT_NEAR(right, scene.size.width - theme::kMargin, 1);
}

TEST(LowPage, TellsTheFirstEventsOfTheChosenDayBesideTheMonth)
{
    const scene::Scene scene = drawn("events?sheet=calendar", "ja", settingNamed("lying reach"));
    EXPECT_EQ(scene.leaves, 1);
    const scene::Node* const day = scene::findNode(scene, "calendar.chosen");
    ASSERT_NE(day, nullptr);
    for (const char* const id : {"calendar.session.0", "calendar.session.2", "calendar.more", "calendar.look"}) {
        const scene::Node* const part = scene::findNode(scene, id);
        ASSERT_NE(part, nullptr) << id;
        EXPECT_TRUE(day->rect.holds(part->rect)) << id;
    }
}

} // namespace musubi::test
