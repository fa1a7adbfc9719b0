// Home in reach mode: everything that can be touched is low, on one page, as drawn for it.
#include "kiosk/scene/reading.hpp"
#include "kiosk/screens/pages/shown.hpp"
#include "tests/kiosk/screens/inspector.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <tuple>

namespace musubi::test {

namespace {

using present::Switch;

/// A language, and the colours.
using Low = std::tuple<std::string, Switch>;

class HomeInReachMode : public testing::TestWithParam<Low>
{
protected:
    static scene::Scene home()
    {
        const auto& [language, contrast] = GetParam();
        return drawn("home", language, settingNamed("lying reach"), contrast);
    }
};

std::string said(const scene::Scene& scene, const std::string& node)
{
    for (const scene::ReadingItem& item : scene::readingList(scene))
        if (item.node == node)
            return item.text;
    return {};
}

} // namespace

TEST_P(HomeInReachMode, IsOnePageWithAllThatCanBeTouchedBelow1132Millimetres)
{
    constexpr float kHighest = 410; // 1132 mm over the floor with the lower edge at 800
    const scene::Scene scene = home();
    EXPECT_EQ(scene.leaves, 1);
    EXPECT_EQ(scene::findNode(scene, "leaf"), nullptr) << "no arrows, for there is nothing to turn";
    EXPECT_FALSE(screens::hasCutText(scene.root, KioskParts::shared().metrics()));
    for (const scene::Node* const control : touchableIn(scene))
        EXPECT_GE(control->rect.y, kHighest) << control->id;
}

TEST_P(HomeInReachMode, HasItsEventsItsDoorsAndItsLanguagesInARowEach)
{
    const scene::Scene scene = home();
    for (const std::string row : {"home.next.", "home.door.", "languages."}) {
        std::set<float> tops;
        float right = 0;
        for (const scene::Node* const control : touchableIn(scene))
            if (control->id.starts_with(row)) {
                tops.insert(control->rect.y);
                right = std::max(right, control->rect.right());
            }
        EXPECT_EQ(tops.size(), 1U) << row;
        if (row != "languages.") {
            EXPECT_NEAR(right, scene.size.width - theme::kMargin, 1) << row << " reaches from margin to margin";
        }
    }
}

TEST_P(HomeInReachMode, SaysThatTheButtonsCameDownWhichIsNoButton)
{
    const scene::Scene scene = home();
    ASSERT_NE(scene::findNode(scene, "home.low"), nullptr);
    EXPECT_FALSE(scene::findNode(scene, "home.low")->intent);
    EXPECT_FALSE(said(scene, "home.low.words").empty());
}

INSTANTIATE_TEST_SUITE_P(Languages, HomeInReachMode,
                         testing::Combine(testing::Values("ja", "ja-easy", "en", "zh", "ko"),
                                          testing::Values(Switch::Off, Switch::On)),
                         [](const auto& tested) {
                             std::string name = std::get<0>(tested.param);
                             std::erase(name, '-');
                             return name + (std::get<1>(tested.param) == Switch::On ? "_contrast" : "");
                         });

TEST(HomeLow, TellsHowHighHandsReachOnThisGlass)
{
    const auto bandAt = [](double lowerEdge) {
        const Setting setting{"", {1920, 1080}, present::TextSize::Normal, Switch::On, {0, lowerEdge}};
        return said(drawn("home", "en", setting), "home.band.words");
    };
    EXPECT_EQ(bandAt(800), "Everything to touch is 80–120 cm above the floor");
    EXPECT_EQ(bandAt(742), "Everything to touch is 74–120 cm above the floor");
}

} // namespace musubi::test
