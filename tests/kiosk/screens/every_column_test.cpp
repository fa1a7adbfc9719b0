// Every place and entry where the page as drawn for 1920 × 1080 has no room: upright, with
// larger text, on a small panel, in reach mode. On every leaf nothing is cut, nothing lies
// over its neighbour, every target is large enough, has a name and can be reached.
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;

class EveryColumn : public testing::TestWithParam<std::string>
{};

/// Controls that lie outside of what can be reached.
void expectReachable(const scene::Scene& scene, const Setting& setting, const std::string& where)
{
    if (setting.reach == Switch::Off)
        return;
    present::VisitSettings visit;
    visit.textSize = setting.textSize;
    visit.reach = setting.reach;
    const auto stage = app::Panel(setting.pixels, setting.mounting).stage(visit, KioskParts::shared().metrics());
    for (const scene::Node* node : scene::allNodes(scene)) {
        if (!node->intent || node->role == scene::Role::None)
            continue;
        EXPECT_GE(node->rect.y, stage.reach->top - 0.5F) << where << " " << node->id;
        EXPECT_LE(node->rect.bottom(), stage.reach->bottom + 0.5F) << where << " " << node->id;
    }
}

} // namespace

TEST_P(EveryColumn, HasNoFlawOnAnyLeaf)
{
    int flaws = 0;
    for (const Setting& setting : settings()) {
        for (const std::string& address : addressesOf(GetParam())) {
            for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
                for (const std::string& leaf : leavesOf(address, language, setting)) {
                    const scene::Scene scene = drawn(leaf, language, setting);
                    const std::string where = leaf + " " + language + " " + setting.name;
                    for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
                        if (++flaws <= 60)
                            ADD_FAILURE() << where << ": " << describe(flaw);
                    expectReachable(scene, setting, where);
                }
            }
        }
    }
    EXPECT_EQ(flaws, 0);
}

TEST_P(EveryColumn, NamesEveryControlInItsReadingList)
{
    for (const Setting& setting : settings()) {
        const std::string address = addressesOf(GetParam()).front();
        for (const std::string& leaf : leavesOf(address, "ja", setting)) {
            const scene::Scene scene = drawn(leaf, "ja", setting);
            std::set<std::string> read;
            for (const scene::ReadingItem& item : scene::readingList(scene)) {
                EXPECT_FALSE(item.text.empty()) << leaf << " " << item.node;
                read.insert(item.node);
            }
            for (const scene::Node* node : scene::allNodes(scene))
                if (node->intent && node->role != scene::Role::None) {
                    EXPECT_TRUE(read.contains(node->id)) << leaf << " " << setting.name << " " << node->id;
                }
        }
    }
}

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
    for (const Setting& setting : {settings()[1], settings()[4], settings()[5]}) {
        for (const std::string& address : addressesOf(GetParam())) {
            std::set<std::string> found;
            for (const std::string& start : {address, behindTheKeys(address, setting)})
                for (const std::string& leaf : leavesOf(start, "ja", setting))
                    found.merge(targetsOf(drawn(leaf, "ja", setting)));
            for (const std::string& target : targetsOf(KioskParts::shared().draw(address, "ja", Switch::On))) {
                EXPECT_TRUE(found.contains(target)) << address << " " << setting.name << " has no way to " << target;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Places, EveryColumn, testing::ValuesIn(placesAndKinds()), nameOfPlace);

} // namespace musubi::test
