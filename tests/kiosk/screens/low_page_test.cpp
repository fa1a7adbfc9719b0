// What reach mode makes of the room above the hands: drawn pages come down, and a page of one leaf has all of its
// width.
#include "tests/kiosk/screens/inspector.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace musubi::test {

TEST(LowPage, OfOneLeafReachesToTheMarginWhereOthersHaveTheirArrows)
{
    const scene::Scene scene = drawn("home?languages=1", "en", settingNamed("lying reach"));
    ASSERT_EQ(scene.leaves, 1);
    float right = 0;
    for (const scene::Node* const control : touchableIn(scene))
        if (control->id.starts_with("languages."))
            right = std::max(right, control->rect.right());
    EXPECT_NEAR(right, scene.size.width - theme::kMargin, 1);
}

} // namespace musubi::test
