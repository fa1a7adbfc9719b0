#include "kiosk/screens/pieces/map_marks.hpp"
#include "kiosk/screens/pieces/map_names.hpp"
#include "kiosk/screens/pieces/map_window.hpp"
#include "kiosk/screens/pieces/schematic_map.hpp"
#include "tests/support/kiosk_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace musubi::test {

namespace {

using scene::Point;
using scene::Rect;
using screens::clipLine;
using screens::spread;

const Rect kArea{0, 0, 800, 600};

bool apart(const Rect& one, const Rect& two, float gap)
{
    return !one.inset(-gap / 2).overlaps(two.inset(-gap / 2), 1.5F);
}

void expectAllApart(const std::vector<std::optional<Rect>>& placed, float gap)
{
    for (std::size_t one = 0; one < placed.size(); ++one)
        for (std::size_t two = one + 1; two < placed.size(); ++two)
            if (placed[one] && placed[two])
                EXPECT_TRUE(apart(*placed[one], *placed[two], gap)) << one << " and " << two;
}

const Rect kMapFrame{0, 0, 1000, 600};
/// The drawing's bounds lie in here, so that country beyond them is seen all around.
const Rect kMapClear{350, 150, 300, 300};

present::MapView mapWith(std::vector<present::MapFeature> features)
{
    present::MapView map;
    map.features = std::move(features);
    map.bounds = {140.0, 36.0, 140.4, 36.4};
    map.area = map.bounds;
    map.centre = map.area.centre();
    map.middleLatitude = 36.2;
    return map;
}

present::MapFeature river(std::vector<present::GeoPoint> points)
{
    present::MapFeature feature;
    feature.id = "river";
    feature.style = "river";
    feature.points = std::move(points);
    return feature;
}

present::MapFeature area(const std::string& style, std::vector<present::GeoPoint> points)
{
    present::MapFeature feature = river(std::move(points));
    feature.id = style;
    feature.style = style;
    feature.kind = model::MapKind::Area;
    feature.closed = true;
    feature.smooth = false;
    return feature;
}

present::MapFeature town(present::GeoPoint at, const std::string& style = "municipality")
{
    present::MapFeature feature;
    feature.id = "town";
    feature.kind = model::MapKind::Label;
    feature.style = style;
    feature.name = {RubyText::plain("Sometown"), "en", present::Switch::Off};
    feature.nameAt = at;
    return feature;
}

/// Every point of every line that is drawn.
std::vector<Point> drawnPoints(const present::MapView& map)
{
    std::vector<Point> points;
    for (const scene::Node& node : screens::mapGround("map", map, {map, kMapFrame, kMapClear}))
        if (const auto* line = std::get_if<scene::LineContent>(&node.content))
            for (const scene::LineStop& stop : line->stops)
                points.push_back(stop.at);
    return points;
}

std::vector<scene::Node> namesOf(const present::MapView& map, const std::vector<Rect>& taken = {})
{
    return screens::mapNames("map", map, {map, kMapFrame, kMapClear}, taken, KioskParts::shared().stage());
}

} // namespace

TEST(Spread, LeavesAloneWhatHasRoom)
{
    const Rect left{100, 100, 80, 80};
    const Rect right{400, 100, 80, 80};
    const auto placed = spread({left, right}, {}, kArea, 12);
    ASSERT_TRUE(placed[0] && placed[1]);
    EXPECT_NEAR(placed[0]->x, left.x, 1.5F);
    EXPECT_NEAR(placed[1]->x, right.x, 1.5F);
}

TEST(Spread, PartsTenTargetsAtOnePlace)
{
    const std::vector<Rect> wanted(10, Rect{380, 280, 80, 80});
    const auto placed = spread(wanted, {}, kArea, 12);
    for (const auto& one : placed) {
        ASSERT_TRUE(one);
        EXPECT_TRUE(kArea.holds(*one, 1));
    }
    expectAllApart(placed, 12);
}

TEST(Spread, KeepsOutOfPanels)
{
    const std::vector<Rect> panels{{0, 0, 300, 600}, {700, 500, 100, 100}};
    const auto placed = spread({{250, 300, 80, 80}, {690, 480, 88, 112}}, panels, kArea, 12);
    for (const auto& one : placed) {
        ASSERT_TRUE(one);
        for (const Rect& panel : panels)
            EXPECT_FALSE(one->overlaps(panel));
    }
}

TEST(Spread, GivesNoPlaceRatherThanAnOverlap)
{
    const std::vector<Rect> wanted(60, Rect{50, 50, 80, 80});
    const auto placed = spread(wanted, {}, {0, 0, 300, 300}, 12);
    EXPECT_TRUE(std::ranges::any_of(placed, [](const auto& one) { return !one; }));
    expectAllApart(placed, 12);
}

TEST(Spread, IsTheSameEveryTime)
{
    const std::vector<Rect> wanted(7, Rect{200, 200, 88, 112});
    EXPECT_EQ(spread(wanted, {}, kArea, 12), spread(wanted, {}, kArea, 12));
}

TEST(ClipLine, CutsALineThatLeavesAndComesBackIntoPieces)
{
    const auto pieces = clipLine({{-50, 100}, {50, 100}, {50, -50}, {150, -50}, {150, 100}}, {0, 0, 200, 200});
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0], (std::vector<Point>{{0, 100}, {50, 100}, {50, 0}}));
    EXPECT_EQ(pieces[1], (std::vector<Point>{{150, 0}, {150, 100}}));
}

TEST(ClipLine, DropsWhatIsOutside)
{
    EXPECT_TRUE(clipLine({{-50, -10}, {300, -10}}, {0, 0, 200, 200}).empty());
    EXPECT_TRUE(clipLine({}, {0, 0, 200, 200}).empty());
    EXPECT_TRUE(clipLine({{10, 10}}, {0, 0, 200, 200}).empty());
}

TEST(ClipLine, KeepsALineThatCrossesTheWholeWindow)
{
    const auto pieces = clipLine({{-100, 50}, {500, 50}}, {0, 0, 200, 200});
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0], (std::vector<Point>{{0, 50}, {200, 50}}));
}

TEST(SmoothLine, PassesThroughItsPoints)
{
    const std::vector<Point> points{{0, 0}, {100, 40}, {200, 0}};
    const auto line = screens::smoothLine(points);
    for (const Point& point : points)
        EXPECT_TRUE(std::ranges::any_of(
            line, [&](const Point& one) { return std::hypot(one.x - point.x, one.y - point.y) < 0.01F; }));
}

TEST(MapWindow, ShowsTheWholeAreaAtTheFirstZoomAndItsMiddleInTheMiddle)
{
    present::MapView map;
    map.area = {140.0, 36.0, 140.4, 36.4};
    map.centre = map.area.centre();
    map.middleLatitude = 36.2;
    const Rect clear{300, 100, 600, 400};
    const screens::MapWindow window(map, {0, 0, 1000, 600}, clear);
    EXPECT_NEAR(window.place(map.centre).x, clear.centre().x, 0.5F);
    EXPECT_NEAR(window.place(map.centre).y, clear.centre().y, 0.5F);
    for (const present::GeoPoint& corner : {present::GeoPoint{140.0, 36.0}, present::GeoPoint{140.4, 36.4}})
        EXPECT_TRUE(clear.inset(-1).contains(window.place(corner)));
    // Equirectangular: a degree of longitude is shorter by the cosine of the latitude.
    const Point south = window.place({140.0, 36.0});
    const Point north = window.place({140.0, 36.1});
    const Point east = window.place({140.1, 36.0});
    EXPECT_NEAR((east.x - south.x) / (south.y - north.y), std::cos(36.2 * M_PI / 180), 0.001);
}

TEST(SchematicMap, DrawsNothingInsideForALineThatLiesOutside)
{
    const auto map = mapWith({river({{140.45, 36.2}, {140.5, 36.25}, {140.6, 36.3}})});
    const screens::MapWindow window(map, kMapFrame, kMapClear);
    const auto points = drawnPoints(map);
    EXPECT_FALSE(points.empty());
    for (const Point& point : points)
        EXPECT_GE(point.x, window.place({140.45, 36.2}).x - 1);
}

TEST(SchematicMap, LetsALineGoOnWhereTheDrawingEnds)
{
    const auto points = drawnPoints(mapWith({river({{140.2, 36.2}, {140.3, 36.2}, {140.42, 36.2}})}));
    ASSERT_FALSE(points.empty());
    EXPECT_NEAR(std::ranges::max(points, {}, &Point::x).x, kMapFrame.right(), 4);
    EXPECT_NEAR(std::ranges::min(points, {}, &Point::x).x, kMapFrame.centre().x, 4) << "its spring is where it is";
}

TEST(MapNames, StandBesideALineAndNotOnIt)
{
    const auto map = mapWith({river({{139.9, 36.2}, {140.2, 36.2}, {140.5, 36.2}}), town({140.2, 36.2})});
    const auto names = namesOf(map);
    ASSERT_EQ(names.size(), 1U);
    EXPECT_FALSE(names[0].rect.inset(-3).contains(kMapFrame.centre()));
    EXPECT_LT(std::abs(names[0].rect.centre().y - kMapFrame.centre().y), 60) << "but close by";
}

TEST(MapNames, AreLeftOutWhereTheyHaveNoRoomUnlessItIsTheCity)
{
    std::vector<present::MapFeature> features;
    for (double latitude = 35.8; latitude < 36.6; latitude += 0.02)
        features.push_back(river({{139.6, latitude}, {140.2, latitude}, {140.8, latitude}}));
    features.push_back(town({140.2, 36.2}));
    EXPECT_TRUE(namesOf(mapWith(features)).empty());
    features.back() = town({140.2, 36.2}, "focus-municipality");
    const auto names = namesOf(mapWith(features));
    ASSERT_EQ(names.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<scene::BoxContent>(names[0].content)) << "on a plate";
    EXPECT_TRUE(namesOf(mapWith(features), {kMapFrame}).empty()) << "never on a pin";
}

TEST(MapNames, OfALakeStandOnNoOtherLake)
{
    const present::Words name{RubyText::plain("みずうみ"), "ja", present::Switch::Off};
    present::MapFeature small = area("lake", {{140.19, 36.19}, {140.21, 36.19}, {140.21, 36.21}, {140.19, 36.21}});
    small.name = name;
    small.nameAt = {140.2, 36.2};
    // Its own place is under a pin; all around is the other lake.
    const auto around = area("lake", {{139.5, 35.5}, {140.9, 35.5}, {140.9, 36.9}, {139.5, 36.9}});
    const screens::MapWindow window(mapWith({small}), kMapFrame, kMapClear);
    const Rect pin = Rect::around(window.place(small.nameAt), {60, 60});
    EXPECT_EQ(namesOf(mapWith({small}), {pin}).size(), 1U);
    EXPECT_TRUE(namesOf(mapWith({small, around}), {pin}).empty());
}

TEST(MapNames, OfATownStandNearerToItThanToAnyOtherAndOnItsShore)
{
    const screens::MapWindow window(mapWith({town({140.2, 36.2})}), kMapFrame, kMapClear);
    const Point place = window.place({140.2, 36.2});
    // Everything but a piece below is taken.
    const std::vector<Rect> taken{{place.x - 500, place.y - 500, 1000, 540}};
    const auto alone = namesOf(mapWith({town({140.2, 36.2})}), taken);
    ASSERT_EQ(alone.size(), 1U);
    const Point below = alone.front().rect.centre();
    const double degrees = (below.y - place.y) / window.pixelsPerDegree();
    present::MapFeature other = town({140.2, 36.2 - degrees});
    other.id = "other";
    for (const auto& one : namesOf(mapWith({town({140.2, 36.2}), other}), taken))
        EXPECT_TRUE(one.id.ends_with(".other")) << one.id;
    const double shore = 36.2 - degrees / 2;
    const auto lake =
        area("lake", {{140.0, shore - 0.01}, {140.4, shore - 0.01}, {140.4, shore + 0.01}, {140.0, shore + 0.01}});
    EXPECT_TRUE(namesOf(mapWith({town({140.2, 36.2}), lake}), taken).empty())
        << "it would be read as of the other shore";
}

TEST(MapNames, OfTheCityReachIntoItsBorder)
{
    const auto border = area("focus-municipality", {{140.1, 36.1}, {140.3, 36.1}, {140.3, 36.3}, {140.1, 36.3}});
    const screens::MapWindow window(mapWith({border}), kMapFrame, kMapClear);
    const Point low = window.place({140.1, 36.1});
    const Point high = window.place({140.3, 36.3});
    const Rect inside{low.x, high.y, high.x - low.x, low.y - high.y};
    const auto city = town({140.2, 36.2}, "focus-municipality");
    EXPECT_TRUE(namesOf(mapWith({city, border}), {inside.inset(-20)}).empty()) << "no letter would be inside";
    EXPECT_EQ(namesOf(mapWith({city}), {inside.inset(-20)}).size(), 1U);
    EXPECT_EQ(namesOf(mapWith({city, border})).size(), 1U);
}

TEST(MapWindow, ShowsAnAreaOfASinglePlace)
{
    present::MapView map;
    map.area = {140.1, 36.1, 140.1, 36.1};
    map.centre = map.area.centre();
    const screens::MapWindow window(map, {0, 0, 400, 200}, {0, 0, 400, 200});
    EXPECT_TRUE(window.shows({140.1, 36.1}));
    EXPECT_FALSE(window.shows({141.1, 36.1}));
}

} // namespace musubi::test
