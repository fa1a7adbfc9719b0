// Arabic lines begin at the right, and everything else about a text stays as it is.
#include "kiosk/paint/paragraph.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace musubi::paint {
namespace {

using test::near;

scene::TextStyle styleOf(const std::string& language, scene::Align align = scene::Align::Start)
{
    scene::TextStyle style;
    style.size = 40;
    style.colour = theme::kInk;
    style.language = language;
    style.align = align;
    return style;
}

struct Columns
{
    unsigned first = 400;
    unsigned last = 0;
};

class Directions : public testing::Test
{
protected:
    /// Where the ink of a text begins and ends, painted into a rectangle from 20 to 380.
    Columns inkOf(const std::string& text, const scene::TextStyle& style)
    {
        const sf::Image image = m_easel.paint(
            *m_painter, test::sceneOf({test::textNode({20, 20, 360, 240}, text, style)}), test::settled());
        Columns ink;
        for (unsigned x = 0; x < image.getSize().x; ++x)
            for (unsigned y = 0; y < image.getSize().y; ++y)
                if (!near(image.getPixel(x, y), theme::kWhite, 16)) {
                    ink.first = std::min(ink.first, x);
                    ink.last = std::max(ink.last, x);
                }
        return ink;
    }

    std::unique_ptr<Painter> m_painter = test::openPainter();
    test::Easel m_easel{400, 300};
};

/// The texts of a line from the left to the right.
std::vector<std::string> fromTheLeft(const SetLine& line)
{
    std::vector<Piece> pieces = line.pieces;
    std::ranges::sort(pieces, {}, &Piece::x);
    std::vector<std::string> texts;
    std::ranges::transform(pieces, std::back_inserter(texts), &Piece::text);
    return texts;
}

} // namespace

TEST(WritingDirection, IsThatOfTheScript)
{
    for (const char* const language : {"ar", "he", "fa", "ur"})
        EXPECT_EQ(directionOf(language), WritingDirection::RightToLeft) << language;
    for (const char* const language : {"ja", "en", "zh", "ko", "th", "", "nonsense"})
        EXPECT_EQ(directionOf(language), WritingDirection::LeftToRight) << language;
}

TEST_F(Directions, BeginArabicLinesAtTheRight)
{
    const std::string stone = "حجر";
    EXPECT_GT(inkOf(stone, styleOf("ar")).first, 200U);
    EXPECT_GE(inkOf(stone, styleOf("ar")).last, 370U);
    EXPECT_LE(inkOf(stone, styleOf("ar", scene::Align::End)).first, 30U);
    EXPECT_LE(inkOf("石", styleOf("ja")).first, 30U) << "other languages begin where they began";
}

TEST_F(Directions, KeepNumeralsAndForeignNamesReadable)
{
    // "60" begins the sentence, so it stands at its right end, and its digits keep their order.
    const Columns number = inkOf("60 دقيقة", styleOf("ar"));
    const Columns sentence = inkOf("دقيقة", styleOf("ar"));
    EXPECT_LT(number.first, sentence.first);
    const auto type = TypeCase::open().value();
    const auto positionOf = [&](const std::string& text, const char* part) {
        PangoRectangle place{};
        const LayoutHandle layout = type->shape(text, {40, scene::Weight::Regular, "ar", 0});
        pango_layout_index_to_pos(layout.get(), static_cast<int>(text.find(part)), &place);
        return place.x + std::min(0, place.width);
    };
    EXPECT_LT(positionOf("60 دقيقة", "6"), positionOf("60 دقيقة", "0"));
    EXPECT_GT(positionOf("60 دقيقة", "6"), positionOf("60 دقيقة", "د"));
    EXPECT_GT(positionOf("JAXA في المدينة", "J"), positionOf("JAXA في المدينة", "ف"))
        << "a line that begins with a Latin name is still Arabic";
}

TEST_F(Directions, EndAShortenedLineAtTheLeft)
{
    const auto type = TypeCase::open().value();
    scene::TextStyle style = styleOf("ar");
    style.maxLines = 1;
    const Paragraph paragraph =
        Compositor(*type).compose(RubyText::plain("اكسر الحجر وابحث عن الأحافير في داخله"), style, 260);
    ASSERT_EQ(paragraph.lines.size(), 1U);
    EXPECT_EQ(fromTheLeft(paragraph.lines.front()).front(), "…");
    EXPECT_LE(paragraph.extent.size.width, 260.5F);
}

} // namespace musubi::paint
