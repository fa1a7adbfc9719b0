// A2 on every leaf of every page, in every language and with every setting: running text has 7:1, other text
// 4.5:1, icons 3:1; in high contrast texts and icons have 15:1 and controls can be told from the page.
// What stands over a picture is measured in contrast_over_pictures_test.cpp.
#include "tests/kiosk/screens/every_walk.hpp"

namespace musubi::test {

namespace {

class EveryLeafsContrast : public testing::TestWithParam<Walk>
{};

} // namespace

TEST_P(EveryLeafsContrast, IsEnough)
{
    Findings findings;
    forEveryLeaf(GetParam(), present::Switch::Off, [&](const scene::Scene& scene, const std::string& where) {
        const std::set<std::string> off = iconsThatAreOff(scene);
        for (const scene::Contrast& one : scene::contrastsOf(scene, KioskParts::shared().metrics())) {
            const bool isExempt = !one.ground.isKnown() || (one.ink == scene::Ink::Icon && off.contains(one.node));
            if (one.ratio < scene::neededContrast(one.ink) && !isExempt)
                findings.add(describe(one), where);
        }
    });
}

TEST_P(EveryLeafsContrast, IsFifteenToOneInHighContrast)
{
    Findings findings;
    const auto& metrics = KioskParts::shared().metrics();
    forEveryLeaf(GetParam(), present::Switch::On, [&](const scene::Scene& page, const std::string& where) {
        const scene::Scene contrast = scene::highContrast(page);
        for (const scene::Contrast& one : scene::contrastsOf(contrast, metrics))
            if (one.ratio < scene::kHighContrast)
                findings.add(describe(one), where);
        for (const scene::Node* node : scene::allNodes(contrast))
            if (isControl(*node) && !canBeSeen(*node))
                findings.add("not seen as a control: " + node->id, where);
    });
}

INSTANTIATE_TEST_SUITE_P(Walks, EveryLeafsContrast, testing::ValuesIn(everyWalk()), nameOfWalk);

} // namespace musubi::test
