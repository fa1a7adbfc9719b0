#include "kiosk/scene/seen_shapes.hpp"
#include "kiosk/scene/shape_contrast.hpp"
#include "tests/kiosk/scene/high_contrast_page.hpp"

namespace musubi::scene {
namespace {

using test::boxed;
using test::kCard;
using test::pageOf;
using test::plain;

constexpr Colour kPale = Colour::of(0xB3A4E0); // 2.1 on paper
constexpr Colour kClear = Colour::of(0x5E4760);

std::vector<Contrast> shapesIn(std::vector<Node> parts)
{
    return shapeContrastsOf(pageOf(std::move(parts)));
}

double ratioOf(Node node)
{
    const std::vector<Contrast> found = shapesIn({std::move(node)});
    EXPECT_EQ(found.size(), 1U);
    return found.empty() ? 0 : found.front().ratio;
}

Node holding(Content content)
{
    Node node = plain("shape", {200, 300, 60, 60});
    node.content = std::move(content);
    return node;
}

TEST(ShapeContrasts, OfKnotsLinesRingsAndPinsAreAgainstTheirGround)
{
    const double pale = theme::contrastRatio(kPale, theme::kPaper);
    EXPECT_NEAR(ratioOf(holding(KnotContent{12, 6, kPale, theme::kWhite})), pale, 0.01);
    EXPECT_NEAR(ratioOf(holding(ArcContent{20, 8, 0, 0.7F, kPale})), pale, 0.01);
    EXPECT_NEAR(ratioOf(holding(PinContent{kPale, "landscape", 44})), pale, 0.01);
    const std::vector<Contrast> line = shapesIn({holding(LineContent{{{{200, 300}, kClear}, {{260, 360}, kPale}}})});
    ASSERT_EQ(line.size(), 2U) << "a line is seen along all of its way";
    EXPECT_GE(line[0].ratio, kShapeContrast);
    EXPECT_LT(line[1].ratio, kShapeContrast);
}

TEST(ShapeContrasts, OfAKnotAreThoseOfItsRingOrItsDisc)
{
    const Node night = boxed(plain("night", kCard), theme::kS950);
    Node knot = plain("knot", {250, 280, 36, 36});
    knot.content = KnotContent{12, 6, theme::kS900, theme::kWhite};
    const std::vector<Contrast> found = shapesIn({night, knot});
    ASSERT_FALSE(found.empty());
    EXPECT_GT(found.back().ratio, 14) << "a white disc on the night";
}

TEST(ShapeContrasts, OfMarksAreAskedWhereTheyWereMeantToBeSeen)
{
    EXPECT_NEAR(ratioOf(boxed(plain("dot", {200, 300, 8, 8}), kPale)), theme::contrastRatio(kPale, theme::kPaper),
                0.01);
    EXPECT_TRUE(shapesIn({boxed(plain("ornament", {200, 300, 60, 60}), theme::kS100)}).empty());
    const Node words = test::text("words", {204, 304, 80, 30}, "ことば");
    EXPECT_TRUE(shapesIn({boxed(plain("tag", {200, 300, 100, 44}), kPale), words}).empty()) << "words say what it is";
}

TEST(ShapeContrasts, AreEnoughOnceShapesAreSeen)
{
    const Node night = boxed(plain("night", {100, 600, 400, 200}, Role::Group), theme::kS950);
    const Node dot = boxed(plain("dot", {200, 400, 8, 8}), kPale);
    Node step = boxed(plain("step", {300, 300, 44, 44}), theme::kWhite, kPale);
    std::get<BoxContent>(step.content).borderWidth = 6;
    const Colour gold = theme::coloursOf(theme::Section::Awards).fill;
    Node line = holding(LineContent{{{{200, 300}, gold}, {{300, 700}, gold}}});
    const Scene seen = withSeenShapes(pageOf({night, line, dot, step, holding(ArcContent{20, 8, 0, 0.7F, gold})}));
    const std::vector<Contrast> found = shapeContrastsOf(seen);
    EXPECT_EQ(found.size(), 5U);
    for (const Contrast& one : found)
        EXPECT_GE(one.ratio, kShapeContrast) << describe(one);
    const std::vector<LineStop> stops = test::contentOf<LineContent>(seen, "shape").stops;
    EXPECT_NE(stops[0].colour, gold);
    EXPECT_GT(stops[0].colour.red, stops[0].colour.blue) << "still a gold";
    EXPECT_EQ(stops[1].colour, gold) << "on the night it is seen as it is";
    EXPECT_EQ(test::contentOf<BoxContent>(seen, "step").fill, theme::kWhite);
}

TEST(ShapeContrasts, AreNotAskedOfOrnaments)
{
    Node peaks = plain("peaks", kCard);
    peaks.children = {holding(LineContent{{{{200, 300}, kPale}, {{260, 360}, kPale}}})};
    EXPECT_TRUE(shapesIn({peaks}).empty());
}

TEST(ShapeContrasts, OfATrackOrOfWhatDoesNothingNowAreNotAsked)
{
    Node ring = plain("ring", {200, 300, 60, 60}, Role::Group);
    ring.children = {holding(ArcContent{20, 8, 0, 1, theme::kLine}), holding(ArcContent{20, 8, 0, 0.5F, kClear})};
    const std::vector<Contrast> found = shapesIn({ring, test::text("share", {200, 380, 60, 30}, "ことば")});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_GE(found.front().ratio, kShapeContrast);
    Node off = holding(KnotContent{12, 6, kPale, theme::kWhite});
    off.role = Role::Disabled;
    EXPECT_TRUE(shapesIn({off}).empty());
}

/// The ring stands on whatever a page has there, pictures too: one of its two lines is seen on any colour there can be.
TEST(ShapeContrasts, OfTheFocusRingAreEnoughOnAnyGround)
{
    constexpr int kMost = 255;
    for (int red = 0; red <= kMost; red += 5)
        for (int green = 0; green <= kMost; green += 5)
            for (int blue = 0; blue <= kMost; blue += 5) {
                const Colour ground{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                    static_cast<std::uint8_t>(blue)};
                EXPECT_GE(std::max(theme::contrastRatio(theme::kFocus, ground),
                                   theme::contrastRatio(theme::kFocusEdge, ground)),
                          kShapeContrast)
                    << red << ' ' << green << ' ' << blue;
            }
}

} // namespace
} // namespace musubi::scene
