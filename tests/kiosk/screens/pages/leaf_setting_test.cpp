// A column is cut into leaves as a typesetter would cut it.
#include "kiosk/screens/pages/leaf_setting.hpp"

#include <gtest/gtest.h>

#include <random>

namespace musubi::screens {

namespace {

constexpr float kRoom = 1000;
constexpr float kGap = 20;

RowHeights row(float height, Beginning beginning = Beginning::Plain)
{
    return {height, height, height, Hold::None, beginning};
}

RowHeights heading(float height)
{
    return {height, height, height, Hold::WithNext, Beginning::Section};
}

std::vector<std::size_t> starts(const std::vector<RowHeights>& rows)
{
    return leafStarts(rows, {kRoom}, kGap);
}

float heightOf(std::span<const RowHeights> rows)
{
    float height = -kGap;
    for (const RowHeights& one : rows)
        height += one.least + kGap;
    return height;
}

using Starts = std::vector<std::size_t>;

} // namespace

TEST(LeafStarts, PutEverythingOnOneLeafWhereItFits)
{
    EXPECT_EQ(starts({}), Starts{0});
    EXPECT_EQ(starts({row(400), row(400), row(160)}), Starts{0});
}

TEST(LeafStarts, LeaveNoWidowOnTheLastLeaf)
{
    // 980 and 200: the greedy cut would leave 200 alone.
    EXPECT_EQ(starts({row(380), row(280), heading(40), row(220), row(200)}), (Starts{0, 2}));
}

TEST(LeafStarts, CutBeforeAHeadingRatherThanAmongCards)
{
    EXPECT_EQ(starts({row(790), heading(40), row(130), row(130, Beginning::Inside), row(130, Beginning::Inside),
                      heading(40), row(300)}),
              (Starts{0, 1}))
        << "although the heading and a card would find room";
}

TEST(LeafStarts, NeverEndALeafWithAHeading)
{
    EXPECT_EQ(starts({row(900), heading(40), row(300)}), (Starts{0, 1}));
}

TEST(LeafStarts, GiveARowHigherThanALeafALeafOfItsOwn)
{
    EXPECT_EQ(starts({row(300), row(1400), row(300)}), (Starts{0, 1, 2}));
}

TEST(LeafStarts, SqueezeAPictureWhereThatSavesALeaf)
{
    RowHeights picture = row(380);
    picture.least = 200;
    EXPECT_EQ(starts({picture, row(600), row(140)}), Starts{0});
}

TEST(LeafStarts, LetWhatIsOnlySeenRiseAboveTheRoomOfHands)
{
    RowHeights picture = row(400);
    picture.seen = kOnlySeen;
    const std::vector rows{picture, row(700)};
    EXPECT_EQ(leafStarts(rows, {kRoom}, kGap), (Starts{0, 1}));
    EXPECT_EQ(leafStarts(rows, {kRoom, 120}, kGap), Starts{0});
    EXPECT_EQ(leafStarts(rows, {kRoom, 100}, kGap), (Starts{0, 1})) << "20 pixels too little";
}

TEST(LeafStarts, LetNothingRiseThatIsTouched)
{
    EXPECT_EQ(leafStarts(std::vector{row(400), row(700)}, {kRoom, 400}, kGap), (Starts{0, 1}));
    RowHeights card = row(400);
    card.seen = 60; // a button begins there
    EXPECT_EQ(leafStarts(std::vector{card, row(640)}, {kRoom, 400}, kGap), Starts{0});
    EXPECT_EQ(leafStarts(std::vector{card, row(700)}, {kRoom, 400}, kGap), (Starts{0, 1}));
}

TEST(LeafStarts, AreAsFewAsThereCanBeAndNeverTooFull)
{
    std::mt19937 random(20261130);
    for (int round = 0; round < 2000; ++round) {
        std::vector<RowHeights> rows;
        const std::size_t count = 1 + random() % 24;
        for (std::size_t i = 0; i < count; ++i) {
            const auto height = static_cast<float>(20 + random() % 500);
            rows.push_back(random() % 5 == 0 ? heading(height / 8) : row(height));
        }
        const Starts cut = starts(rows);
        std::size_t greedy = 1;
        float used = -kGap;
        for (const RowHeights& one : rows) {
            if (used + kGap + one.height > kRoom + 0.5F) {
                ++greedy;
                used = -kGap;
            }
            used += kGap + one.height;
        }
        EXPECT_GE(cut.size(), greedy);
        for (std::size_t leaf = 0; leaf < cut.size(); ++leaf) {
            const std::size_t end = leaf + 1 < cut.size() ? cut[leaf + 1] : rows.size();
            ASSERT_LT(cut[leaf], end) << "an empty leaf";
            EXPECT_LE(heightOf(std::span(rows).subspan(cut[leaf], end - cut[leaf])), kRoom + 1);
            EXPECT_TRUE(end == rows.size() || rows[end - 1].hold == Hold::None) << "a heading at the foot";
        }
    }
}

TEST(SettledHeights, LetPicturesTakeWhatIsLeft)
{
    RowHeights picture = row(300);
    picture.most = 500;
    EXPECT_EQ(settledHeights(std::vector{picture, row(300)}, kRoom, kGap), (std::vector<float>{500, 300}));
}

TEST(SettledHeights, SqueezePicturesUntilTheLeafHasRoom)
{
    RowHeights picture = row(380);
    picture.least = 200;
    const std::vector<float> heights = settledHeights(std::vector{picture, row(600), row(140)}, kRoom, kGap);
    EXPECT_NEAR(heights[0], 220, 1);
    EXPECT_EQ(heights[1], 600);
}

TEST(SettledHeights, ShareWhatIsLeftAlike)
{
    RowHeights one = row(200);
    one.most = 300;
    RowHeights other = row(200);
    other.most = 900;
    const std::vector<float> heights = settledHeights(std::vector{one, other}, kRoom, kGap);
    EXPECT_NEAR(heights[0], 300, 1);
    EXPECT_NEAR(heights[1], 680, 1);
}

TEST(SettledLeaf, RisesOnlyAsFarAsTheRestNeedsIt)
{
    RowHeights picture = row(400);
    picture.seen = kOnlySeen;
    EXPECT_EQ(settledLeaf(std::vector{picture, row(500)}, {kRoom, 300}, kGap).rise, 0);
    EXPECT_EQ(settledLeaf(std::vector{picture, row(700)}, {kRoom, 300}, kGap).rise, 120);
}

TEST(SettledLeaf, LetsAPictureGrowIntoTheRoomAbove)
{
    RowHeights picture = row(400);
    picture.most = 800;
    picture.seen = kOnlySeen;
    const SetLeaf leaf = settledLeaf(std::vector{picture, row(500)}, {kRoom, 200}, kGap);
    EXPECT_NEAR(leaf.heights[0], 680, 1);
    EXPECT_NEAR(leaf.rise, 200, 1);
}

TEST(SettledLeaf, NeverLiftsWhatIsTouchedOutOfTheRoom)
{
    std::mt19937 random(20261201);
    for (int round = 0; round < 2000; ++round) {
        std::vector<RowHeights> rows;
        const std::size_t count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            RowHeights one = row(static_cast<float>(40 + random() % 500));
            one.seen = random() % 3 == 0 ? 0 : kOnlySeen;
            if (random() % 3 == 0) {
                one.least = one.height / 2;
                one.most = one.height * 2;
            }
            rows.push_back(one);
        }
        const LeafRoom room{kRoom, static_cast<float>(random() % 600)};
        const Starts cut = leafStarts(rows, room, kGap);
        for (std::size_t leaf = 0; leaf < cut.size(); ++leaf) {
            const std::size_t end = leaf + 1 < cut.size() ? cut[leaf + 1] : rows.size();
            const std::span onLeaf = std::span(rows).subspan(cut[leaf], end - cut[leaf]);
            const SetLeaf set = settledLeaf(onLeaf, room, kGap);
            ASSERT_LE(set.rise, room.above);
            float top = -set.rise;
            for (std::size_t i = 0; i < onLeaf.size(); ++i) {
                ASSERT_GE(top, onLeaf[i].seen < kOnlySeen ? -1 : -room.above) << "round " << round;
                top += set.heights[i] + kGap;
            }
            ASSERT_LE(top - kGap, kRoom + 2) << "round " << round;
        }
    }
}

} // namespace musubi::screens
