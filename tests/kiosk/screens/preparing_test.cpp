// The page without a pack: what a visitor may read of the reason.
#include "kiosk/scene/hit_test.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <string>

namespace musubi::test {

namespace {

std::string shownOf(const std::string& reason)
{
    const KioskParts& kiosk = KioskParts::shared();
    const scene::Scene scene = screens::preparingScreen(kiosk.strings(), kiosk.stage(), reason);
    const scene::Node* node = scene::findNode(scene, "preparing.reason");
    return node == nullptr ? std::string() : std::get<scene::TextContent>(node->content).text.base();
}

} // namespace

TEST(Preparing, SaysWhatHappenedWithoutPlacesOnTheDisk)
{
    EXPECT_EQ(shownOf("The pack in /srv/kiosk/pack has no entry."), "The pack in pack has no entry.");
}

TEST(Preparing, SaysInWhichFileAndKeepsEveryWordOfTheSentence)
{
    EXPECT_EQ(shownOf("/srv/kiosk/pack/pack.json:12 /timeZone: There is no time zone called \"Asia/Tokio\"."),
              "pack.json:12 timeZone: There is no time zone called \"Asia/Tokio\".");
}

} // namespace musubi::test
