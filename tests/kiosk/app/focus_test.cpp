#include "kiosk/app/focus.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

scene::Scene pageOf(const std::vector<std::string>& controls)
{
    scene::Scene scene;
    scene.root.rect = {0, 0, 1920, 1080};
    for (const std::string& id : controls) {
        scene::Node node;
        node.id = id;
        node.rect = {0, 0, 100, 100};
        node.role = scene::Role::Button;
        node.label = id;
        node.intent = scene::Home{};
        scene.root.children.push_back(node);
    }
    return scene;
}

const scene::Scene kPage = pageOf({"a", "b", "c"});

} // namespace

TEST(Focus, WalksRoundInReadingOrder)
{
    EXPECT_EQ(nextFocus(kPage, "", FocusStep::Forward), "a");
    EXPECT_EQ(nextFocus(kPage, "a", FocusStep::Forward), "b");
    EXPECT_EQ(nextFocus(kPage, "c", FocusStep::Forward), "a");
}

TEST(Focus, WalksBackward)
{
    EXPECT_EQ(nextFocus(kPage, "", FocusStep::Backward), "c");
    EXPECT_EQ(nextFocus(kPage, "c", FocusStep::Backward), "b");
    EXPECT_EQ(nextFocus(kPage, "a", FocusStep::Backward), "c");
}

TEST(Focus, BeginsAnewWhenItsControlIsGone)
{
    EXPECT_EQ(nextFocus(kPage, "gone", FocusStep::Forward), "a");
}

TEST(Focus, IsNowhereOnAPageWithoutControls)
{
    EXPECT_EQ(nextFocus(pageOf({}), "a", FocusStep::Forward), "");
}

} // namespace musubi::app
