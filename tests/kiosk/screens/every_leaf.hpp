// Every leaf of every page, on stages that are not spacious.
#pragma once

#include "kiosk/app/panel.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "tests/kiosk/screens/every_address.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace musubi::test {

/// How a panel stands, and what its visitor has set.
struct Setting
{
    const char* name;
    app::PixelSize pixels;
    present::TextSize textSize = present::TextSize::Normal;
    present::Switch reach = present::Switch::Off;
    app::Mounting mounting = {};
};

inline constexpr app::Mounting kSmallestLying{app::kSmallestLongSide, 0};
inline constexpr app::Mounting kSmallestUpright{app::kSmallestShortSide, 0};

inline const std::vector<Setting>& settings()
{
    static const std::vector<Setting> kSettings{
        {"large", {1920, 1080}, present::TextSize::Large},
        {"very large", {1920, 1080}, present::TextSize::VeryLarge},
        {"upright", {1080, 1920}},
        {"upright large", {1080, 1920}, present::TextSize::Large},
        {"upright very large", {1080, 1920}, present::TextSize::VeryLarge},
        {"reach", {1920, 1080}, present::TextSize::Normal, present::Switch::On},
        {"upright reach", {1080, 1920}, present::TextSize::Normal, present::Switch::On},
        {"upright reach very large", {1080, 1920}, present::TextSize::VeryLarge, present::Switch::On},
        {"smallest panel", {1920, 1080}, present::TextSize::VeryLarge, present::Switch::On, kSmallestLying},
        {"smallest upright panel", {1080, 1920}, present::TextSize::VeryLarge, present::Switch::On, kSmallestUpright},
    };
    return kSettings;
}

/// The page at `address` with these settings.
inline scene::Scene drawn(const std::string& address, const std::string& language, const Setting& setting)
{
    const KioskParts& parts = KioskParts::shared();
    present::VisitSettings visit{Language(language), language == "ja" ? present::Switch::On : present::Switch::Off};
    visit.textSize = setting.textSize;
    visit.reach = setting.reach;
    const present::Context context(parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(),
                                   saturdayMorning());
    return screens::drawScreen(context, app::Panel(setting.pixels, setting.mounting).stage(visit, parts.metrics()));
}

/// The addresses of every leaf of the page at `address`, found by turning.
inline std::vector<std::string> leavesOf(const std::string& address, const std::string& language,
                                         const Setting& setting)
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

inline std::string placeOf(const std::string& address)
{
    return address.substr(0, address.find_first_of("/?"));
}

/// All addresses of one place, or of one kind of entry; of many entries, enough to meet long and short ones.
inline std::vector<std::string> addressesOf(const std::string& place)
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
inline std::string behindTheKeys(const std::string& address, const Setting& setting)
{
    const scene::Scene scene = drawn(address, "ja", setting);
    const scene::Node* const done = scene::findNode(scene, "search.keys.done");
    return done != nullptr && done->intent ? std::get<scene::Change>(*done->intent).address : address;
}

/// All of the places, for a test of its own each.
inline std::vector<std::string> placesAndKinds()
{
    return {"attract", "home",   "events", "geopark", "awards", "institutions", "future-city", "showcase", "offers",
            "quiz",    "search", "event",  "geosite", "award",  "institution",  "initiative",  "offer"};
}

inline std::string nameOfPlace(const testing::TestParamInfo<std::string>& info)
{
    std::string name = info.param;
    std::erase(name, '-');
    return name;
}

} // namespace musubi::test
