// The page without a pack: what a visitor may read of the reason.
#include "kiosk/scene/hit_test.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

namespace musubi::test {

TEST(Preparing, SaysWhatHappenedWithoutPlacesOnTheDisk)
{
    const KioskParts& kiosk = KioskParts::shared();
    const auto scene =
        screens::preparingScreen(kiosk.strings(), kiosk.stage(), "start: The pack in /srv/kiosk/pack has no entry.");
    const scene::Node* reason = scene::findNode(scene, "preparing.reason");
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(std::get<scene::TextContent>(reason->content).text.base(), "The pack in pack has no entry.");
}

} // namespace musubi::test
