#include "kiosk/scene/contrast.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/scene/high_contrast_page.hpp"
#include "tests/kiosk/scene/square_metrics.hpp"

#include <gmock/gmock.h>

namespace musubi::scene {
namespace {

using theme::kContrastAction;
using theme::kContrastGround;
using theme::kContrastInk;

using test::boxed;
using test::contentOf;
using test::control;
using test::inkOf;
using test::isGone;
using test::kCard;
using test::kPage;
using test::kWords;
using test::pageOf;

TEST(HighContrast, KeepsTheTreeAndWhatIsReadAndTouched)
{
    for (const Scene& page : {test::samplePage(), test::withSheet(test::samplePage())}) {
        const Scene contrast = highContrast(page);
        const auto before = allNodes(page);
        const auto after = allNodes(contrast);
        ASSERT_EQ(before.size(), after.size());
        for (std::size_t index = 0; index < before.size(); ++index) {
            EXPECT_EQ(before[index]->id, after[index]->id);
            EXPECT_EQ(before[index]->rect, after[index]->rect);
            EXPECT_EQ(before[index]->hit, after[index]->hit);
            EXPECT_EQ(before[index]->role, after[index]->role);
            EXPECT_EQ(before[index]->intent, after[index]->intent);
        }
        EXPECT_EQ(readingList(page), readingList(contrast));
    }
}

TEST(HighContrast, IsWhiteOnBlackWithWhiteBorders)
{
    Node card = boxed(test::plain("card", kCard, Role::Group), theme::kWhite, theme::kLine);
    card.children = {test::text("card.words", kWords, "ことば")};
    Node tag = boxed(test::plain("tag", {600, 200, 200, 44}, Role::Group), theme::kS100);
    tag.children = {test::text("tag.words", {620, 200, 160, 44}, "しるし")};
    const Scene page = highContrast(pageOf({card, tag}));

    const auto ground = contentOf<BoxContent>(page, "ground");
    EXPECT_EQ(ground.fill, kContrastGround);
    EXPECT_EQ(ground.borderWidth, 0);
    const auto box = contentOf<BoxContent>(page, "card");
    EXPECT_EQ(box.fill, kContrastGround);
    EXPECT_EQ(box.border, kContrastInk);
    EXPECT_EQ(box.borderWidth, 4);
    EXPECT_EQ(box.shadow.alpha, 0);
    EXPECT_EQ(box.radius, 28) << "the form stays";
    EXPECT_EQ(inkOf(page, "card.words"), kContrastInk);
    EXPECT_EQ(contentOf<BoxContent>(page, "tag").borderWidth, 3) << "what cannot be touched has a thinner border";
}

TEST(HighContrast, PaintsTheMainButtonAndWhatIsChosenYellowWithBlackWords)
{
    const Colour coral = theme::coloursOf(theme::Section::SignUp).fill;
    for (const Node& node :
         {control(Role::Button, coral, theme::kWhite), control(Role::Selected, theme::kS900, theme::kWhite),
          control(Role::Selected, theme::kWhite, theme::kInk)})
    {
        const Scene page = highContrast(pageOf({node}));
        EXPECT_EQ(contentOf<BoxContent>(page, "control").fill, kContrastAction);
        EXPECT_EQ(inkOf(page, "control.words"), kContrastGround);
        EXPECT_EQ(contentOf<IconContent>(page, "control.icon").colour, kContrastGround);
    }
}

TEST(HighContrast, PaintsWhatIsMarkedDarkWithoutBeingAControlYellowToo)
{
    Node year = boxed(test::plain("year", {100, 200, 200, 56}, Role::Group), theme::kS900);
    year.children = {test::text("year.words", {120, 200, 160, 56}, "2026")};
    Node sheet = boxed(test::plain("sheet", {500, 200, 600, 400}, Role::Group), theme::kS900);
    sheet.children = {test::text("sheet.words", {520, 220, 400, 40}, "ことば")};
    const Scene page = highContrast(pageOf({year, sheet}));
    EXPECT_EQ(contentOf<BoxContent>(page, "year").fill, kContrastAction);
    EXPECT_EQ(inkOf(page, "year.words"), kContrastGround);
    EXPECT_EQ(contentOf<BoxContent>(page, "sheet").fill, kContrastGround) << "a whole sheet is not";
}

TEST(HighContrast, PaintsAPlainButtonBlackWithABorder)
{
    const Scene page = highContrast(pageOf({control(Role::Button, theme::kWhite, theme::kS900)}));
    const auto box = contentOf<BoxContent>(page, "control");
    EXPECT_EQ(box.fill, kContrastGround);
    EXPECT_EQ(box.border, kContrastInk);
    EXPECT_EQ(box.borderWidth, 4);
    EXPECT_EQ(box.dash, 0);
    EXPECT_EQ(contentOf<IconContent>(page, "control.icon").colour, kContrastInk);
}

TEST(HighContrast, PaintsWhatDoesNothingNowWithADottedBorder)
{
    const Scene page = highContrast(pageOf({control(Role::Disabled, theme::kDisabledFill, theme::kDisabledText)}));
    const auto box = contentOf<BoxContent>(page, "control");
    EXPECT_EQ(box.fill, kContrastGround);
    EXPECT_GT(box.dash, 0);
    EXPECT_LT(box.borderWidth, 4);
    EXPECT_EQ(inkOf(page, "control.words"), kContrastInk);
}

TEST(HighContrast, GivesABorderToAControlWithoutABox)
{
    Node bare = test::button("bare", kCard, "event/a");
    bare.children = {test::text("bare.words", kWords, "ことば")};
    const Scene page = highContrast(pageOf({bare}));
    const auto box = contentOf<BoxContent>(page, "bare");
    EXPECT_EQ(box.borderWidth, 4);
    EXPECT_EQ(box.fill.alpha, 0) << "it hides nothing that lies under it";
}

TEST(HighContrast, MarksFactsAndTheOneBigNumberYellow)
{
    Node icon = test::plain("icon", {100, 600, 38, 38});
    icon.content = IconContent{"event", 38, theme::kInk2};
    Node number = test::text("number", {100, 400, 300, 120}, "3");
    std::get<TextContent>(number.content).style.size = theme::kHero;
    const Scene page = highContrast(pageOf({icon, number}));
    EXPECT_EQ(contentOf<IconContent>(page, "icon").colour, kContrastAction);
    EXPECT_EQ(inkOf(page, "number"), kContrastAction);
    Node other = number;
    other.id = "other";
    other.rect = {700, 400, 300, 120};
    EXPECT_EQ(inkOf(highContrast(pageOf({icon, number, other})), "number"), kContrastInk) << "one, or none";
}

TEST(HighContrast, SeesAControlWithoutABoxByTheBoxInIt)
{
    Node knot = test::button("knot", kCard, "event/a");
    knot.children = {boxed(test::plain("knot.ring", {250, 210, 80, 80}), theme::kWhite),
                     test::text("knot.words", {120, 320, 360, 40}, "ことば")};
    for (const Role role : {Role::Button, Role::Selected}) {
        knot.role = role;
        const Scene page = highContrast(pageOf({knot}));
        EXPECT_TRUE(isGone(page, "knot"));
        const auto ring = contentOf<BoxContent>(page, "knot.ring");
        EXPECT_EQ(ring.fill, role == Role::Button ? kContrastGround : kContrastAction);
        EXPECT_EQ(ring.borderWidth, role == Role::Button ? 4 : 0);
        EXPECT_EQ(inkOf(page, "knot.words"), kContrastInk);
    }
}

TEST(HighContrast, DrawsNoFrameAroundARowOfControls)
{
    Node bar = boxed(test::plain("bar", {100, 16, 400, 80}, Role::Group), theme::kWhite, theme::kLine);
    Node one = boxed(test::button("one", {100, 16, 200, 80}, "a"), theme::kNone);
    Node two = boxed(test::button("two", {300, 16, 200, 80}, "b"), theme::kNone);
    bar.children = {one, two};
    const Scene page = highContrast(pageOf({bar}));
    EXPECT_EQ(contentOf<BoxContent>(page, "bar").borderWidth, 0);
    EXPECT_EQ(contentOf<BoxContent>(page, "one").borderWidth, 4);
}

TEST(HighContrast, HidesThePageUnderASheet)
{
    Scene page = test::withSheet(test::samplePage());
    Node veil = boxed(test::plain("veil", kPage), theme::kS950.withOpacity(0.6));
    auto& sheet = page.root.children.back().children;
    sheet.insert(sheet.begin(), veil);
    const auto box = contentOf<BoxContent>(highContrast(page), "veil");
    EXPECT_EQ(box.fill, kContrastGround);
    EXPECT_EQ(box.borderWidth, 0);
}

TEST(HighContrast, StandsStill)
{
    Scene page = test::samplePage();
    page.loops = true;
    page.root.children[0].motion = Motion::Rise;
    page.root.children[0].motionStep = 3;
    page.root.children[1].opacity = 0.5F;
    const Scene contrast = highContrast(page);
    EXPECT_FALSE(contrast.loops);
    for (const Node* node : allNodes(contrast)) {
        EXPECT_EQ(node->motion, Motion::Still);
        EXPECT_EQ(node->motionStep, 0);
        EXPECT_EQ(node->opacity, 1);
    }
}

TEST(HighContrast, StaysAsItIsWhenAppliedAgain)
{
    const Scene once = highContrast(test::samplePage());
    for (const Contrast& one : contrastsOf(highContrast(once), test::SquareMetrics()))
        EXPECT_GE(one.ratio, kHighContrast) << describe(one);
}

} // namespace
} // namespace musubi::scene
