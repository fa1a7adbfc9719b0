#include "content/search/query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Query, IsPartedAtSpacesOfAnyWidth)
{
    EXPECT_THAT(Query::parse(" つくば　科学\tA ").words(), ElementsAre(U"つくば", U"科学", U"a"));
}

TEST(Query, IsFoldedLikeTheTexts)
{
    EXPECT_THAT(Query::parse("ﾛﾎﾞｯﾄ").words(), ElementsAre(U"ろぼっと"));
    EXPECT_THAT(Query::parse("ナノ・テク").words(), ElementsAre(U"なのてく"));
}

TEST(Query, SaysAWordOnce)
{
    EXPECT_THAT(Query::parse("石 石 イシ いし").words(), ElementsAre(U"石", U"いし"));
}

TEST(Query, OfNothingOrPunctuationIsEmpty)
{
    EXPECT_TRUE(Query::parse("").empty());
    EXPECT_TRUE(Query::parse(" 　\n").empty());
    EXPECT_TRUE(Query::parse("。、！?*\"'-^()").empty());
    EXPECT_EQ(Query().startExpression("a", "b"), "");
}

TEST(Query, HoldsNoCommands)
{
    EXPECT_THAT(Query::parse("石\" OR \"星").words(), ElementsAre(U"石", U"or", U"星"));
    EXPECT_THAT(Query::parse("NEAR(a, b)").words(), ElementsAre(U"near", U"a", U"b"));
    EXPECT_THAT(Query::parse("terms:石*").words(), ElementsAre(U"terms", U"石"));
    EXPECT_EQ(Query::parse("\"石\"*").expression("m"), "\"m石\"");
}

TEST(Query, AsksForAllTermsOfAllWords)
{
    const Query query = Query::parse("かせき stone");
    EXPECT_EQ(query.expression("m"), "\"mかせき\" AND \"mstone\"");
    EXPECT_EQ(query.startExpression("s", "m"), "\"sかせき\" AND \"mかせき\" AND \"mstone\"");
}

TEST(Query, CountsOnlyTheFirst64Letters)
{
    std::string endless;
    for (int i = 0; i < 5000; ++i)
        endless += "石";
    const Query query = Query::parse(endless);
    ASSERT_EQ(query.words().size(), 1U);
    EXPECT_EQ(query.words().front().size(), 64U);
}

TEST(Query, LongWordsAreNotExact)
{
    EXPECT_TRUE(Query::parse("化石 stone").isExact());
    EXPECT_FALSE(Query::parse("化石 はくぶつかん").isExact());
}

TEST(Query, KanaThatMayStandWhereNoWordBeginsAreNotExact)
{
    EXPECT_TRUE(Query::parse("石").isExact());
    EXPECT_FALSE(Query::parse("い").isExact());
    EXPECT_FALSE(Query::parse("いし").isExact());
}

TEST(Query, KnowsWhetherItIsWrittenAsItSounds)
{
    EXPECT_TRUE(Query::parse("石 いし").hasKana());
    EXPECT_TRUE(Query::parse("イシ").hasKana());
    EXPECT_FALSE(Query::parse("石 stone").hasKana());
}

TEST(FindWord, FindsUnspacedWordsAnywhere)
{
    EXPECT_EQ(findWord(U"つくば科学館", U"科学"), 3U);
    EXPECT_EQ(findWord(U"石石石", U"石", 1), 1U);
    EXPECT_EQ(findWord(U"石", U"岩"), std::u32string::npos);
    EXPECT_EQ(findWord(U"石", U""), std::u32string::npos);
}

TEST(FindWord, FindsSpacedWordsByTheirBeginning)
{
    EXPECT_EQ(findWord(U"start art", U"art"), 6U);
    EXPECT_EQ(findWord(U"start", U"art"), std::u32string::npos);
    EXPECT_EQ(findWord(U"約50km", U"50"), 1U);
    EXPECT_EQ(findWord(U"11月", U"1月"), std::u32string::npos);
}

} // namespace
} // namespace musubi::search
