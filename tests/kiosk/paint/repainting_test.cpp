// Frames painted over the one before look like frames painted anew, and cost what they change.
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <cstdlib>

namespace musubi::paint {
namespace {

/// The largest difference between two pictures, in steps of a colour.
int largestDifference(const sf::Image& one, const sf::Image& two)
{
    const sf::Vector2u size = one.getSize();
    if (two.getSize() != size)
        return 256;
    int largest = 0;
    const std::size_t bytes = std::size_t{4} * size.x * size.y;
    for (std::size_t i = 0; i < bytes; ++i)
        largest = std::max(largest, std::abs(static_cast<int>(one.getPixelsPtr()[i]) - two.getPixelsPtr()[i]));
    return largest;
}

scene::Scene pageWith(const std::string& words, float x, double opacity = 1)
{
    scene::Node card = test::nodeOf({x, 60, 120, 80}, test::boxOf(16, theme::Colour::of(0xFFD7A0)));
    card.children.push_back(test::textNode({x + 10, 70, 100, 40}, words, {}));
    scene::PictureContent picture;
    picture.source = "illustration:peaks";
    picture.corners = {24, 24, 24, 24};
    scene::Node star = test::nodeOf({300, 20, 12, 12}, test::boxOf(6, theme::kInk.withOpacity(opacity)));
    return test::sceneOf({test::nodeOf({20, 150, 360, 130}, picture), std::move(card), std::move(star)});
}

class RepaintingTest : public testing::Test
{
protected:
    RepaintingTest() : m_painter(test::openPainter()), m_easel(400, 300), m_fresh(400, 300) {}

    void SetUp() override { ASSERT_NE(m_painter, nullptr); }

    /// \return pixels painted to bring the picture up to date, and checks that nothing of the old one is left
    double repaint(const scene::Scene& scene, const Moment& moment = test::settled())
    {
        const double before = m_painter->paintedPixels();
        m_painter->paint(scene, moment, m_easel.target(), Before::LastPicture);
        const double pixels = m_painter->paintedPixels() - before;
        m_easel.target().display();
        const auto other = test::openPainter();
        EXPECT_LE(largestDifference(m_easel.target().getTexture().copyToImage(), m_fresh.paint(*other, scene, moment)),
                  2);
        return pixels;
    }

    std::unique_ptr<Painter> m_painter;
    test::Easel m_easel;
    test::Easel m_fresh;
};

TEST_F(RepaintingTest, TheFirstPictureIsPaintedWhole)
{
    EXPECT_EQ(repaint(pageWith("ふじさん", 40)), 400.0 * 300.0);
}

TEST_F(RepaintingTest, TheSamePictureIsNotPaintedAgain)
{
    repaint(pageWith("ふじさん", 40));
    EXPECT_EQ(repaint(pageWith("ふじさん", 40)), 0);
}

TEST_F(RepaintingTest, OtherWordsCostTheirPlace)
{
    repaint(pageWith("ふじさん", 40));
    const double pixels = repaint(pageWith("つくばさん", 40));
    EXPECT_GT(pixels, 0);
    EXPECT_LE(pixels, 100 * 40);
}

TEST_F(RepaintingTest, WhatMovesLeavesNothingBehind)
{
    repaint(pageWith("ふじさん", 40));
    for (int x = 47; x < 100; x += 7)
        EXPECT_LT(repaint(pageWith("ふじさん", static_cast<float>(x))), 400 * 300 / 3);
}

TEST_F(RepaintingTest, WhatTwinklesCostsItsOwnPlace)
{
    repaint(pageWith("ふじさん", 40, 0.4));
    EXPECT_LE(repaint(pageWith("ふじさん", 40, 0.8)), 14 * 14);
}

TEST_F(RepaintingTest, APressedButtonCostsTheButton)
{
    scene::Scene scene = pageWith("ふじさん", 40);
    scene.root.children[1].id = "card";
    scene.root.children[1].pressDrop = 6;
    Moment moment = test::settled();
    repaint(scene, moment);
    moment.pressed = "card";
    const double pixels = repaint(scene, moment);
    EXPECT_GT(pixels, 0);
    EXPECT_LE(pixels, 130 * 95);
}

TEST_F(RepaintingTest, ANewPictureUnderAnOldAddressIsSeen)
{
    // A budget of one byte: every frame drops the textures of the one before.
    m_painter = test::openPainter(1);
    ASSERT_NE(m_painter, nullptr);
    repaint(pageWith("ふじさん", 40));
    repaint(pageWith("つくばさん", 40));
    repaint(pageWith("ふじさん", 40));
}

TEST_F(RepaintingTest, AnotherTargetSizeIsPaintedWhole)
{
    repaint(pageWith("ふじさん", 40));
    test::Easel larger(800, 600);
    const double before = m_painter->paintedPixels();
    m_painter->paint(pageWith("ふじさん", 40), test::settled(), larger.target(), Before::LastPicture);
    EXPECT_EQ(m_painter->paintedPixels() - before, 800.0 * 600.0);
}

} // namespace
} // namespace musubi::paint
