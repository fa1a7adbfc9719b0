#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace musubi::paint {
namespace {

using test::near;
using test::textNode;
using theme::Colour;

scene::TextStyle styleOf(float size, Colour colour)
{
    scene::TextStyle style;
    style.size = size;
    style.colour = colour;
    style.weight = scene::Weight::Bold;
    return style;
}

/// The box around everything that is not white.
scene::Rect inkOf(const sf::Image& image)
{
    unsigned left = image.getSize().x;
    unsigned top = image.getSize().y;
    unsigned right = 0;
    unsigned bottom = 0;
    for (unsigned y = 0; y < image.getSize().y; ++y) {
        for (unsigned x = 0; x < image.getSize().x; ++x) {
            if (near(image.getPixel(x, y), theme::kWhite, 16))
                continue;
            left = std::min(left, x);
            right = std::max(right, x + 1);
            top = std::min(top, y);
            bottom = std::max(bottom, y + 1);
        }
    }
    return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right) - static_cast<float>(left),
            static_cast<float>(bottom) - static_cast<float>(top)};
}

class Texts : public testing::Test
{
protected:
    sf::Image paint(const scene::Node& node)
    {
        return m_easel.paint(*m_painter, test::sceneOf({node}), test::settled());
    }

    std::unique_ptr<Painter> m_painter = test::openPainter();
    test::Easel m_easel{400, 300};
};

TEST_F(Texts, WearTheirColour)
{
    const Colour coral = theme::coloursOf(theme::Section::SignUp).solid;
    const sf::Image image = paint(textNode({20, 20, 360, 200}, "一", styleOf(120, coral)));
    const scene::Rect ink = inkOf(image);
    EXPECT_TRUE(
        near(image.getPixel(static_cast<unsigned>(ink.centre().x), static_cast<unsigned>(ink.centre().y)), coral, 3));
}

TEST_F(Texts, StandInsideWhatWasMeasured)
{
    for (const char* text :
         {"筑波山地域ジオパーク", "Tsukuba Science Kiosk", "{石|いし}をわってみよう", "9:41 – 10:00 のこり 3席"})
    {
        const scene::TextStyle style = styleOf(28, theme::kInk);
        const auto extent = m_painter->metrics().measure(RubyText::parse(text).value(), style, 360);
        const scene::Rect ink = inkOf(paint(textNode({20, 20, 360, 240}, text, style)));
        EXPECT_TRUE(scene::Rect(20, 20, extent.size.width, extent.size.height).holds(ink, 3)) << text;
        EXPECT_GT(ink.width, extent.size.width * 0.85F) << text;
    }
}

TEST_F(Texts, AreAlignedInTheirRectangle)
{
    scene::TextStyle style = styleOf(28, theme::kInk);
    const auto inkWith = [&](scene::Align align) {
        style.align = align;
        return inkOf(paint(textNode({50, 20, 300, 60}, "つくば", style)));
    };
    EXPECT_NEAR(inkWith(scene::Align::Start).x, 50, 4);
    EXPECT_NEAR(inkWith(scene::Align::Centre).centre().x, 200, 3);
    EXPECT_NEAR(inkWith(scene::Align::End).right(), 350, 4);
    scene::Node low = textNode({50, 100, 300, 150}, "つくば", style);
    std::get<scene::TextContent>(low.content).vertical = scene::Align::End;
    EXPECT_GT(inkOf(paint(low)).y, 210);
}

TEST_F(Texts, ThatAreTooHighForTheirRectangleEndWithAnEllipsis)
{
    const std::string text = "地質標本館で本物の化石を見てみましょう。かたい石もあります。";
    const scene::Rect ink = inkOf(paint(textNode({20, 20, 200, 80}, text, styleOf(28, theme::kInk))));
    EXPECT_LE(ink.bottom(), 20 + 80 + 2);
}

TEST_F(Texts, InEveryLanguageHaveInk)
{
    for (const auto& [language, text] : {std::pair{"ja", "むすび"},
                                         {"en", "Touch to start"},
                                         {"zh", "正在准备内容"},
                                         {"ko", "준비하고 있습니다"},
                                         {"ar", "مرحبا"},
                                         {"th", "สวัสดี"}})
    {
        scene::TextStyle style = styleOf(28, theme::kInk);
        style.language = language;
        EXPECT_GT(inkOf(paint(textNode({20, 20, 360, 60}, text, style))).width, 40) << language;
    }
}

TEST_F(Texts, AreSharpInATargetTwiceAsLarge)
{
    const scene::Scene scene = test::sceneOf({textNode({20, 20, 360, 200}, "一", styleOf(100, theme::kInk))});
    test::Easel large(800, 600);
    const sf::Image image = large.paint(*m_painter, scene, test::settled());
    const scene::Rect ink = inkOf(image);
    const auto middle = static_cast<unsigned>(ink.centre().x);
    int grey = 0;
    for (unsigned y = 0; y < 600; ++y)
        grey += !near(image.getPixel(middle, y), theme::kWhite, 12) && !near(image.getPixel(middle, y), theme::kInk, 12)
                    ? 1
                    : 0;
    EXPECT_LE(grey, 3) << "an enlarged texture would have wide soft edges";
}

} // namespace
} // namespace musubi::paint
