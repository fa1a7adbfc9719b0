// How a panel stands and what its visitor has set, and the leaves that a page then has.
#pragma once

#include "kiosk/app/panel.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "tests/kiosk/screens/every_address.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace musubi::test {

/// How a panel stands, and what its visitor has set.
struct Setting
{
    std::string name;
    app::PixelSize pixels;
    present::TextSize textSize = present::TextSize::Normal;
    present::Switch reach = present::Switch::Off;
    app::Mounting mounting = {};
    present::Switch furigana = present::Switch::On; ///< in Japanese; the highest lines are those with readings
};

inline constexpr const char* kWithoutReadings = " without readings";

/// Text size × orientation × reach mode, and the smallest panels there may be.
inline const std::vector<Setting>& everySetting()
{
    static const std::vector<Setting> kSettings = [] {
        using present::Switch;
        using present::TextSize;
        constexpr app::PixelSize kLying{1920, 1080};
        constexpr app::PixelSize kUpright{1080, 1920};
        std::vector<Setting> all;
        for (const auto& [orientation, pixels] : {std::pair{"lying", kLying}, std::pair{"upright", kUpright}})
            for (const auto& [text, size] : {std::pair{"", TextSize::Normal}, std::pair{" large", TextSize::Large},
                                             std::pair{" very large", TextSize::VeryLarge}})
                for (const auto& [low, reach] : {std::pair{"", Switch::Off}, std::pair{" reach", Switch::On}})
                    all.push_back({std::string(orientation) + text + low, pixels, size, reach});
        constexpr app::PixelSize kSquare{1080, 1080};
        all.push_back({"square", kSquare});
        all.push_back({"square large", kSquare, TextSize::Large});
        all.push_back({"square very large reach", kSquare, TextSize::VeryLarge, Switch::On});
        all.push_back({"smallest plain", kLying, TextSize::Normal, Switch::Off, {app::kSmallestLongSide}});
        all.push_back({"smallest lying", kLying, TextSize::VeryLarge, Switch::On, {app::kSmallestLongSide}});
        all.push_back({"smallest upright", kUpright, TextSize::VeryLarge, Switch::On, {app::kSmallestShortSide}});
        all.push_back({"smallest lying large", kLying, TextSize::Large, Switch::Off, {app::kSmallestLongSide}});
        all.push_back({"smallest upright large", kUpright, TextSize::Large, Switch::On, {app::kSmallestShortSide}});
        for (const char* const name : {"upright", "lying large", "upright very large reach"}) {
            Setting bare = *std::ranges::find(all, name, &Setting::name);
            bare.name += kWithoutReadings;
            bare.furigana = Switch::Off;
            all.push_back(std::move(bare));
        }
        return all;
    }();
    return kSettings;
}

inline const Setting& settingNamed(const std::string& name)
{
    return *std::ranges::find(everySetting(), name, &Setting::name);
}

inline present::VisitSettings visitIn(const std::string& language, const Setting& setting)
{
    present::VisitSettings visit{Language(language),
                                 language.starts_with("ja") ? setting.furigana : present::Switch::Off};
    visit.textSize = setting.textSize;
    visit.reach = setting.reach;
    return visit;
}

inline screens::Stage stageFor(const present::VisitSettings& visit, const Setting& setting)
{
    return app::Panel(setting.pixels, setting.mounting).stage(visit, KioskParts::shared().metrics());
}

/// The page at `address`; with high contrast on, before its colours change (scene::highContrast).
inline scene::Scene drawn(const std::string& address, const std::string& language, const Setting& setting,
                          present::Switch contrast = present::Switch::Off)
{
    const KioskParts& parts = KioskParts::shared();
    present::VisitSettings visit = visitIn(language, setting);
    visit.highContrast = contrast;
    const present::Context context(parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(),
                                   saturdayMorning());
    return screens::drawScreen(context, stageFor(visit, setting));
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
