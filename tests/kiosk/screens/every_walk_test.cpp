// Every leaf of every page: screen × language × text size × orientation × contrast × reach mode. Nothing is cut,
// nothing lies over its neighbour; every control has a name and is in the reading list (A3), is 20 mm large and 2 mm
// apart from the next one (A1), and in reach mode a hand reaches it (A4).
#include "tests/kiosk/screens/inspector.hpp"

namespace musubi::test {

namespace {

using present::Switch;
using scene::Scene;

class EveryWalk : public testing::TestWithParam<Walk>
{};

} // namespace

TEST_P(EveryWalk, CanBeSeenTouchedAndHeard)
{
    Inspector inspector(GetParam());
    EXPECT_EQ(inspector.stage().reach.has_value(), std::get<1>(GetParam()).reach == Switch::On);
    forEveryLeaf(GetParam(), Switch::Off,
                 [&](const Scene& page, const std::string& where) { inspector.look(page, where); });
    forEveryLeaf(GetParam(), Switch::On, [&](const Scene& page, const std::string& where) {
        inspector.look(scene::highContrast(page), where + " in high contrast");
    });
}

INSTANTIATE_TEST_SUITE_P(Walks, EveryWalk, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
