// A2 where pages stand in one column: enough contrast on every leaf, and 15:1 in high contrast.
#include "kiosk/scene/contrast.hpp"
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/inspect.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <functional>
#include <set>

namespace musubi::test {

namespace {

class ColumnContrast : public testing::TestWithParam<std::string>
{
protected:
    static void forEveryLeaf(const std::function<void(const scene::Scene&, const std::string& where)>& look)
    {
        for (const Setting& setting : settings())
            for (const std::string& address : addressesOf(GetParam()))
                for (const std::string& leaf : leavesOf(address, "ja", setting))
                    look(drawn(leaf, "ja", setting), leaf + " " + setting.name);
    }
};

/// Icons of what cannot be touched now need not stand out.
std::set<std::string> iconsThatAreOff(const scene::Scene& scene)
{
    std::set<std::string> off;
    for (const scene::Node* node : scene::allNodes(scene))
        if (node->role == scene::Role::Disabled)
            for (const scene::Node& child : node->children)
                off.insert(child.id);
    return off;
}

} // namespace

TEST_P(ColumnContrast, IsEnoughOnEveryLeaf)
{
    std::set<std::string> findings;
    forEveryLeaf([&](const scene::Scene& scene, const std::string& where) {
        const std::set<std::string> off = iconsThatAreOff(scene);
        for (const scene::Contrast& one : scene::contrastsOf(scene, KioskParts::shared().metrics())) {
            const bool isExempt = !one.ground.isKnown() || (one.ink == scene::Ink::Icon && off.contains(one.node));
            if (one.ratio < scene::neededContrast(one.ink) && !isExempt && findings.insert(describe(one)).second)
                ADD_FAILURE() << where << ": " << describe(one);
        }
    });
}

TEST_P(ColumnContrast, IsFifteenToOneInHighContrast)
{
    std::set<std::string> findings;
    forEveryLeaf([&](const scene::Scene& scene, const std::string& where) {
        const scene::Scene contrast = scene::highContrast(scene);
        for (const scene::Contrast& one : scene::contrastsOf(contrast, KioskParts::shared().metrics()))
            if (one.ratio < scene::kHighContrast && findings.insert(describe(one)).second)
                ADD_FAILURE() << where << ": " << describe(one);
        for (const scene::Flaw& flaw : scene::inspect(contrast, KioskParts::shared().metrics()))
            if (findings.insert(flaw.node).second)
                ADD_FAILURE() << where << ": " << describe(flaw);
    });
}

INSTANTIATE_TEST_SUITE_P(Places, ColumnContrast, testing::ValuesIn(placesAndKinds()), nameOfPlace);

} // namespace musubi::test
