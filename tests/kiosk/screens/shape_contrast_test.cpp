// Lines, knots, rings, pins and marks of every page have 3:1 on their ground (A2). Their colours depend neither on the
// language nor on the size of the letters: the drawn pages and two columns meet every pair in use.
#include "kiosk/scene/shape_contrast.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

namespace musubi::test {

namespace {

class ShapesOfEveryPage : public testing::TestWithParam<Walk>
{};

} // namespace

TEST_P(ShapesOfEveryPage, StandOutFromTheirGround)
{
    Findings findings;
    std::size_t seen = 0;
    const auto look = [&](const scene::Scene& scene, const std::string& where) {
        for (const scene::Contrast& one : scene::shapeContrastsOf(scene)) {
            ++seen;
            if (one.ratio < scene::kShapeContrast)
                findings.add(describe(one), where);
        }
    };
    forEveryLeaf(GetParam(), present::Switch::Off, look);
    EXPECT_GT(seen, 1000U);
}

INSTANTIATE_TEST_SUITE_P(Walks, ShapesOfEveryPage,
                         testing::Values(Walk{"ja", settingNamed("lying")}, Walk{"ja", settingNamed("lying reach")},
                                         Walk{"en", settingNamed("upright very large")}),
                         nameOfWalk);

} // namespace musubi::test
