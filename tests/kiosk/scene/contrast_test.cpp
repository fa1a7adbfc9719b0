#include "kiosk/scene/contrast.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"
#include "tests/kiosk/scene/square_metrics.hpp"

#include <gmock/gmock.h>

namespace musubi::scene {
namespace {

using testing::ElementsAre;
using testing::Field;

constexpr Colour kInk = theme::kInk;
constexpr Colour kWhite = theme::kWhite;

Node box(std::string id, Rect rect, Colour fill)
{
    Node node = test::plain(std::move(id), rect);
    BoxContent content;
    content.fill = fill;
    node.content = content;
    return node;
}

Node words(std::string id, Rect rect, Colour colour)
{
    Node node = test::text(std::move(id), rect, "ことば");
    auto& style = std::get<TextContent>(node.content).style;
    style.colour = colour;
    return node;
}

Scene pageOf(std::vector<Node> parts)
{
    Scene scene;
    scene.root = test::plain("page", {0, 0, 1920, 1080}, Role::Group);
    scene.root.children = std::move(parts);
    return scene;
}

std::vector<Contrast> contrastsIn(std::vector<Node> parts)
{
    return contrastsOf(pageOf(std::move(parts)), test::SquareMetrics());
}

double ratioIn(std::vector<Node> parts)
{
    return contrastsIn(std::move(parts)).at(0).ratio;
}

const Rect kPage{0, 0, 1920, 1080};
const Rect kPlace{100, 100, 400, 60};

TEST(Contrasts, OfATextAreAgainstTheLastBoxPaintedBehindIt)
{
    EXPECT_NEAR(ratioIn({words("words", kPlace, kWhite)}), 21, 0.01) << "nothing painted is black";
    EXPECT_NEAR(ratioIn({box("ground", kPage, kWhite), words("words", kPlace, kInk)}), 17.5, 0.1);
    EXPECT_NEAR(
        ratioIn({box("ground", kPage, kWhite), box("card", kPlace, theme::kS900), words("words", kPlace, kInk)}),
        theme::contrastRatio(kInk, theme::kS900), 0.01);
    EXPECT_NEAR(ratioIn({box("ground", kPage, kWhite), words("words", kPlace, kInk), box("later", kPlace, kInk)}), 17.5,
                0.1)
        << "what is painted later is not behind";
}

TEST(Contrasts, BlendWhatShinesThrough)
{
    const Colour veil = theme::kInk.withOpacity(0.5);
    const std::vector<Node> parts{box("ground", kPage, kWhite), box("veil", kPage, veil),
                                  words("words", kPlace, kWhite)};
    EXPECT_NEAR(ratioIn(parts), theme::contrastRatio(kWhite, painted(veil, kWhite)), 0.01);

    Node faded = words("words", kPlace, kInk);
    faded.opacity = 0.5F;
    EXPECT_NEAR(ratioIn({box("ground", kPage, kWhite), faded}), theme::contrastRatio(painted(veil, kWhite), kWhite),
                0.1);
}

TEST(Contrasts, TakeTheWorstPlaceOfAGradientThatTheTextReaches)
{
    Node sky = box("sky", {0, 0, 1920, 1000}, Colour::of(0x000000));
    std::get<BoxContent>(sky.content).fillBottom = kWhite;
    const double above = ratioIn({sky, words("words", {100, 10, 400, 36}, kWhite)});
    const double below = ratioIn({sky, words("words", {100, 900, 400, 36}, kWhite)});
    EXPECT_GT(above, 18);
    EXPECT_LT(below, 2);
}

TEST(Contrasts, LookWhereTheWordsStandNotWhereTheirRectangleIs)
{
    // Three characters of 28 px at the left of a wide rectangle; the white half begins far right of them.
    const std::vector<Node> parts{box("right", {400, 0, 1000, 1080}, kWhite),
                                  words("words", {100, 100, 900, 40}, kWhite)};
    EXPECT_NEAR(ratioIn(parts), 21, 0.01);
    std::vector<Node> centred = parts;
    std::get<TextContent>(centred[1].content).style.align = Align::Centre;
    EXPECT_NEAR(ratioIn(centred), 1, 0.01);
}

TEST(Contrasts, SeeTheRoundCornersOfABox)
{
    Node disc = box("disc", {100, 100, 80, 80}, kWhite);
    std::get<BoxContent>(disc.content).radius = 40;
    Node corner = test::plain("corner", {100, 100, 12, 12});
    corner.content = IconContent{"check", 12, kWhite};
    EXPECT_NEAR(ratioIn({disc, corner}), 21, 0.01);
}

TEST(Contrasts, KnowOnlyTheWorstCaseOverAPicture)
{
    Node picture = test::plain("picture", kPage);
    picture.content = PictureContent{"illustration:peaks", {}, Fit::Cover, {}, false, 1};
    const auto bare = contrastsIn({picture, words("words", kPlace, kWhite)}).at(0);
    EXPECT_FALSE(bare.ground.isKnown());
    EXPECT_NEAR(bare.ratio, 1, 0.01);
    EXPECT_THAT(describe(bare), testing::HasSubstr("over a picture"));

    const auto veiled =
        contrastsIn({picture, box("veil", kPage, kWhite.withOpacity(0.92)), words("words", kPlace, kInk)});
    EXPECT_GT(veiled.at(0).ratio, 13) << "whatever the picture shows";
    EXPECT_TRUE(
        contrastsIn({picture, box("card", kPage, kWhite), words("words", kPlace, kInk)}).at(0).ground.isKnown());
}

TEST(Contrasts, SeeShapesAndKnotsAndPins)
{
    Node shape = test::plain("lake", kPage);
    shape.content = ShapeContent{{{0, 0}, {800, 0}, {0, 800}}, false, kWhite, {}, 0, 0, {}, {}};
    EXPECT_NEAR(ratioIn({shape, words("in", kPlace, kInk)}), 17.5, 0.1);
    EXPECT_NEAR(ratioIn({shape, words("out", {1000, 900, 400, 60}, kWhite)}), 21, 0.01);
    Node pin = test::plain("pin", {500, 500, 88, 112});
    pin.content = PinContent{theme::coloursOf(theme::Section::Geopark).solid, "landscape", 44};
    EXPECT_NEAR(ratioIn({pin}), 8.7, 0.1);
}

TEST(Contrasts, AskMoreOfRunningTextThanOfTitlesAndIcons)
{
    Node title = words("title", kPlace, kWhite);
    std::get<TextContent>(title.content).style.weight = Weight::Bold;
    Node caption = words("caption", kPlace, kWhite);
    std::get<TextContent>(caption.content).style.size = theme::kCaption;
    Node icon = test::plain("icon", kPlace);
    icon.content = IconContent{"event", 38, kWhite};
    Node logo = test::plain("logo", kPlace);
    logo.content = IconContent{"logo", 38, kWhite};
    const auto found = contrastsIn({words("body", kPlace, kWhite), title, caption, icon, logo});
    EXPECT_THAT(found, ElementsAre(Field(&Contrast::ink, Ink::Body), Field(&Contrast::ink, Ink::Text),
                                   Field(&Contrast::ink, Ink::Text), Field(&Contrast::ink, Ink::Icon)));
    EXPECT_GT(neededContrast(Ink::Body), neededContrast(Ink::Text));
    EXPECT_GT(neededContrast(Ink::Text), neededContrast(Ink::Icon));
}

TEST(Contrasts, OfAPageUnderASheetAreNotAsked)
{
    std::vector<std::string> asked;
    for (const Contrast& one : contrastsOf(test::withSheet(test::samplePage()), test::SquareMetrics()))
        asked.push_back(one.node);
    EXPECT_THAT(asked, ElementsAre("sheet.question"));
}

} // namespace
} // namespace musubi::scene
