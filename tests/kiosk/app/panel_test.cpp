#include "kiosk/app/panel.hpp"

#include <gtest/gtest.h>

#include <string>

namespace musubi::app {

namespace {

using present::Switch;
using present::TextSize;
using present::VisitSettings;

/// Panels do not measure texts.
struct NoMetrics : scene::TextMetrics
{
    [[nodiscard]] scene::TextExtent measure(const RubyText&, const scene::TextStyle&, float) const override
    {
        return {};
    }
};

screens::Stage stageOf(const Panel& panel, const VisitSettings& settings = {})
{
    static const NoMetrics kMetrics;
    return panel.stage(settings, kMetrics);
}

void expectStage(const Panel& panel, float width, float height, const VisitSettings& settings = {})
{
    const scene::Size stage = stageOf(panel, settings).size;
    EXPECT_NEAR(stage.width, width, 0.5F);
    EXPECT_NEAR(stage.height, height, 0.5F);
}

VisitSettings with(TextSize size)
{
    VisitSettings settings;
    settings.textSize = size;
    return settings;
}

VisitSettings withReach()
{
    VisitSettings settings;
    settings.reach = Switch::On;
    return settings;
}

} // namespace

TEST(Panel, ShowsTheDesignPixelForPixelOnFullHd)
{
    expectStage(Panel({1920, 1080}), 1920, 1080);
    EXPECT_EQ(Panel({1920, 1080}).onScene(100, 200, {1920, 1080}), (scene::Point{100, 200}));
}

TEST(Panel, ScalesTheDesignToALargerOrSmallerPanel)
{
    expectStage(Panel({3840, 2160}), 1920, 1080);
    expectStage(Panel({1280, 720}), 1920, 1080);
    EXPECT_EQ(Panel({3840, 2160}).onScene(1000, 500, {1920, 1080}), (scene::Point{500, 250}));
}

TEST(Panel, GivesMoreRoomNeverLessOnAnotherShape)
{
    expectStage(Panel({1920, 1200}), 1920, 1200);
    expectStage(Panel({2560, 1080}), 2560, 1080);
    expectStage(Panel({1024, 768}), 1920, 1440);
}

TEST(Panel, StandsUprightWhenItsPixelsDo)
{
    expectStage(Panel({1080, 1920}), 1080, 1920);
    expectStage(Panel({2160, 3840}), 1080, 1920);
    EXPECT_EQ(Panel({2160, 3840}).onScene(1080, 1920, {1080, 1920}), (scene::Point{540, 960}));
}

TEST(Panel, HasFewerAndLargerPixelsForLargerText)
{
    expectStage(Panel({1920, 1080}), 1600, 900, with(TextSize::Large));
    expectStage(Panel({1920, 1080}), 1324.1F, 744.8F, with(TextSize::VeryLarge));
    expectStage(Panel({1080, 1920}), 744.8F, 1324.1F, with(TextSize::VeryLarge));
}

TEST(Panel, NeverDrawsATargetSmallerThanTwentyMillimetres)
{
    // 80 scene pixels are the smallest target (DESIGN 5); 345 mm is a panel of 15.6 inches.
    for (const double width : {194.0, 345.0, 509.0, 952.0, 1428.0}) {
        const PixelSize pixels{1920, 1080};
        const float stage = stageOf(Panel(pixels, {width})).size.width;
        EXPECT_GE(80 * width / stage, 20 - 0.01) << width;
    }
    expectStage(Panel({1920, 1080}, {345}), 1380, 776.25F);
}

TEST(Panel, NeedsRoomForTheLargestText)
{
    const auto hasRoom = [](PixelSize pixels, double width) { return Panel(pixels, {width}).requireRoom().ok(); };
    EXPECT_TRUE(hasRoom({1920, 1080}, kSmallestLongSide));
    EXPECT_TRUE(hasRoom({1080, 1920}, kSmallestShortSide));
    EXPECT_TRUE(hasRoom({1280, 1024}, kSmallestLongSide));
    EXPECT_FALSE(hasRoom({1920, 1080}, kSmallestLongSide - 10));
    EXPECT_FALSE(hasRoom({1080, 1920}, kSmallestShortSide - 10));
    EXPECT_FALSE(hasRoom({1920, 360}, 600)) << "wide, but low";
    for (const PixelSize pixels : {PixelSize{1920, 1080}, PixelSize{1080, 1920}, PixelSize{1280, 1024}})
        EXPECT_TRUE(Panel(pixels).requireRoom().ok()) << "43 inches, when nobody says the width";
    const Outcome refused = Panel({1920, 1080}, {240}).requireRoom();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::WrongOption);
    EXPECT_NE(refused.error().message.find("240 × 135 mm"), std::string::npos) << refused.error().message;
}

TEST(Panel, BringsEverythingBetweenFortyCentimetresAndOneMetreTwenty)
{
    // A 43-inch panel whose lower edge is 800 mm above the floor: 1200 mm is 400 mm above it, at 0.496 mm a pixel.
    const screens::Stage stage = stageOf(Panel({1920, 1080}), withReach());
    ASSERT_TRUE(stage.reach);
    EXPECT_NEAR(stage.reach->top, 1080 - 400 / 0.4958, 1);
    EXPECT_FLOAT_EQ(stage.reach->bottom, 1080);
    EXPECT_FALSE(stage.isSpacious());
    // Upright with the lower edge at 600 mm.
    EXPECT_NEAR(stageOf(Panel({1080, 1920}), withReach()).reach->top, 1920 - 600 / 0.4958, 2);
}

TEST(Panel, LeavesOutWhatHangsTooLow)
{
    const screens::Stage stage = stageOf(Panel({1080, 1920}, {535.5, 300}), withReach());
    ASSERT_TRUE(stage.reach);
    EXPECT_NEAR(stage.reach->bottom, 1920 - 100 / 0.4958, 1); // below it, 400 mm above the floor are not reached
    EXPECT_NEAR(stage.reach->top, 1920 - 900 / 0.4958, 1);
}

TEST(Panel, MayStandOnTheFloor)
{
    // 98 inches, 1220 mm high: everybody reaches its upper two thirds.
    const screens::Stage stage = stageOf(Panel({1920, 1080}, {2170, 0}), withReach());
    ASSERT_TRUE(stage.reach);
    const double pixel = 2170 / stage.size.width;
    EXPECT_NEAR((stage.size.height - stage.reach->bottom) * pixel, 400, 1);
    EXPECT_NEAR((stage.size.height - stage.reach->top) * pixel, 1200, 1);
}

TEST(Panel, DrawsFinerWhereLittleOfItCanBeReached)
{
    const auto pixelOf = [](double lowerEdge, TextSize size) {
        VisitSettings settings = withReach();
        settings.textSize = size;
        return 952 / stageOf(Panel({1920, 1080}, {952, lowerEdge}), settings).size.width;
    };
    EXPECT_NEAR(pixelOf(800, TextSize::Normal), 952.0 / 1920, 0.001) << "enough of it";
    EXPECT_LT(pixelOf(900, TextSize::Normal), pixelOf(800, TextSize::Normal));
    for (const TextSize size : {TextSize::Normal, TextSize::Large, TextSize::VeryLarge})
        EXPECT_GE(pixelOf(1000, size) * 80, 20) << "a target of 80 is 20 mm";
    EXPECT_NEAR(pixelOf(1000, TextSize::VeryLarge) / pixelOf(1000, TextSize::Normal), 1.45, 0.01);
    const VisitSettings tall;
    EXPECT_NEAR(stageOf(Panel({1920, 1080}, {952, 1000}), tall).size.width, 1920, 0.5) << "for who reaches all of it";
}

TEST(Panel, RefusesToHangWhereAWheelchairDoesNotReach)
{
    const auto refusalAt = [](PixelSize pixels, double width, double lowerEdge) {
        const Outcome room = Panel(pixels, {width, lowerEdge}).requireRoom();
        return room ? std::string("accepted") : room.error().message;
    };
    EXPECT_EQ(refusalAt({1920, 1080}, 952, 1000), "accepted");
    EXPECT_EQ(
        refusalAt({1920, 1080}, 952, 1100),
        "The picture hangs 1100 mm above the floor, but only with its lower edge between 133 and 1000 mm can every "
        "control be reached from a wheelchair: see --mounting-height");
    EXPECT_EQ(refusalAt({1920, 1080}, 952, 133), "accepted");
    EXPECT_NE(refusalAt({1920, 1080}, 952, 132).find("hangs 132 mm"), std::string::npos) << "too low";
    EXPECT_EQ(refusalAt({1080, 1920}, 535, 900), "accepted");
    EXPECT_NE(refusalAt({1080, 1920}, 535, 1000).find("--mounting-height"), std::string::npos);
}

TEST(PixelSize, IsWrittenWithACross)
{
    EXPECT_EQ(parsePixelSize("1920x1080").value(), (PixelSize{1920, 1080}));
    for (const char* wrong :
         {"", "1920", "1920x", "x1080", "1920X1080", "1920x1080x", "0x0", "100x100", "9000x1080", "-1920x1080"})
        EXPECT_EQ(parsePixelSize(wrong).ok(), false) << wrong;
}

} // namespace musubi::app
