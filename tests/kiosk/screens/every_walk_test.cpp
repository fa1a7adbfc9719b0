// Every leaf of every page: screen × language × text size × orientation × contrast × reach mode. Nothing is cut,
// nothing lies over its neighbour; every control has a name and is in the reading list (A3), is 20 mm large and 2 mm
// apart from the next one (A1), and in reach mode a hand reaches it (A4). Running text has 7:1, other text 4.5:1, icons
// 3:1; in high contrast texts and icons have 15:1 and controls can be told from the page (A2). Where words stand on a
// picture, which the scene cannot tell, it is measured in the painted picture, where each stands out least.
#include "tests/kiosk/screens/inspector.hpp"
#include "tests/kiosk/screens/painted_ground.hpp"

namespace musubi::test {

namespace {

using scene::Contrast;
using scene::Scene;

class EveryWalk : public testing::TestWithParam<Walk>
{
protected:
    /// Texts and icons that do not stand out enough, or of which only the picture can tell.
    static std::vector<Contrast> doubtfulIn(const Scene& scene)
    {
        std::vector<Contrast> doubtful = scene::contrastsOf(scene, KioskParts::shared().metrics());
        const std::set<std::string> off = iconsThatAreOff(scene);
        std::erase_if(doubtful, [&](const Contrast& one) {
            const bool isOff = off.contains(one.node) && (one.ink == scene::Ink::Icon || !one.ground.isKnown());
            return one.ratio >= scene::neededContrast(one.ink) || isOff;
        });
        return doubtful;
    }

    PaintedGround m_painted;
};

} // namespace

TEST_P(EveryWalk, CanBeSeenTouchedAndHeard)
{
    Findings findings;
    Inspector inspector(GetParam());
    EXPECT_EQ(inspector.stage().reach.has_value(), std::get<1>(GetParam()).reach == present::Switch::On);
    int measured = 0;
    forEveryLeaf(GetParam(), present::Switch::Off, [&](const Scene& scene, const std::string& where) {
        inspector.look(scene, where);
        std::optional<sf::Image> ground;
        for (const Contrast& one : doubtfulIn(scene)) {
            if (one.ground.isKnown()) {
                findings.add(describe(one), where);
                continue;
            }
            ++measured;
            if (!ground)
                ground = m_painted.of(scene);
            const double ratio = PaintedGround::contrastOn(*ground, one);
            if (ratio < scene::neededContrast(one.ink))
                findings.add(one.node + " is below " + std::to_string(scene::neededContrast(one.ink)),
                             where + " with " + std::to_string(ratio));
        }
    });
    EXPECT_GT(measured, 0) << "no page has words on a picture";
}

TEST_P(EveryWalk, CanBeSeenTouchedAndHeardInHighContrast)
{
    Findings findings;
    Inspector inspector(GetParam());
    const auto& metrics = KioskParts::shared().metrics();
    forEveryLeaf(GetParam(), present::Switch::On, [&](const Scene& page, const std::string& where) {
        const Scene contrast = scene::highContrast(page);
        inspector.look(contrast, where + " in high contrast");
        for (const scene::Contrast& one : scene::contrastsOf(contrast, metrics))
            if (one.ratio < scene::kHighContrast)
                findings.add(describe(one), where);
        for (const scene::Node* node : scene::allNodes(contrast))
            if (isControl(*node) && !canBeSeen(*node))
                findings.add("not seen as a control: " + node->id, where);
    });
}

INSTANTIATE_TEST_SUITE_P(Walks, EveryWalk, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
