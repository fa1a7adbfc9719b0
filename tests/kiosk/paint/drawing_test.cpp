#include "kiosk/paint/drawing.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace musubi::paint {
namespace {

constexpr Rect kFrame{0, 0, 1000, 1000};

/// A patch of two triangles over `rect`.
void addBox(Drawing& drawing, const Rect& rect, sf::Color colour, const std::optional<Rect>& clip = {})
{
    drawing.start(nullptr, clip);
    const sf::Vertex a({rect.x, rect.y}, colour);
    const sf::Vertex b({rect.right(), rect.y}, colour);
    const sf::Vertex c({rect.right(), rect.bottom()}, colour);
    const sf::Vertex d({rect.x, rect.bottom()}, colour);
    drawing.add({a, b, c});
    drawing.add({a, c, d});
}

Drawing boxes(const std::vector<Rect>& rects, sf::Color colour = sf::Color::Red)
{
    Drawing drawing;
    for (const Rect& rect : rects)
        addBox(drawing, rect, colour);
    return drawing;
}

TEST(DrawingTest, TwoFramesAlikeDifferNowhere)
{
    const std::vector<Rect> rects{{10, 10, 50, 50}, {300, 20, 10, 10}};
    EXPECT_TRUE(changes(boxes(rects), boxes(rects), kFrame).empty());
}

TEST(DrawingTest, WhatMovedDiffersWhereItWasAndWhereItIs)
{
    const std::vector<Rect> windows =
        changes(boxes({{10, 10, 50, 50}, {500, 500, 50, 50}}), boxes({{10, 10, 50, 50}, {510, 500, 50, 50}}), kFrame);
    ASSERT_EQ(windows.size(), 1U);
    EXPECT_EQ(windows[0], (Rect{500, 500, 60, 50}));
}

TEST(DrawingTest, FarChangesAreSeparateWindowsOnWholePixels)
{
    const std::vector<Rect> windows = changes(boxes({{10.5F, 10.5F, 50, 50}, {700, 700, 50, 50}}),
                                              boxes({{10.5F, 10.5F, 51, 50}, {700, 700, 50, 51}}), kFrame);
    ASSERT_EQ(windows.size(), 2U);
    EXPECT_EQ(windows[0], (Rect{10, 10, 52, 51}));
    EXPECT_EQ(windows[1], (Rect{700, 700, 50, 51}));
}

TEST(DrawingTest, TheMiddleOfARingThatGrowsStays)
{
    const auto ring = [](float grow) {
        const Rect out = Rect::around({500, 500}, {600 + grow, 600 + grow});
        Drawing drawing;
        drawing.start(nullptr, {});
        const auto bar = [&](const Rect& r) {
            drawing.add({sf::Vertex({r.x, r.y}), sf::Vertex({r.right(), r.y}), sf::Vertex({r.right(), r.bottom()})});
            drawing.add({sf::Vertex({r.x, r.y}), sf::Vertex({r.right(), r.bottom()}), sf::Vertex({r.x, r.bottom()})});
        };
        bar({out.x, out.y, out.width, 4});
        bar({out.x, out.y, 4, out.height});
        bar({out.right() - 4, out.y, 4, out.height});
        bar({out.x, out.bottom() - 4, out.width, 4});
        return drawing;
    };
    const std::vector<Rect> windows = changes(ring(0), ring(4), kFrame);
    EXPECT_GT(windows.size(), 1U);
    EXPECT_TRUE(std::none_of(windows.begin(), windows.end(), [](const Rect& window) {
        return window.contains({500, 500});
    }));
}

TEST(DrawingTest, AnotherColourIsADifference)
{
    EXPECT_EQ(changes(boxes({{0, 0, 20, 20}}), boxes({{0, 0, 20, 20}}, sf::Color::Blue), kFrame),
              (std::vector<Rect>{{0, 0, 20, 20}}));
}

TEST(DrawingTest, WhatCameAndWhatWentAreDifferences)
{
    const Drawing one = boxes({{0, 0, 20, 20}, {900, 900, 20, 20}});
    const Drawing two = boxes({{0, 0, 20, 20}, {400, 400, 20, 20}, {900, 900, 20, 20}});
    EXPECT_EQ(changes(one, two, kFrame), (std::vector<Rect>{{400, 400, 20, 20}}));
    EXPECT_EQ(changes(two, one, kFrame), (std::vector<Rect>{{400, 400, 20, 20}}));
}

TEST(DrawingTest, NothingDiffersOutsideOfAClipOrOfTheFrame)
{
    Drawing one;
    Drawing two;
    addBox(one, {0, 0, 600, 600}, sf::Color::Red, Rect{100, 100, 20, 20});
    addBox(two, {0, 0, 600, 600}, sf::Color::Blue, Rect{100, 100, 20, 20});
    addBox(one, {2000, 0, 600, 600}, sf::Color::Red);
    addBox(two, {2000, 0, 600, 600}, sf::Color::Blue);
    EXPECT_EQ(changes(one, two, kFrame), (std::vector<Rect>{{100, 100, 20, 20}}));
}

TEST(DrawingTest, ManyDifferencesBecomeFewWindowsThatHoldThemAll)
{
    std::vector<Rect> before;
    std::vector<Rect> after;
    for (int i = 0; i < 100; ++i) {
        const Rect rect{static_cast<float>(i % 10) * 100, static_cast<float>(i / 10) * 100, 4, 4};
        before.push_back(rect);
        after.push_back(rect.moved(1, 0));
    }
    const std::vector<Rect> windows = changes(boxes(before), boxes(after), kFrame);
    EXPECT_LE(windows.size(), 12U);
    for (const Rect& rect : after)
        EXPECT_TRUE(
            std::any_of(windows.begin(), windows.end(), [&](const Rect& window) { return window.holds(rect); }));
}

TEST(DrawingTest, WindowsThatFillNearlyEverythingBecomeTheFrame)
{
    EXPECT_EQ(changes(boxes({{0, 0, 900, 900}}), boxes({{50, 50, 900, 900}}), kFrame), (std::vector<Rect>{kFrame}));
}

TEST(DrawingTest, PaintingBeginsAtTheLastPieceThatCoversTheWindow)
{
    Drawing drawing = boxes({{0, 0, 1000, 1000}, {100, 100, 500, 500}, {200, 200, 10, 10}});
    drawing.patches[0].cover = Rect{0, 0, 1000, 1000};
    drawing.patches[1].cover = Rect{100, 100, 500, 500};
    EXPECT_EQ(firstSeen(drawing, {150, 150, 100, 100}), std::size_t{1});
    EXPECT_EQ(firstSeen(drawing, {50, 150, 100, 100}), std::size_t{0});
    EXPECT_FALSE(firstSeen(boxes({{0, 0, 1000, 1000}}), {5, 5, 5, 5}));
}

TEST(DrawingTest, AClippedCoverCoversOnlyWhatTheClipLetsThrough)
{
    Drawing drawing;
    addBox(drawing, kFrame, sf::Color::Red, Rect{0, 0, 100, 100});
    drawing.patches[0].cover = kFrame;
    EXPECT_TRUE(firstSeen(drawing, {0, 0, 100, 100}));
    EXPECT_FALSE(firstSeen(drawing, {0, 0, 101, 100}));
}

} // namespace
} // namespace musubi::paint
