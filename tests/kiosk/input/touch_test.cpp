#include "kiosk/input/touch.hpp"

#include <gtest/gtest.h>

namespace musubi::input {

namespace {

scene::Node button(const std::string& id, scene::Rect rect)
{
    scene::Node node;
    node.id = id;
    node.rect = rect;
    node.role = scene::Role::Button;
    node.intent = scene::Home{};
    return node;
}

scene::Scene page(std::vector<scene::Node> buttons)
{
    scene::Scene scene;
    scene.root.id = "page";
    scene.root.rect = {0, 0, 1920, 1080};
    scene.root.children = std::move(buttons);
    return scene;
}

const scene::Scene kPage = page({button("left", {0, 0, 100, 100}), button("right", {500, 0, 400, 100})});

TouchEnd touch(scene::Point from, scene::Point to)
{
    TouchTracker tracker;
    tracker.down(kPage, from, 0);
    tracker.move(to, 0);
    return tracker.up(kPage, to, 0);
}

} // namespace

TEST(Touch, TapsOnRelease)
{
    TouchTracker tracker;
    tracker.down(kPage, {50, 50}, 0);
    EXPECT_EQ(tracker.pressed(), "left");
    EXPECT_TRUE(tracker.isDown());
    EXPECT_EQ(tracker.up(kPage, {52, 51}, 0).tapped, "left");
    EXPECT_FALSE(tracker.isDown());
    EXPECT_EQ(tracker.pressed(), "");
}

TEST(Touch, AllowsAFingerToWanderTwentyFourPixels)
{
    EXPECT_EQ(touch({600, 50}, {624, 50}).tapped, "right");
    EXPECT_EQ(touch({600, 50}, {625, 50}).tapped, "");
}

TEST(Touch, IsCancelledBySlidingOffAndBack)
{
    TouchTracker tracker;
    tracker.down(kPage, {600, 50}, 0);
    tracker.move({700, 50}, 0);
    EXPECT_EQ(tracker.pressed(), "");
    tracker.move({600, 50}, 0);
    EXPECT_EQ(tracker.up(kPage, {600, 50}, 0).tapped, "");
}

TEST(Touch, IsCancelledByReleaseOutsideTheControl)
{
    EXPECT_EQ(touch({95, 50}, {105, 50}).tapped, "");
}

TEST(Touch, TouchesNothingWhereNothingIs)
{
    EXPECT_EQ(touch({300, 300}, {300, 300}).tapped, "");
}

TEST(Touch, IgnoresASecondContactWhileOneIsDown)
{
    TouchTracker tracker;
    tracker.down(kPage, {50, 50}, 1);
    tracker.down(kPage, {600, 50}, 2);
    EXPECT_EQ(tracker.pressed(), "left");
    EXPECT_EQ(tracker.up(kPage, {600, 50}, 2).tapped, "");
    EXPECT_TRUE(tracker.isDown());
    EXPECT_EQ(tracker.up(kPage, {50, 50}, 1).tapped, "left");
}

TEST(Touch, KnowsOfEveryContactThatRests)
{
    TouchTracker tracker;
    tracker.down(kPage, {50, 50}, 1);
    tracker.down(kPage, {600, 50}, 2);
    EXPECT_EQ(tracker.up(kPage, {50, 50}, 1).tapped, "left");
    EXPECT_FALSE(tracker.isDown());
    EXPECT_TRUE(tracker.isAnyDown());
    EXPECT_EQ(tracker.up(kPage, {600, 50}, 2).tapped, "") << "it was there before, and touches nothing now";
    EXPECT_FALSE(tracker.isAnyDown());
}

TEST(Touch, TouchesNothingWhenThePageChangedUnderTheFinger)
{
    TouchTracker tracker;
    tracker.down(kPage, {50, 50}, 0);
    EXPECT_EQ(tracker.up(page({button("other", {0, 0, 100, 100})}), {50, 50}, 0).tapped, "");
}

TEST(Touch, TouchesNothingWhenTheControlAsksForSomethingElseByNow)
{
    // A list moved up under the finger: the card there has the same place in it, and is another entry's.
    scene::Node card = button("card.0", {0, 0, 100, 100});
    card.intent = scene::Go{"event/a"};
    TouchTracker tracker;
    tracker.down(page({card}), {50, 50}, 0);
    card.intent = scene::Go{"event/b"};
    EXPECT_EQ(tracker.up(page({card}), {50, 50}, 0).tapped, "");
}

TEST(Touch, ReportsASwipeTowardsItsSide)
{
    EXPECT_EQ(touch({800, 500}, {600, 520}).swipe, Swipe::Left);
    EXPECT_EQ(touch({600, 500}, {800, 480}).swipe, Swipe::Right);
}

TEST(Touch, TakesNoShortOrSteepMoveForASwipe)
{
    EXPECT_EQ(touch({600, 500}, {690, 500}).swipe, Swipe::None);
    EXPECT_EQ(touch({600, 500}, {750, 600}).swipe, Swipe::None);
    EXPECT_EQ(touch({600, 500}, {600, 900}).swipe, Swipe::None);
}

TEST(Touch, ForgetsACancelledContact)
{
    TouchTracker tracker;
    tracker.down(kPage, {50, 50}, 0);
    tracker.cancel();
    EXPECT_EQ(tracker.up(kPage, {50, 50}, 0).tapped, "");
}

} // namespace musubi::input
