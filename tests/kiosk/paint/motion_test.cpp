#include "kiosk/paint/pose.hpp"
#include "kiosk/theme/motion.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace musubi::paint {
namespace {

using scene::Motion;

scene::Node moving(Motion motion, int step = 0)
{
    scene::Node node;
    node.id = "it";
    node.rect = {100, 100, 200, 100};
    node.motion = motion;
    node.motionStep = step;
    return node;
}

Moment at(float sinceShown, float loopTime = 0)
{
    Moment moment;
    moment.sinceShown = sinceShown;
    moment.loopTime = loopTime;
    return moment;
}

TEST(Motions, RiseThirtyTwoPixelsWhileTheyFadeIn)
{
    const Pose start = posed(moving(Motion::Rise), at(0), {});
    EXPECT_FLOAT_EQ(start.y, theme::kPageRise);
    EXPECT_FLOAT_EQ(start.opacity, 0);
    const Pose end = posed(moving(Motion::Rise), at(theme::kPageChange), {});
    EXPECT_FLOAT_EQ(end.y, 0);
    EXPECT_FLOAT_EQ(end.opacity, 1);
}

TEST(Motions, StaggerAtMostSixSteps)
{
    EXPECT_FLOAT_EQ(arrivalOf(moving(Motion::Rise, 2)), theme::kPageChange + 2 * theme::kStagger);
    EXPECT_FLOAT_EQ(arrivalOf(moving(Motion::Rise, 40)), theme::kPageChange + 6 * theme::kStagger);
    EXPECT_FLOAT_EQ(posed(moving(Motion::Rise, 2), at(2 * theme::kStagger), {}).opacity, 0);
}

TEST(Motions, PopAKnotPastItsSizeAndBack)
{
    EXPECT_NEAR(posed(moving(Motion::Pop), at(0), {}).scale, 0, 0.001F);
    float largest = 0;
    for (float time = 0; time <= theme::kKnotPop; time += 4)
        largest = std::max(largest, posed(moving(Motion::Pop), at(time), {}).scale);
    EXPECT_NEAR(largest, 1.1F, 0.06F);
    const Pose end = posed(moving(Motion::Pop), at(theme::kKnotPop), {});
    EXPECT_FLOAT_EQ(end.scale, 1);
    EXPECT_TRUE(end.isSnapped);
}

TEST(Motions, LoopWithoutAJump)
{
    for (const Motion motion : {Motion::Breathe, Motion::Twinkle, Motion::SunRise}) {
        const Pose first = posed(moving(motion, 3), at(1e6F, 0), {});
        const Pose last = posed(moving(motion, 3), at(1e6F, theme::kAttractLoop), {});
        EXPECT_NEAR(first.y, last.y, 0.05F);
        EXPECT_NEAR(first.scale, last.scale, 0.001F);
        EXPECT_NEAR(first.opacity, last.opacity, 0.01F);
    }
}

TEST(Motions, NeverFlashMoreThanOnceASecond)
{
    int turns = 0;
    float before = 0;
    float slope = 0;
    for (float time = 0; time <= theme::kAttractLoop; time += 10) {
        const float now = posed(moving(Motion::Twinkle, 5), at(1e6F, time), {}).opacity;
        if (slope < 0 && now > before)
            ++turns;
        slope = now - before;
        before = now;
    }
    EXPECT_LE(turns, 12);
    EXPECT_GE(turns, 1);
}

TEST(Motions, StayInsideTheirOrbit)
{
    for (float time = 0; time < 5'000'000; time += 10'000) {
        const Pose pose = posed(moving(Motion::Drift), at(1e6F, time), {});
        EXPECT_LE(std::abs(pose.x), 16);
        EXPECT_LE(std::abs(pose.y), 16);
    }
}

TEST(Motions, AreAShortFadeWhenMotionIsReduced)
{
    for (const Motion motion : {Motion::Rise, Motion::Pop, Motion::Draw}) {
        Moment moment = at(theme::kReducedFade / 2, 5000);
        moment.liveliness = Liveliness::Reduced;
        const Pose pose = posed(moving(motion), moment, {});
        EXPECT_FLOAT_EQ(pose.opacity, 0.5F);
        EXPECT_FLOAT_EQ(pose.y, 0);
        EXPECT_FLOAT_EQ(pose.scale, 1);
        EXPECT_FLOAT_EQ(pose.drawn, 1);
    }
    Moment moment = at(1e6F, 5000);
    moment.liveliness = Liveliness::Reduced;
    EXPECT_FLOAT_EQ(posed(moving(Motion::SunRise), moment, {}).y, 0);
}

TEST(Motions, AreAtRestWhenSettled)
{
    for (const Motion motion :
         {Motion::Rise, Motion::Draw, Motion::Pop, Motion::Breathe, Motion::Twinkle, Motion::SunRise, Motion::Drift})
    {
        Moment moment = at(0, 3000);
        moment.liveliness = Liveliness::Settled;
        const Pose pose = posed(moving(motion), moment, {});
        EXPECT_FLOAT_EQ(pose.y, 0);
        EXPECT_FLOAT_EQ(pose.scale, 1);
        EXPECT_FLOAT_EQ(pose.opacity, 1);
        EXPECT_FLOAT_EQ(pose.drawn, 1);
    }
}

TEST(Motions, EndAndThenThePictureStandsStill)
{
    const auto painter = test::openPainter();
    scene::Scene scene = test::sceneOf({moving(Motion::Draw, 0)});
    EXPECT_TRUE(painter->isMoving(scene, at(0)));
    EXPECT_TRUE(painter->isMoving(scene, at(theme::kTieDraw - 1)));
    EXPECT_FALSE(painter->isMoving(scene, at(theme::kTieDraw)));
    EXPECT_FALSE(painter->isMoving(test::sceneOf({moving(Motion::Still)}), at(0)));
    Moment pressed = at(1e6F);
    pressed.pressed = "it";
    pressed.sincePressed = theme::kPressDown / 2;
    EXPECT_TRUE(painter->isMoving(scene, pressed));
    pressed.sincePressed = theme::kPressDown;
    EXPECT_FALSE(painter->isMoving(scene, pressed));
    scene.loops = true;
    EXPECT_TRUE(painter->isMoving(scene, at(1e6F)));
    EXPECT_FALSE(painter->isMoving(scene, test::settled()));
}

TEST(Motions, PaintTheSamePictureTwiceAtTheSameMoment)
{
    const auto painter = test::openPainter();
    test::Easel easel(400, 300);
    scene::Node node = moving(Motion::Breathe);
    node.content = test::boxOf(50, theme::kS500);
    const scene::Scene scene = test::sceneOf({node});
    const sf::Image one = easel.paint(*painter, scene, at(100, 777));
    const sf::Image two = easel.paint(*painter, scene, at(100, 777));
    EXPECT_TRUE(std::equal(one.getPixelsPtr(), one.getPixelsPtr() + 400 * 300 * 4, two.getPixelsPtr()));
}

} // namespace
} // namespace musubi::paint
