#include "kiosk/app/focus.hpp"

#include <gtest/gtest.h>

namespace musubi::app {

namespace {

scene::Scene pageOf(const std::vector<std::string>& controls)
{
    scene::Scene scene;
    scene.root.rect = {0, 0, 1920, 1080};
    for (const std::string& id : controls) {
        scene::Node node;
        node.id = id;
        node.rect = {0, 0, 100, 100};
        node.role = scene::Role::Button;
        node.label = id;
        node.intent = scene::Home{};
        scene.root.children.push_back(node);
    }
    return scene;
}

const scene::Scene kPage = pageOf({"a", "b", "c"});

} // namespace

TEST(Focus, WalksRoundInReadingOrder)
{
    EXPECT_EQ(nextFocus(kPage, "", FocusStep::Forward), "a");
    EXPECT_EQ(nextFocus(kPage, "a", FocusStep::Forward), "b");
    EXPECT_EQ(nextFocus(kPage, "c", FocusStep::Forward), "a");
}

TEST(Focus, WalksBackward)
{
    EXPECT_EQ(nextFocus(kPage, "", FocusStep::Backward), "c");
    EXPECT_EQ(nextFocus(kPage, "c", FocusStep::Backward), "b");
    EXPECT_EQ(nextFocus(kPage, "a", FocusStep::Backward), "c");
}

TEST(Focus, BeginsAnewWhenItsControlIsGone)
{
    EXPECT_EQ(nextFocus(kPage, "gone", FocusStep::Forward), "a");
}

TEST(Focus, IsNowhereOnAPageWithoutControls)
{
    EXPECT_EQ(nextFocus(pageOf({}), "a", FocusStep::Forward), "");
}

namespace {

/// The page with a sheet over it.
scene::Scene underSheet(scene::Scene page, const std::string& id, const std::vector<std::string>& controls)
{
    scene::Node sheet;
    sheet.id = id;
    sheet.rect = {0, 0, page.size.width, page.size.height};
    sheet.layer = scene::Layer::Over;
    sheet.role = scene::Role::Group;
    sheet.children = pageOf(controls).root.children;
    page.root.children.push_back(sheet);
    return page;
}

FocusRing ringAt(const std::string& control)
{
    FocusRing ring;
    ring.follow(kPage, {});
    while (ring.control() != control)
        ring.step(kPage, FocusStep::Forward);
    return ring;
}

const scene::Scene kWithCode = underSheet(kPage, "code", {"close"});

} // namespace

TEST(FocusRing, GoesIntoASheetAndComesBack)
{
    FocusRing ring = ringAt("b");
    ring.follow(kWithCode, {"code"});
    EXPECT_EQ(ring.control(), "close");
    ring.follow(underSheet(kWithCode, "idle", {"stay", "leave"}), {"code", "idle"});
    EXPECT_EQ(ring.control(), "stay");
    ring.follow(kWithCode, {"code"});
    EXPECT_EQ(ring.control(), "close");
    ring.follow(kPage, {});
    EXPECT_EQ(ring.control(), "b");
}

TEST(FocusRing, BeginsASheetAtItsFirstControlHoweverFar)
{
    scene::Scene page = underSheet(kPage, "idle", {"stay", "leave"});
    page.root.children.back().children[0].rect.y = 900;
    FocusRing ring = ringAt("b");
    ring.follow(page, {"idle"});
    EXPECT_EQ(ring.control(), "stay") << "the other one ends the visit";
}

TEST(FocusRing, ComesBackThroughAllSheetsAtOnce)
{
    FocusRing ring = ringAt("c");
    ring.follow(kWithCode, {"code"});
    ring.follow(underSheet(kWithCode, "idle", {"stay", "leave"}), {"code", "idle"});
    ring.follow(kPage, {});
    EXPECT_EQ(ring.control(), "c");
}

TEST(FocusRing, StaysOnTheControlThatOpensAndClosesASheet)
{
    FocusRing ring = ringAt("b");
    ring.follow(kPage, {"languages"});
    EXPECT_EQ(ring.control(), "b");
}

TEST(FocusRing, IsNowhereForWhoTouches)
{
    FocusRing ring;
    ring.follow(kPage, {});
    ring.follow(kWithCode, {"code"});
    EXPECT_EQ(ring.control(), "");
    ring = ringAt("b");
    ring.follow(kWithCode, {"code"});
    ring.clear();
    ring.follow(kPage, {});
    EXPECT_EQ(ring.control(), "");
}

TEST(FocusRing, GoesToTheNearestControlWhenItsOwnIsGone)
{
    scene::Scene page = pageOf({"far", "near"});
    page.root.children[0].rect.x = 900;
    page.root.children[1].rect.x = 110;
    FocusRing ring = ringAt("a");
    ring.follow(page, {});
    EXPECT_EQ(ring.control(), "near");
}

} // namespace musubi::app
