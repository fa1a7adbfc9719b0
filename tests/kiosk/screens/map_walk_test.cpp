// A map that is nearer than the whole can be moved without a drag, in reach mode too.
#include "kiosk/present/geopark_view.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/scene/reading.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <cmath>
#include <deque>
#include <set>

namespace musubi::test {

namespace {

using present::GeoPoint;
using present::MapView;

MapView mapAt(const std::string& address)
{
    return present::geoparkView(KioskParts::shared().context(address)).map;
}

std::string addressOf(const MapView& map, const std::string& side)
{
    const auto step = std::ranges::find(map.steps, side, &present::MapStep::id);
    return step == map.steps.end() ? std::string() : step->address;
}

/// Every middle that the arrows lead to.
std::vector<GeoPoint> middlesFrom(const std::string& start)
{
    std::vector<GeoPoint> middles;
    std::set<std::string> seen{start};
    for (std::deque<std::string> next{start}; !next.empty() && seen.size() < 2000; next.pop_front()) {
        const MapView map = mapAt(next.front());
        middles.push_back(map.centre);
        for (const present::MapStep& step : map.steps)
            if (!step.address.empty() && seen.insert(step.address).second)
                next.push_back(step.address);
    }
    return middles;
}

const Setting kUprightReach{"upright reach", {1080, 1920}, present::TextSize::Normal, present::Switch::On};
const Setting kLyingReach{"lying very large reach", {1920, 1080}, present::TextSize::VeryLarge, present::Switch::On};

} // namespace

TEST(MapWalk, HasNothingToMoveAtFirst)
{
    EXPECT_TRUE(mapAt("geopark").steps.empty());
}

TEST(MapWalk, LeadsToTheSideAndEndsAtTheEdge)
{
    std::string address = mapAt(mapAt("geopark").zoomInAddress).zoomInAddress;
    const GeoPoint start = mapAt(address).centre;
    int steps = 0;
    for (std::string east = addressOf(mapAt(address), "east"); !east.empty(); east = addressOf(mapAt(east), "east")) {
        address = east;
        ASSERT_LT(++steps, 20);
    }
    const MapView end = mapAt(address);
    EXPECT_GE(steps, 1);
    EXPECT_GT(end.centre.longitude, start.longitude);
    EXPECT_NEAR(end.centre.latitude, start.latitude, 1e-4);
    EXPECT_LE(end.centre.longitude, end.area.east);
    EXPECT_NE(addressOf(end, "west"), "");
}

TEST(MapWalk, BringsEverySiteIntoSight)
{
    const MapView near = mapAt("geopark?zoom=4");
    const double wide = (near.area.east - near.area.west) / present::zoomFactor(4) / 2;
    const double high = (near.area.north - near.area.south) / present::zoomFactor(4) / 2;
    const std::vector<GeoPoint> middles = middlesFrom("geopark?zoom=4");
    for (const model::Entry* entry :
         KioskParts::shared().catalogue().ofKind(model::EntryKind::Geosite, saturdayMorning().date))
    {
        const auto at = present::pointOf(entry->as<model::Geosite>().coordinates);
        if (!at || !near.area.contains(*at))
            continue;
        EXPECT_TRUE(std::ranges::any_of(middles, [&](GeoPoint middle) {
            return std::abs(at->longitude - middle.longitude) <= wide + 1e-4 &&
                   std::abs(at->latitude - middle.latitude) <= high + 1e-4;
        })) << entry->id.slug;
    }
}

TEST(MapWalk, ComesNearerWhereTheMapWasMovedTo)
{
    const std::string moved = addressOf(mapAt("geopark?zoom=3"), "north");
    ASSERT_NE(moved, "");
    const GeoPoint middle = mapAt(moved).centre;
    const MapView nearer = mapAt(mapAt(moved).zoomInAddress);
    EXPECT_NEAR(nearer.centre.longitude, middle.longitude, 1e-4);
    EXPECT_NEAR(nearer.centre.latitude, middle.latitude, 1e-4);
}

TEST(MapWalk, IsInReachAndReadInEveryLanguage)
{
    for (const Setting& setting : {kUprightReach, kLyingReach})
        for (const char* const place : {"geopark?zoom=3", "institutions?zoom=3&leaf=99", "institutions?zoom=3"})
            for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
                const std::string map = placeOf(place);
                const scene::Scene page = drawn(place, language, setting);
                const screens::Stage stage = stageFor(visitIn(language, setting), setting);
                if (scene::findNode(page, map + ".map") == nullptr)
                    continue; // on another leaf
                const auto read = scene::readingList(page);
                for (const char* const side : {"west", "north", "south", "east"}) {
                    const scene::Node* const arrow = scene::findNode(page, map + ".step." + side);
                    ASSERT_NE(arrow, nullptr) << place << " " << setting.name;
                    EXPECT_GE(arrow->rect.y, stage.reach->top - 0.5F) << place << " " << setting.name;
                    EXPECT_LE(arrow->rect.bottom(), stage.reach->bottom + 0.5F) << place << " " << setting.name;
                    EXPECT_TRUE(std::ranges::any_of(
                        read,
                        [&](const scene::ReadingItem& item) { return item.node == arrow->id && !item.text.empty(); }))
                        << place << " " << side << " " << language;
                }
            }
}

TEST(MapWalk, LeadsToAPageWithoutFlaw)
{
    for (const char* const name : {"lying", "lying very large", "upright reach", "smallest upright"})
        for (const char* const place :
             {"geopark?zoom=3", "institutions?zoom=4", "institutions?zoom=4&place=jaxa-tsukuba"})
            for (const std::string& leaf : leavesOf(place, "ja", settingNamed(name)))
                for (const scene::Flaw& flaw :
                     scene::inspect(drawn(leaf, "ja", settingNamed(name)), KioskParts::shared().metrics()))
                    ADD_FAILURE() << leaf << " " << name << ": " << describe(flaw);
}

TEST(ChosenPlace, IsNotHiddenByTheButtonThatLeadsToIt)
{
    const auto places = KioskParts::shared().catalogue().ofKind(model::EntryKind::Institution, saturdayMorning().date);
    for (const Setting& setting : everySetting())
        for (const char* const language : {"ja", "en", "ko"})
            for (std::size_t index = 0; index < places.size(); index += 8)
                for (const char* const zoom : {"", "&zoom=3"}) {
                    const std::string address = "institutions?place=" + places[index]->id.slug + zoom;
                    const scene::Scene page = drawn(address, language, setting);
                    const scene::Node* const look = scene::findNode(page, "institutions.map.look");
                    const scene::Node* const name = scene::findNode(page, "institutions.map.chosen");
                    const scene::Node* const pin =
                        scene::findNode(page, "institutions.map.pin." + places[index]->id.slug);
                    if (look == nullptr)
                        continue;
                    const scene::Node* const arrows = scene::findNode(page, "institutions.step");
                    EXPECT_FALSE(name != nullptr && arrows != nullptr && name->rect.overlaps(arrows->rect, 1))
                        << address << " " << language << " " << setting.name;
                    for (const scene::Node* const seen : {name, pin})
                        EXPECT_FALSE(seen != nullptr && seen->rect.overlaps(look->rect, 1))
                            << address << " " << language << " " << setting.name << " " << seen->id;
                }
}

} // namespace musubi::test
