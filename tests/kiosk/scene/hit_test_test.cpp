#include "kiosk/scene/hit_test.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"

#include <gtest/gtest.h>

namespace musubi::scene {
namespace {

std::string idAt(const Scene& scene, Point point)
{
    const Node* node = controlAt(scene, point);
    return node == nullptr ? "" : node->id;
}

TEST(HitTest, FindsTheControlUnderAFinger)
{
    const Scene page = test::samplePage();
    EXPECT_EQ(idAt(page, {100, 330}), "card") << "a text on a card belongs to the card";
    EXPECT_EQ(idAt(page, {700, 350}), "") << "a picture is no control";
    EXPECT_EQ(idAt(page, {1250, 340}), "") << "what is disabled has no intent";
    EXPECT_EQ(idAt(page, {-5, 5000}), "");
}

TEST(HitTest, ReachesAsFarAsTheHitArea)
{
    const Scene page = test::samplePage();
    EXPECT_EQ(idAt(page, {980, 480}), "knob");
    EXPECT_EQ(idAt(page, {960, 480}), "");
    EXPECT_EQ(hitArea(*findNode(page, "card")), findNode(page, "card")->rect);
}

TEST(HitTest, TakesTheTopmostOfTwo)
{
    Scene page = test::samplePage();
    page.root.children.push_back(test::button("badge", {400, 300, 80, 80}, "z"));
    EXPECT_EQ(idAt(page, {410, 310}), "badge");
}

TEST(HitTest, HidesWhatLiesBehindASheet)
{
    const Scene page = test::withSheet(test::samplePage());
    EXPECT_EQ(idAt(page, {900, 550}), "sheet.yes");
    EXPECT_EQ(idAt(page, {100, 330}), "");
}

TEST(HitTest, FindsControlsByWhatTheyAreCalled)
{
    const Scene page = test::samplePage();
    EXPECT_EQ(findControl(page, "つくばさん")->id, "knob");
    EXPECT_EQ(findControl(page, "化石")->id, "card") << "as printed";
    EXPECT_EQ(findControl(page, "かせきさがし")->id, "card") << "as spoken";
    EXPECT_EQ(findControl(page, "ない"), nullptr);
    EXPECT_EQ(nameOf(*findNode(page, "card")), "かせきさがし 9:30");
    EXPECT_EQ(findNode(page, "nothing"), nullptr);
}

TEST(HitTest, PrefersAWholeNameToAPartOfOne)
{
    Scene page = test::samplePage();
    Node long_ = test::button("long", {60, 600, 200, 80}, "y");
    long_.label = "つづきを よむ";
    Node short_ = test::button("short", {300, 600, 200, 80}, "z");
    short_.label = "つづき";
    page.root.children.push_back(long_);
    page.root.children.push_back(short_);
    EXPECT_EQ(findControl(page, "つづき")->id, "short");
}

TEST(HitTest, ListsParentsBeforeTheirChildren)
{
    const Scene page = test::samplePage();
    const auto nodes = allNodes(page);
    EXPECT_EQ(nodes.front()->id, "page");
    EXPECT_EQ(nodes.size(), 10U);
}

} // namespace
} // namespace musubi::scene
