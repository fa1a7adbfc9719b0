#include "kiosk/paint/curve.hpp"
#include "kiosk/paint/outline.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace musubi::paint {
namespace {

using test::near;
using test::nodeOf;
using theme::Colour;

constexpr Colour kGreen = Colour::of(0x2F5421);

float areaOf(const std::vector<Point>& outline, const std::vector<std::size_t>& triangles)
{
    float area = 0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3)
        area += signedArea({outline[triangles[i]], outline[triangles[i + 1]], outline[triangles[i + 2]]});
    return area;
}

/// A star with random reach: simple, and as a rule not convex.
std::vector<Point> randomStar(std::mt19937& random)
{
    std::uniform_real_distribution<float> reach(10, 140);
    const int corners = std::uniform_int_distribution<int>(3, 60)(random);
    std::vector<Point> outline;
    for (int i = 0; i < corners; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(corners);
        const float way = reach(random);
        outline.push_back({200 + way * std::cos(angle), 150 + way * std::sin(angle)});
    }
    return outline;
}

TEST(Shapes, AreCoveredByTheirTrianglesExactly)
{
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const std::vector<Point> outline = randomStar(random);
        const auto triangles = triangulated(outline);
        ASSERT_EQ(triangles.size(), (outline.size() - 2) * 3);
        ASSERT_NEAR(areaOf(outline, triangles), signedArea(outline), 1);
    }
}

TEST(Shapes, ThatCrossThemselvesEndWithoutACrash)
{
    const std::vector<Point> bow{{0, 0}, {100, 100}, {100, 0}, {0, 100}};
    EXPECT_LE(triangulated(bow).size(), 6U);
    EXPECT_TRUE(triangulated({}).empty());
    scene::ShapeContent nothing;
    EXPECT_TRUE(outlineOf(nothing).empty());
    nothing.outline = {{5, 5}, {5, 5}, {5, 5}, {5, 5}};
    EXPECT_TRUE(outlineOf(nothing).empty());
}

TEST(Shapes, AreFilledInsideAndCutOffAtTheirWindow)
{
    const auto painter = test::openPainter();
    test::Easel easel(400, 300);
    scene::ShapeContent shape;
    // Counter-clockwise and hollow at the top.
    shape.outline = {{50, 50}, {50, 250}, {350, 250}, {350, 50}, {200, 200}};
    shape.fill = kGreen;
    shape.clip = scene::Rect{0, 0, 300, 300};
    const sf::Image image = easel.paint(*painter, test::sceneOf({nodeOf({50, 50, 300, 200}, shape)}), test::settled());
    EXPECT_TRUE(near(image.getPixel(70, 200), kGreen));
    EXPECT_TRUE(near(image.getPixel(299, 220), kGreen));
    EXPECT_TRUE(near(image.getPixel(300, 220), theme::kWhite)) << "outside of the window";
    EXPECT_TRUE(near(image.getPixel(200, 100), theme::kWhite)) << "the hollow";
}

TEST(Shapes, OffsetLayersOfABoxHaveEquallyManyPoints)
{
    const scene::Rect rect{0, 0, 100, 60};
    for (const float radius : {0.0F, 0.3F, 8.0F, 30.0F}) {
        const Corners corners = fitted(Corners::all(radius), rect);
        const std::size_t count = boxOutline(rect, corners, 0).size();
        for (const float inset : {-10.0F, -0.5F, 0.5F, 4.0F, 20.0F})
            EXPECT_EQ(boxOutline(rect, corners, inset).size(), count) << radius << " " << inset;
        EXPECT_GT(signedArea(boxOutline(rect, corners, -1)), signedArea(boxOutline(rect, corners, 1)));
    }
}

} // namespace
} // namespace musubi::paint
