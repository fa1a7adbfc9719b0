#include "kiosk/app/panel.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

void expectStage(PixelSize pixels, float width, float height)
{
    const scene::Size stage = Panel(pixels).stage();
    EXPECT_NEAR(stage.width, width, 0.5F);
    EXPECT_NEAR(stage.height, height, 0.5F);
}

} // namespace

TEST(Panel, ShowsTheDesignPixelForPixelOnFullHd)
{
    expectStage({1920, 1080}, 1920, 1080);
    EXPECT_EQ(Panel({1920, 1080}).onStage(100, 200), (scene::Point{100, 200}));
}

TEST(Panel, ScalesTheDesignToALargerOrSmallerPanel)
{
    expectStage({3840, 2160}, 1920, 1080);
    expectStage({1280, 720}, 1920, 1080);
    EXPECT_EQ(Panel({3840, 2160}).onStage(1000, 500), (scene::Point{500, 250}));
}

TEST(Panel, GivesMoreRoomNeverLessOnAnotherShape)
{
    expectStage({1920, 1200}, 1920, 1200);
    expectStage({2560, 1080}, 2560, 1080);
    expectStage({1024, 768}, 1920, 1440);
}

TEST(PixelSize, IsWrittenWithACross)
{
    EXPECT_EQ(parsePixelSize("1920x1080").value(), (PixelSize{1920, 1080}));
    for (const char* wrong :
         {"", "1920", "1920x", "x1080", "1920X1080", "1920x1080x", "0x0", "100x100", "9000x1080", "-1920x1080"})
        EXPECT_EQ(parsePixelSize(wrong).ok(), false) << wrong;
}

} // namespace musubi::app
