// What the page as drawn for 1920 × 1080 leads to, its leaves lead to where it has no room. What every leaf has to be:
// every_walk_test.cpp.
#include "kiosk/scene/hit_test.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;

class EveryColumn : public testing::TestWithParam<std::string>
{};

} // namespace

TEST_P(EveryColumn, LosesNoControlOfTheSpaciousPage)
{
    // What can be reached from the page as drawn for 1920 × 1080 can be reached from its leaves together.
    const auto targetsOf = [](const scene::Scene& scene) {
        std::set<std::string> targets;
        for (const scene::Node* node : scene::allNodes(scene)) {
            const auto* const go = node->intent ? std::get_if<scene::Go>(&*node->intent) : nullptr;
            // What lies under an opened sheet cannot be touched.
            if (go != nullptr && scene::controlAt(scene, scene::hitArea(*node).centre()) == node)
                targets.insert(go->address);
        }
        return targets;
    };
    // In reach mode the small map of a place gives way to words; the institution's page, which has one, stays near.
    const auto isShownByItsPage = [](const std::string& target, const std::set<std::string>& found) {
        constexpr std::string_view kMap = "institutions?place=";
        return target.starts_with(kMap) && found.contains("institution/" + target.substr(kMap.size()));
    };
    for (const char* const name : {"lying very large", "upright very large", "lying reach"}) {
        const Setting& setting = settingNamed(name);
        for (const std::string& address : addressesOf(GetParam())) {
            std::set<std::string> found;
            for (const std::string& start : {address, behindTheKeys(address, setting)})
                for (const std::string& leaf : leavesOf(start, "ja", setting))
                    found.merge(targetsOf(drawn(leaf, "ja", setting)));
            for (const std::string& target : targetsOf(KioskParts::shared().draw(address, "ja", Switch::On))) {
                EXPECT_TRUE(found.contains(target) || (setting.reach == Switch::On && isShownByItsPage(target, found)))
                    << address << " " << setting.name << " has no way to " << target;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Places, EveryColumn, testing::ValuesIn(placesAndKinds()), nameOfPlace);

} // namespace musubi::test
