#include "kiosk/paint/curve.hpp"
#include "kiosk/theme/motion.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace musubi::paint {
namespace {

using test::near;
using test::nodeOf;
using theme::Colour;

constexpr Colour kRed = Colour::of(0xFF0000);
constexpr Colour kBlue = Colour::of(0x0000FF);

scene::LineContent across()
{
    scene::LineContent line;
    line.stops = {{{20, 150}, kRed}, {{200, 150}, kRed}, {{380, 150}, kBlue}};
    line.width = 6;
    return line;
}

class Lines : public testing::Test
{
protected:
    sf::Image paint(const scene::Node& node, const Moment& moment)
    {
        return m_easel.paint(*m_painter, test::sceneOf({node}), moment);
    }
    std::unique_ptr<Painter> m_painter = test::openPainter();
    test::Easel m_easel{400, 300};
};

TEST_F(Lines, AreAsWideAsTheySayAndBlendBetweenStops)
{
    const sf::Image image = paint(nodeOf({0, 100, 400, 100}, across()), test::settled());
    EXPECT_TRUE(near(image.getPixel(100, 150), kRed, 4));
    EXPECT_TRUE(near(image.getPixel(100, 147), kRed, 4));
    EXPECT_TRUE(near(image.getPixel(100, 146), theme::kWhite, 4));
    EXPECT_TRUE(near(image.getPixel(100, 153), theme::kWhite, 4));
    EXPECT_TRUE(near(image.getPixel(290, 150), Colour::of(0x800080), 10)) << "half way to blue";
    EXPECT_TRUE(near(image.getPixel(376, 150), kBlue, 10));
}

TEST_F(Lines, DrawThemselvesFromTheirFirstStop)
{
    scene::Node node = nodeOf({0, 100, 400, 100}, across());
    node.motion = scene::Motion::Draw;
    Moment half;
    half.sinceShown = theme::kTieDraw / 2;
    const sf::Image image = paint(node, half);
    EXPECT_TRUE(near(image.getPixel(100, 150), kRed, 4));
    EXPECT_TRUE(near(image.getPixel(300, 150), theme::kWhite, 4)) << "not there yet";
    half.sinceShown = theme::kTieDraw;
    EXPECT_FALSE(near(paint(node, half).getPixel(300, 150), theme::kWhite, 4));
}

TEST_F(Lines, HaveAGlow)
{
    scene::LineContent line = across();
    line.glow = kBlue.withOpacity(0.2);
    line.glowWidth = 30;
    const sf::Image image = paint(nodeOf({0, 100, 400, 100}, line), test::settled());
    EXPECT_TRUE(near(image.getPixel(100, 160), Colour::of(0xCCCCFF), 4));
    EXPECT_TRUE(near(image.getPixel(100, 166), theme::kWhite, 4));
}

TEST_F(Lines, ThatAreNotYetTiedAreDotted)
{
    scene::LineContent line = across();
    line.stroke = scene::Stroke::Dotted;
    line.width = 5;
    const sf::Image image = paint(nodeOf({0, 100, 400, 100}, line), test::settled());
    int dots = 0;
    for (unsigned x = 11; x < 390; ++x)
        dots += near(image.getPixel(x - 1, 150), theme::kWhite, 60) && !near(image.getPixel(x, 150), theme::kWhite, 60)
                    ? 1
                    : 0;
    EXPECT_NEAR(dots, 360 / 13, 1);
}

TEST_F(Lines, PassThroughEveryKnot)
{
    scene::LineContent line;
    line.stops = {{{0, 0}, kRed}, {{100, 80}, kRed}, {{250, 20}, kRed}, {{300, 200}, kRed}};
    const std::vector<Station> stations = stationsOf(line);
    for (const scene::LineStop& stop : line.stops) {
        float nearest = 1000;
        for (const Station& station : stations)
            nearest = std::min(nearest, std::hypot(station.at.x - stop.at.x, station.at.y - stop.at.y));
        EXPECT_LT(nearest, 0.1F);
    }
    for (std::size_t i = 1; i < stations.size(); ++i)
        EXPECT_LT(stations[i].way - stations[i - 1].way, 16) << "smooth enough";
}

TEST_F(Lines, OfOneStopOrNoneAreNotDrawn)
{
    scene::LineContent line;
    EXPECT_TRUE(near(paint(nodeOf({0, 0, 400, 300}, line), test::settled()).getPixel(20, 150), theme::kWhite));
    line.stops = {{{20, 150}, kRed}};
    EXPECT_TRUE(near(paint(nodeOf({0, 0, 400, 300}, line), test::settled()).getPixel(20, 150), theme::kWhite));
    line.stops = {{{20, 150}, kRed}, {{20, 150}, kRed}};
    EXPECT_TRUE(near(paint(nodeOf({0, 0, 400, 300}, line), test::settled()).getPixel(20, 150), theme::kWhite));
}

TEST_F(Lines, EndInRingsWithAWhiteHeart)
{
    const sf::Image image = paint(nodeOf({185, 135, 30, 30}, scene::KnotContent{12, 6, kRed}), test::settled());
    EXPECT_TRUE(near(image.getPixel(200, 150), theme::kWhite));
    EXPECT_TRUE(near(image.getPixel(212, 150), kRed));
    EXPECT_TRUE(near(image.getPixel(216, 150), theme::kWhite));
}

TEST_F(Lines, BendIntoAnArcClockwiseFromTheTop)
{
    const sf::Image image =
        paint(nodeOf({150, 100, 100, 100}, scene::ArcContent{40, 10, 0, 0.25F, kRed}), test::settled());
    EXPECT_TRUE(near(image.getPixel(228, 122), kRed, 4)) << "upper right";
    EXPECT_TRUE(near(image.getPixel(172, 122), theme::kWhite)) << "upper left";
    EXPECT_TRUE(near(image.getPixel(228, 178), theme::kWhite)) << "lower right";
}

} // namespace
} // namespace musubi::paint
