// What stands in for the pictures of cards in high contrast.
#include "kiosk/scene/picture_sign.hpp"

#include "kiosk/scene/high_contrast.hpp"
#include "tests/kiosk/scene/high_contrast_page.hpp"

namespace musubi::scene {
namespace {

using test::boxed;
using test::isGone;
using test::kCard;
using test::pageOf;
using theme::kContrastInk;

/// A touchable card of 400 × 200 with a picture in `part` of it.
Node pictured(Rect part, std::vector<Node> others)
{
    Node card = boxed(test::button("card", kCard, "event/a"), theme::kWhite, theme::kLine);
    Node picture = test::plain("card.picture", part);
    picture.content = PictureContent{"illustration:lake", {}, Fit::Cover, {}, false, 1};
    card.children = {picture};
    card.children.insert(card.children.end(), others.begin(), others.end());
    return card;
}

Node disc(Rect rect)
{
    Node node = boxed(test::plain("card.disc", rect), theme::kInk);
    std::get<BoxContent>(node.content).radius = rect.width / 2;
    Node icon = test::plain("card.disc.icon", rect);
    icon.content = IconContent{"event", 40, theme::kWhite};
    node.children = {icon};
    return node;
}

const Rect kLeft{102, 202, 120, 196};
const Rect kTop{102, 202, 396, 100};

} // namespace

TEST(PictureSign, SaysWhatThePictureShows)
{
    EXPECT_EQ(signOf("illustration:lake"), "sailing");
    EXPECT_EQ(signOf("illustration:strata"), "layers");
    EXPECT_EQ(signOf("pack:media/photo.webp"), "image");
    EXPECT_EQ(signOf("illustration:of-tomorrow"), "image");
}

TEST(PictureSign, StandsWhereThePictureWas)
{
    const Scene page = highContrast(pageOf({pictured(kLeft, {test::text("words", {240, 280, 240, 40}, "ことば")})}));
    EXPECT_TRUE(isGone(page, "card.picture"));
    const Node& picture = *findNode(page, "card.picture");
    ASSERT_EQ(picture.children.size(), 1U);
    const auto sign = std::get<IconContent>(picture.children[0].content);
    EXPECT_EQ(sign.name, "sailing");
    EXPECT_EQ(sign.colour, kContrastInk);
    EXPECT_TRUE(kLeft.holds(picture.children[0].rect));
}

TEST(PictureSign, LeavesATagOnThePictureFree)
{
    const Rect corner{112, 212, 84, 44};
    const Scene page = highContrast(pageOf(
        {pictured(kLeft, {test::text("tag", corner, "見本"), test::text("words", {240, 280, 240, 40}, "ことば")})}));
    const Node& picture = *findNode(page, "card.picture");
    ASSERT_EQ(picture.children.size(), 1U);
    EXPECT_FALSE(picture.children[0].rect.overlaps(corner));
    EXPECT_TRUE(kLeft.holds(picture.children[0].rect));
}

TEST(PictureSign, IsNotSaidTwiceSoTheCardClosesUp)
{
    const Rect words{120, 346, 360, 40};
    const Scene page =
        highContrast(pageOf({pictured(kTop, {disc({270, 270, 60, 60}), test::text("words", words, "ことば")})}));
    EXPECT_TRUE(isGone(page, "card.picture"));
    EXPECT_TRUE(findNode(page, "card.picture")->children.empty());
    const Rect sign = findNode(page, "card.disc")->rect;
    const Rect moved = findNode(page, "words")->rect;
    EXPECT_EQ(moved.y - sign.y, 346 - 270) << "they keep their distance";
    EXPECT_FLOAT_EQ((sign.y + moved.bottom()) / 2, kCard.centre().y) << "in the middle of the card";
    EXPECT_EQ(moved.x, words.x);
    EXPECT_EQ(findNode(page, "card")->rect, kCard);
    EXPECT_EQ(findNode(page, "card.disc.icon")->rect, sign) << "the icon goes with its disc";
}

TEST(PictureSign, LeavesPicturesOutsideOfControlsAlone)
{
    Node loose = test::plain("loose", kLeft);
    loose.content = PictureContent{"illustration:lake", {}, Fit::Cover, {}, false, 1};
    const Scene page = highContrast(pageOf({loose}));
    EXPECT_TRUE(isGone(page, "loose"));
    EXPECT_TRUE(findNode(page, "loose")->children.empty());
}

TEST(HighContrast, FramesAPictureThatStays)
{
    Node named = test::plain("named", kCard, Role::Image);
    named.label = "いわの しゃしん";
    named.content = PictureContent{"pack:a.webp", Corners::all(20), Fit::Cover, {}, false, 1};
    const Scene page = highContrast(pageOf({named}));
    const Node& kept = *findNode(page, "named");
    ASSERT_EQ(kept.children.size(), 1U);
    const auto frame = std::get<BoxContent>(kept.children[0].content);
    EXPECT_EQ(kept.children[0].rect, kCard);
    EXPECT_EQ(frame.border, kContrastInk);
    EXPECT_EQ(frame.borderWidth, theme::kContrastBorder);
    EXPECT_EQ(frame.fill.alpha, 0);
}

TEST(HighContrast, DrawsABarsLineAlongThePageOnly)
{
    Node bar = test::plain("bar", {0, 968, 1920, 112});
    bar.content = ShapeContent{
        {{0, 970}, {1920, 970}, {1920, 1080}, {0, 1080}}, false, theme::kWhite, theme::kLine, 2, 0, {}, {}};
    const Scene page = highContrast(pageOf({bar, test::text("words", {100, 1000, 200, 40}, "ことば")}));
    for (const Point& point : test::contentOf<ShapeContent>(page, "bar").outline) {
        EXPECT_TRUE(point.x <= -theme::kContrastBorder || point.x >= 1920 + theme::kContrastBorder) << point.x;
        EXPECT_TRUE(point.y == 970 || point.y >= 1080 + theme::kContrastBorder) << point.y;
    }
}

} // namespace musubi::scene
