// What becomes of pictures, maps, charts and lines in high contrast.
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/scene/high_contrast_page.hpp"

#include <gmock/gmock.h>

#include <string_view>

namespace musubi::scene {
namespace {

using test::boxed;
using test::contentOf;
using test::inkOf;
using test::isGone;
using test::kCard;
using test::kPage;
using test::kWords;
using test::pageOf;
using theme::kContrastAction;
using theme::kContrastGround;
using theme::kContrastInk;

TEST(HighContrast, HasNoSceneryNoGradientsAndNoLines)
{
    Node sky = boxed(test::plain("sky", {0, 0, 1920, 600}), theme::kS900);
    std::get<BoxContent>(sky.content).fillBottom = theme::kS500;
    Node star = boxed(test::plain("sky.star", {300, 40, 6, 6}), theme::kWhite);
    Node hero = test::plain("sky.hero", {0, 0, 1920, 600});
    hero.content = PictureContent{"illustration:peaks", {}, Fit::Cover, {}, false, 1};
    sky.children = {star, hero};
    Node line = test::plain("line", kPage);
    line.content = LineContent{{{{0, 0}, theme::kInk}, {{900, 300}, theme::kInk}}, 5, Stroke::Solid, true, {}, 0};
    Node knot = test::plain("knot", {200, 200, 36, 36});
    knot.content = KnotContent{12, 6, theme::kInk, theme::kWhite};
    Node touched = knot;
    touched.id = "touched";
    touched.role = Role::Button;
    const Scene page = highContrast(pageOf({sky, line, knot, touched}));
    EXPECT_FALSE(contentOf<BoxContent>(page, "sky").fillBottom);
    EXPECT_TRUE(isGone(page, "sky.hero"));
    EXPECT_EQ(contentOf<BoxContent>(page, "sky.star").fill, kContrastGround);
    EXPECT_TRUE(isGone(page, "line"));
    EXPECT_TRUE(isGone(page, "knot"));
    const auto ring = contentOf<KnotContent>(page, "touched");
    EXPECT_EQ(ring.colour, kContrastInk);
    EXPECT_EQ(ring.fill, kContrastGround);
}

TEST(HighContrast, KeepsAPictureThatSaysSomethingWhereNoWordsLieOverIt)
{
    Node named = test::plain("named", kCard, Role::Image);
    named.label = "いわの しゃしん";
    named.content = PictureContent{"pack:a.webp", {}, Fit::Cover, {}, false, 1};
    Node ornament = named;
    ornament.id = "ornament";
    ornament.role = Role::None;
    ornament.label.clear();
    const Node words = test::text("words", kWords, "ことば");
    EXPECT_FALSE(isGone(highContrast(pageOf({named})), "named"));
    EXPECT_TRUE(isGone(highContrast(pageOf({ornament})), "ornament"));
    const Scene covered = highContrast(pageOf({named, words}));
    EXPECT_TRUE(isGone(covered, "named"));
    EXPECT_EQ(readingList(covered).front().text, "いわの しゃしん") << "it is still read";
}

TEST(HighContrast, TurnsMarksOfAChartWhiteAndTheirTrackIntoAnOutline)
{
    const Node track = boxed(test::plain("track", {100, 200, 600, 22}), theme::kLine);
    Node open = boxed(test::plain("open", {200, 200, 300, 22}), theme::coloursOf(theme::Section::Geopark).solid);
    const Node ornament = boxed(test::plain("ornament", {100, 600, 600, 22}), theme::kS100);
    Node rule = test::plain("now", {898, 200, 5, 300});
    rule.content =
        LineContent{{{{900, 200}, theme::kS900}, {{900, 500}, theme::kS900}}, 5, Stroke::Solid, false, theme::kNone, 0};
    Scene normal = pageOf({track, open, ornament, rule});
    std::get<BoxContent>(normal.root.children[3].content).shadow = theme::kNone;
    const Scene page = highContrast(normal);
    EXPECT_EQ(contentOf<BoxContent>(page, "open").fill, kContrastInk);
    EXPECT_EQ(contentOf<BoxContent>(page, "track").fill, kContrastGround);
    EXPECT_EQ(contentOf<BoxContent>(page, "track").borderWidth, theme::kContrastThinBorder);
    EXPECT_TRUE(isGone(page, "ornament"));
    EXPECT_EQ(contentOf<ShapeContent>(page, "now").fill, kContrastInk);
}

TEST(HighContrast, TellsWhatIsNotDoneYetFromWhatIsDone)
{
    const Colour coral = theme::coloursOf(theme::Section::SignUp).fill;
    const auto step = [](const char* id, float x, Colour fill, Colour border) {
        Node node = boxed(test::plain(id, {x, 200, 44, 44}), fill, border);
        std::get<BoxContent>(node.content).borderWidth = 6;
        std::get<BoxContent>(node.content).shadow = theme::kNone;
        return node;
    };
    const Node done = step("done", 100, coral, coral);
    const Node later = step("later", 300, theme::kWhite, theme::kLine2);
    const Scene contrast = highContrast(pageOf({done, later}));
    EXPECT_EQ(contentOf<BoxContent>(contrast, "done").fill, kContrastInk);
    EXPECT_EQ(contentOf<BoxContent>(contrast, "later").fill.alpha, 0);
    EXPECT_EQ(contentOf<BoxContent>(contrast, "later").border, kContrastInk);
    EXPECT_GE(contentOf<BoxContent>(contrast, "later").borderWidth, 6);
}

TEST(HighContrast, DrawsMapsInOutlineWithYellowPins)
{
    Node lake = test::plain("lake", {60, 112, 1200, 800});
    lake.content = ShapeContent{{{0, 0}, {800, 0}, {0, 800}}, true, theme::kS100, {}, 0, 0, {}, theme::kS300};
    Node pin = test::button("pin", {500, 500, 88, 112}, "geosite/a");
    pin.content = PinContent{theme::kS900, "landscape", 44};
    const Scene page = highContrast(pageOf({lake, pin}));
    const auto shape = contentOf<ShapeContent>(page, "lake");
    EXPECT_EQ(shape.fill, kContrastGround);
    EXPECT_FALSE(shape.fillBottom);
    EXPECT_EQ(shape.border, kContrastInk);
    EXPECT_GE(shape.borderWidth, 2);
    const Node* drawn = findNode(page, "pin");
    EXPECT_EQ(std::get<PinContent>(drawn->content).fill, kContrastAction);
    EXPECT_TRUE(std::get<PinContent>(drawn->content).icon.empty()) << "paint draws a pin's own icon white";
    ASSERT_EQ(drawn->children.size(), 1U);
    EXPECT_EQ(std::get<IconContent>(drawn->children[0].content).name, "landscape");
    EXPECT_EQ(std::get<IconContent>(drawn->children[0].content).colour, kContrastGround);
}

TEST(HighContrast, PaintsOneOfTwoRingsAsTheTrack)
{
    Node ring = test::plain("ring", kCard);
    Node track = test::plain("track", kCard);
    track.content = ArcContent{60, 12, 0, 1, theme::kS300};
    Node left = test::plain("left", kCard);
    left.content = ArcContent{60, 12, 0, 0.4F, theme::kS900};
    ring.children = {track, left};
    const Scene page = highContrast(pageOf({ring}));
    EXPECT_EQ(contentOf<ArcContent>(page, "track").colour, kContrastInk);
    EXPECT_LT(contentOf<ArcContent>(page, "track").width, 12);
    EXPECT_EQ(contentOf<ArcContent>(page, "left").colour, kContrastAction);
    EXPECT_EQ(contentOf<ArcContent>(page, "left").width, 12);
}

TEST(HighContrast, LeavesCodesOnWhite)
{
    Node code = boxed(test::plain("code", {100, 200, 200, 200}, Role::Image), theme::kWhite, theme::kLine);
    Node qr = test::plain("code.qr", {108, 208, 184, 184});
    qr.content = QrContent{"https://example.org"};
    code.children = {qr};
    const Scene page = highContrast(pageOf({code}));
    EXPECT_EQ(contentOf<BoxContent>(page, "code").fill, kContrastInk);
    EXPECT_EQ(contentOf<QrContent>(page, "code.qr").text, "https://example.org");
}

TEST(HighContrast, KeepsAPictureUnderATagWithAGroundOfItsOwn)
{
    Node named = test::plain("named", kCard, Role::Image);
    named.label = "いわの しゃしん";
    named.content = PictureContent{"pack:a.webp", {}, Fit::Cover, {}, false, 1};
    Node tag = boxed(test::plain("tag", {120, 216, 160, 44}, Role::Group), theme::kS100);
    tag.children = {test::text("tag.words", {138, 216, 124, 44}, "むりょう")};
    const Scene page = highContrast(pageOf({named, tag}));
    EXPECT_FALSE(isGone(page, "named"));
    EXPECT_EQ(contentOf<BoxContent>(page, "tag").fill, kContrastGround);
}

TEST(HighContrast, KeepsAKnotWithANumberOnIt)
{
    Node knot = test::plain("knot", {200, 200, 48, 48});
    knot.content = KnotContent{24, 6, theme::kInk, theme::kWhite};
    const Node number = test::text("number", {200, 200, 48, 48}, "2");
    const Scene page = highContrast(pageOf({knot, number}));
    EXPECT_EQ(contentOf<KnotContent>(page, "knot").fill, kContrastGround);
    EXPECT_EQ(inkOf(page, "number"), kContrastInk);
}

TEST(HighContrast, LeavesReliefAndOrnamentsOut)
{
    Node hill = test::plain("hill", {60, 112, 1200, 800});
    hill.content =
        ShapeContent{{{100, 200}, {700, 200}, {400, 800}}, true, theme::kS500.withOpacity(0.1), {}, 0, 0, {}, {}};
    Node ripple = test::plain("ripple", kCard);
    BoxContent ring;
    ring.fill = theme::kNone;
    ring.border = theme::kWhite.withOpacity(0.3);
    ring.borderWidth = 3;
    ripple.content = ring;
    const Scene page = highContrast(pageOf({hill, ripple, test::text("words", kWords, "ことば")}));
    EXPECT_TRUE(isGone(page, "hill"));
    EXPECT_TRUE(isGone(page, "ripple"));
}

TEST(HighContrast, DrawsNoEdgeAroundWhatCutsACornerOff)
{
    const Node card = boxed(test::plain("card", {60, 112, 1200, 800}, Role::Group), theme::kWhite, theme::kLine);
    Node corner = test::plain("corner", {60, 112, 1200, 800});
    corner.content = ShapeContent{{{60, 112}, {80, 112}, {60, 132}}, false, theme::kWhite, {}, 0, 0, {}, {}};
    const auto shape = contentOf<ShapeContent>(highContrast(pageOf({card, corner})), "corner");
    EXPECT_EQ(shape.fill, kContrastGround);
    EXPECT_EQ(shape.borderWidth, 0);
}

TEST(HighContrast, FillsTheOneShapeThatIsNotFaded)
{
    Node strip = test::plain("strip", kCard);
    for (const char* id : {"past", "chosen", "later"}) {
        Node era = test::plain(id, kCard);
        era.content = ShapeContent{{{100, 200}, {200, 200}, {200, 220}}, false, theme::kS700, {}, 0, 0, {}, {}};
        era.opacity = std::string_view(id) == "chosen" ? 1.0F : 0.45F;
        strip.children.push_back(era);
    }
    const Scene page = highContrast(pageOf({strip}));
    EXPECT_EQ(contentOf<ShapeContent>(page, "chosen").fill, kContrastAction);
    EXPECT_EQ(contentOf<ShapeContent>(page, "past").fill, kContrastGround);
}

} // namespace
} // namespace musubi::scene
