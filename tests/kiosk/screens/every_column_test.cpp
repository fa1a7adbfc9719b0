// Every place and entry where the page as drawn for 1920 × 1080 has no room: upright, with
// larger text, on a small panel, in reach mode. On every leaf nothing is cut, nothing lies
// over its neighbour, every target is large enough, has a name and can be reached.
#include "kiosk/app/panel.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_address.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

using present::Switch;
using present::TextSize;

/// How a panel stands, and what its visitor has set.
struct Setting
{
    const char* name;
    app::PixelSize pixels;
    TextSize textSize = TextSize::Normal;
    Switch reach = Switch::Off;
    app::Mounting mounting = {};
};

const std::vector<Setting>& settings()
{
    static const std::vector<Setting> kSettings{
        {"large", {1920, 1080}, TextSize::Large},
        {"very large", {1920, 1080}, TextSize::VeryLarge},
        {"upright", {1080, 1920}},
        {"upright large", {1080, 1920}, TextSize::Large},
        {"upright very large", {1080, 1920}, TextSize::VeryLarge},
        {"reach", {1920, 1080}, TextSize::Normal, Switch::On},
        {"upright reach", {1080, 1920}, TextSize::Normal, Switch::On},
        {"upright reach very large", {1080, 1920}, TextSize::VeryLarge, Switch::On},
        {"small panel", {1920, 1080}, TextSize::Normal, Switch::Off, {345, 0}},
        {"small upright panel", {1080, 1920}, TextSize::Normal, Switch::Off, {194, 0}},
    };
    return kSettings;
}

/// The page at `address` with these settings.
scene::Scene drawn(const std::string& address, const std::string& language, const Setting& setting)
{
    const KioskParts& parts = KioskParts::shared();
    present::VisitSettings visit{Language(language), language == "ja" ? Switch::On : Switch::Off};
    visit.textSize = setting.textSize;
    visit.reach = setting.reach;
    const present::Context context(parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(),
                                   saturdayMorning());
    return screens::drawScreen(context, app::Panel(setting.pixels, setting.mounting).stage(visit, parts.metrics()));
}

/// The addresses of every leaf of the page at `address`, found by turning.
std::vector<std::string> leavesOf(const std::string& address, const std::string& language, const Setting& setting)
{
    std::vector<std::string> leaves{address};
    for (;;) {
        const scene::Scene scene = drawn(leaves.back(), language, setting);
        const scene::Node* const next = scene::findNode(scene, "leaf.next");
        if (next == nullptr || !next->intent)
            return leaves;
        leaves.push_back(std::get<scene::Change>(*next->intent).address);
        if (leaves.size() > 60) {
            ADD_FAILURE() << address << ": leaves without end";
            return leaves;
        }
    }
}

std::string placeOf(const std::string& address)
{
    return address.substr(0, address.find_first_of("/?"));
}

/// All addresses of one place, or of one kind of entry; of many entries, enough to meet long and short ones.
std::vector<std::string> addressesOf(const std::string& place)
{
    constexpr std::size_t kEnough = 9;
    std::vector<std::string> all;
    std::vector<std::string> entries;
    for (const std::string& address : everyPlaceAndEntry()) {
        if (placeOf(address) == place)
            (address.find('/') == std::string::npos ? all : entries).push_back(address);
    }
    const std::size_t step = std::max<std::size_t>(1, entries.size() / kEnough);
    for (std::size_t i = 0; i < entries.size(); i += step)
        all.push_back(entries[i]);
    return all;
}

/// Where keys and results of the search have no room on one page, the main key leads to the results.
std::string behindTheKeys(const std::string& address, const Setting& setting)
{
    const scene::Scene scene = drawn(address, "ja", setting);
    const scene::Node* const done = scene::findNode(scene, "search.keys.done");
    return done != nullptr && done->intent ? std::get<scene::Change>(*done->intent).address : address;
}

class EveryColumn : public testing::TestWithParam<std::string>
{};

std::string nameOfCase(const testing::TestParamInfo<std::string>& info)
{
    std::string name = info.param;
    std::erase(name, '-');
    return name;
}

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

INSTANTIATE_TEST_SUITE_P(Places, EveryColumn,
                         testing::Values("attract", "home", "events", "geopark", "awards", "institutions",
                                         "future-city", "showcase", "offers", "quiz", "search", "event", "geosite",
                                         "award", "institution", "initiative", "offer"),
                         nameOfCase);

} // namespace musubi::test
