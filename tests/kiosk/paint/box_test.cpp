#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

namespace musubi::paint {
namespace {

using test::boxOf;
using test::near;
using test::nodeOf;
using theme::Colour;

constexpr Colour kRed = Colour::of(0xC63D2A);
constexpr Colour kBlue = Colour::of(0x2A1E5C);

class Boxes : public testing::Test
{
protected:
    sf::Image paint(const scene::Node& node) { return paint(node, test::settled()); }
    sf::Image paint(const scene::Node& node, const Moment& moment)
    {
        return m_easel.paint(*m_painter, test::sceneOf({node}), moment);
    }

    std::unique_ptr<Painter> m_painter = test::openPainter();
    test::Easel m_easel{400, 300};
};

TEST_F(Boxes, FillExactlyTheirPixels)
{
    const sf::Image image = paint(nodeOf({100, 50, 200, 100}, boxOf(0, kRed)));
    for (const sf::Vector2u inside : {sf::Vector2u{100, 50}, {299, 50}, {100, 149}, {299, 149}, {200, 100}})
        EXPECT_TRUE(near(image.getPixel(inside.x, inside.y), kRed)) << inside.x << "," << inside.y;
    for (const sf::Vector2u outside : {sf::Vector2u{99, 100}, {300, 100}, {200, 49}, {200, 150}})
        EXPECT_TRUE(near(image.getPixel(outside.x, outside.y), theme::kWhite)) << outside.x << "," << outside.y;
}

TEST_F(Boxes, RoundTheirCornersWithASoftEdge)
{
    const sf::Image image = paint(nodeOf({100, 50, 200, 100}, boxOf(40, kRed)));
    EXPECT_TRUE(near(image.getPixel(101, 51), theme::kWhite)) << "outside of the arc";
    EXPECT_TRUE(near(image.getPixel(100, 100), kRed)) << "straight sides stay sharp";
    EXPECT_TRUE(near(image.getPixel(99, 100), theme::kWhite));
    int between = 0;
    for (unsigned x = 100; x < 140; ++x) {
        const sf::Color pixel = image.getPixel(x, 60);
        between += !near(pixel, kRed, 6) && !near(pixel, theme::kWhite, 6) ? 1 : 0;
    }
    EXPECT_GE(between, 1) << "an edge without a step between would be jagged";
    EXPECT_LE(between, 3);
}

TEST_F(Boxes, MakeAPillOrADiscOfALargeRadius)
{
    const sf::Image image = paint(nodeOf({100, 50, 100, 100}, boxOf(999, kRed)));
    EXPECT_TRUE(near(image.getPixel(150, 100), kRed));
    EXPECT_TRUE(near(image.getPixel(150, 51), kRed));
    EXPECT_TRUE(near(image.getPixel(108, 58), theme::kWhite));
}

TEST_F(Boxes, DrawTheirBorderInside)
{
    scene::BoxContent box = boxOf(0, kRed);
    box.border = kBlue;
    box.borderWidth = 4;
    const sf::Image image = paint(nodeOf({100, 50, 200, 100}, box));
    EXPECT_TRUE(near(image.getPixel(100, 100), kBlue));
    EXPECT_TRUE(near(image.getPixel(103, 100), kBlue));
    EXPECT_TRUE(near(image.getPixel(104, 100), kRed));
    EXPECT_TRUE(near(image.getPixel(99, 100), theme::kWhite));
}

TEST_F(Boxes, BlendFromTopToBottom)
{
    scene::BoxContent box = boxOf(0, Colour::of(0x000000));
    box.fillBottom = Colour::of(0xFFFFFF);
    const sf::Image image = paint(nodeOf({100, 50, 200, 100}, box));
    EXPECT_TRUE(near(image.getPixel(110, 50), Colour::of(0x000000), 4));
    EXPECT_TRUE(near(image.getPixel(290, 100), Colour::of(0x808080), 4));
    EXPECT_TRUE(near(image.getPixel(200, 149), Colour::of(0xFFFFFF), 4));
}

TEST_F(Boxes, StandOnASolidShadowAndSinkOntoItWhenPressed)
{
    scene::BoxContent box = boxOf(20, kRed);
    box.shadow = kBlue;
    box.shadowDrop = 6;
    scene::Node node = nodeOf({100, 50, 200, 100}, box);
    node.id = "it";
    node.pressDrop = 6;
    const sf::Image still = paint(node);
    EXPECT_TRUE(near(still.getPixel(200, 149), kRed));
    EXPECT_TRUE(near(still.getPixel(200, 152), kBlue));
    EXPECT_TRUE(near(still.getPixel(200, 157), theme::kWhite));
    Moment pressed = test::settled();
    pressed.pressed = "it";
    const sf::Image down = paint(node, pressed);
    EXPECT_TRUE(near(down.getPixel(200, 52), theme::kWhite)) << "it has moved down";
    const sf::Color bottom = down.getPixel(200, 154);
    EXPECT_GT(bottom.r, bottom.b) << "the box, no longer the shadow";
    EXPECT_LT(bottom.r, kRed.red) << "a little darker";
}

TEST_F(Boxes, WearTheGoldRingFourPixelsAway)
{
    scene::Node node = nodeOf({100, 50, 200, 100}, boxOf(20, kRed));
    node.id = "it";
    Moment focused = test::settled();
    focused.focused = "it";
    const sf::Image image = paint(node, focused);
    const Colour gold = theme::coloursOf(theme::Section::Awards).fill;
    EXPECT_TRUE(near(image.getPixel(200, 47), theme::kWhite)) << "the gap";
    EXPECT_TRUE(near(image.getPixel(200, 45), gold));
    EXPECT_TRUE(near(image.getPixel(200, 40), gold));
    EXPECT_TRUE(near(image.getPixel(200, 39), theme::kInk)) << "on white, gold alone is not seen";
    EXPECT_TRUE(near(image.getPixel(200, 37), theme::kInk));
    EXPECT_TRUE(near(image.getPixel(200, 36), theme::kWhite));
}

TEST_F(Boxes, DotTheirBorderEvenly)
{
    scene::BoxContent box = boxOf(0, theme::kNone);
    box.border = kRed;
    box.borderWidth = 4;
    box.dash = 12;
    const sf::Image image = paint(nodeOf({100, 50, 200, 100}, box));
    int changes = 0;
    for (unsigned x = 111; x < 290; ++x)
        changes += near(image.getPixel(x, 52), theme::kWhite, 40) != near(image.getPixel(x - 1, 52), theme::kWhite, 40)
                       ? 1
                       : 0;
    EXPECT_NEAR(changes / 2, 15, 1) << "180 px hold 15 dots";
}

TEST_F(Boxes, FadeWithTheOpacityOfTheirParents)
{
    scene::Node parent = nodeOf({0, 0, 400, 300}, std::monostate{});
    parent.opacity = 0.5F;
    scene::Node child = nodeOf({100, 50, 200, 100}, boxOf(0, Colour::of(0x000000)));
    child.opacity = 0.5F;
    parent.children = {child};
    EXPECT_TRUE(near(paint(parent).getPixel(200, 100), Colour::of(0xBFBFBF), 3));
}

TEST_F(Boxes, KeepTheirPlaceInASmallerTarget)
{
    test::Easel half(200, 150);
    const scene::Scene scene = test::sceneOf({nodeOf({100, 50, 200, 100}, boxOf(0, kRed))});
    const sf::Image image = half.paint(*m_painter, scene, test::settled());
    EXPECT_TRUE(near(image.getPixel(50, 25), kRed));
    EXPECT_TRUE(near(image.getPixel(149, 74), kRed));
    EXPECT_TRUE(near(image.getPixel(150, 75), theme::kWhite));
}

TEST_F(Boxes, StandInTheMiddleOfATargetOfAnotherShape)
{
    test::Easel wide(600, 300);
    const scene::Scene scene = test::sceneOf({nodeOf({0, 0, 400, 300}, boxOf(0, kRed))});
    const sf::Image image = wide.paint(*m_painter, scene, test::settled());
    EXPECT_TRUE(near(image.getPixel(99, 150), Colour::of(0x000000)));
    EXPECT_TRUE(near(image.getPixel(100, 150), kRed));
    EXPECT_TRUE(near(image.getPixel(499, 150), kRed));
}

} // namespace
} // namespace musubi::paint
