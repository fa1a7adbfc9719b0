#include "content/search/folded_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::search {
namespace {

using testing::ElementsAre;

TEST(FoldedText, WidthAndCaseDoNotMatter)
{
    EXPECT_EQ(foldLetters("ＪＡＸＡ"), U"jaxa");
    EXPECT_EQ(foldLetters("Jaxa"), U"jaxa");
    EXPECT_EQ(foldLetters("ｶﾞｲﾄﾞ"), U"がいど");
    EXPECT_EQ(foldLetters("Straße"), U"strasse");
    EXPECT_EQ(foldLetters("①㎡"), U"1m2");
}

TEST(FoldedText, KatakanaIsHiragana)
{
    EXPECT_EQ(foldLetters("ロボット"), U"ろぼっと");
    EXPECT_EQ(foldLetters("ヴァイオリン"), foldLetters("ゔぁいおりん"));
    EXPECT_EQ(foldLetters("霞ヶ浦"), foldLetters("霞ケ浦"));
    EXPECT_EQ(foldLetters("一ヵ月"), foldLetters("一カ月"));
}

TEST(FoldedText, LongVowelsVoicedMarksAndSmallKanaAreLetters)
{
    EXPECT_NE(foldLetters("びょういん"), foldLetters("びよういん"));
    EXPECT_NE(foldLetters("かき"), foldLetters("がき"));
    EXPECT_NE(foldLetters("ビル"), foldLetters("ビール"));
    EXPECT_EQ(foldLetters("ﾋﾞｰﾙ"), U"びーる");
}

TEST(FoldedText, AVoicedMarkOfItsOwnIsPartOfItsKana)
{
    EXPECT_EQ(foldLetters("か\u3099"), U"が");
    EXPECT_THAT(fold("か\u3099").sources, ElementsAre(ByteRange{0, 6}));
    EXPECT_EQ(foldLetters("か゛くは゜"), U"がくぱ");
    EXPECT_EQ(foldLetters("カ゛"), U"が");
    EXPECT_THAT(fold("か゛").sources, ElementsAre(ByteRange{0, 6}));
}

TEST(FoldedText, JapaneseIsFoundAcrossSpacesAndMiddleDots)
{
    EXPECT_EQ(foldLetters("かすみがうらし すいぞくかん"), U"かすみがうらしすいぞくかん");
    EXPECT_EQ(foldLetters("ナノ・テクノロジー"), U"なのてくのろじー");
    EXPECT_EQ(foldLetters("つく\u200Bば"), U"つくば");
    EXPECT_EQ(foldLetters("つくば　科学"), U"つくば科学");
    EXPECT_EQ(foldLetters("JAXA 筑波"), U"jaxa筑波");
}

TEST(FoldedText, SentencesAndLatinWordsStayApart)
{
    EXPECT_EQ(foldLetters("岩石、化石。"), U"岩石 化石");
    EXPECT_EQ(foldLetters("Wi-Fi here"), U"wi fi here");
    EXPECT_EQ(foldLetters("JAXA、筑波"), U"jaxa 筑波");
    EXPECT_EQ(foldLetters("…!?"), U"");
    EXPECT_EQ(foldLetters("a\nb"), U"a b");
}

TEST(FoldedText, EveryLetterKnowsItsBytes)
{
    const FoldedText folded = fold("Ａ・石 ㎏");
    EXPECT_EQ(folded.letters, U"a石kg");
    // Both last letters come from one sign.
    EXPECT_THAT(folded.sources, ElementsAre(ByteRange{0, 3}, ByteRange{6, 9}, ByteRange{10, 13}, ByteRange{10, 13}));
}

TEST(FoldedText, BrokenBytesAreNoLetters)
{
    EXPECT_EQ(foldLetters("a\xFF\x80z"), U"a z");
    EXPECT_EQ(foldLetters("\xE3\x81"), U"");
    EXPECT_EQ(foldLetters(""), U"");
}

} // namespace
} // namespace musubi::search
