#include "kiosk/scene/geometry.hpp"

#include <gtest/gtest.h>

namespace musubi::scene {
namespace {

TEST(Rects, AreCutIntoStripsThatLeaveTheRest)
{
    Rect page{0, 0, 1000, 600};
    EXPECT_EQ(page.cutTop(100, 10), (Rect{0, 0, 1000, 100}));
    EXPECT_EQ(page.cutBottom(50, 10), (Rect{0, 550, 1000, 50}));
    EXPECT_EQ(page.cutLeft(200, 10), (Rect{0, 110, 200, 430}));
    EXPECT_EQ(page.cutRight(300, 10), (Rect{700, 110, 300, 430}));
    EXPECT_EQ(page, (Rect{210, 110, 480, 430}));
}

TEST(Rects, NeverCutMoreThanThereIs)
{
    Rect small{10, 10, 40, 30};
    EXPECT_EQ(small.cutTop(100, 10), (Rect{10, 10, 40, 30}));
    EXPECT_FLOAT_EQ(small.height, 0);
    EXPECT_FLOAT_EQ(small.cutBottom(20).height, 0);
    EXPECT_FLOAT_EQ(Rect(0, 0, 10, 10).inset(20).width, 0);
}

TEST(Rects, AreDividedIntoGridsRowByRow)
{
    const auto cells = Rect{0, 0, 320, 210}.grid(3, 2, 10, 10);
    ASSERT_EQ(cells.size(), 6U);
    EXPECT_EQ(cells[0], (Rect{0, 0, 100, 100}));
    EXPECT_EQ(cells[2], (Rect{220, 0, 100, 100}));
    EXPECT_EQ(cells[3], (Rect{0, 110, 100, 100}));
    EXPECT_TRUE(Rect(0, 0, 10, 10).grid(0, 2, 1, 1).empty());
}

TEST(Rects, KnowWhatTheyHoldAndWhatTheyTouch)
{
    const Rect rect{10, 10, 100, 100};
    EXPECT_TRUE(rect.contains({10, 10}));
    EXPECT_FALSE(rect.contains({110, 50})) << "the right edge belongs to the neighbour";
    EXPECT_TRUE(rect.holds({10, 10, 100, 100}));
    EXPECT_FALSE(rect.holds({9, 10, 100, 100}));
    EXPECT_TRUE(rect.holds({9, 10, 100, 100}, 1));
    EXPECT_FALSE(rect.overlaps({110, 10, 50, 50})) << "side by side";
    EXPECT_TRUE(rect.overlaps({100, 100, 50, 50}));
    EXPECT_FALSE(rect.overlaps({109, 100, 50, 50}, 2));
    EXPECT_EQ(Rect::around({50, 60}, {20, 10}), (Rect{40, 55, 20, 10}));
    EXPECT_EQ(rect.centre(), (Point{60, 60}));
}

} // namespace
} // namespace musubi::scene
