#include "kiosk/present/form_letters.hpp"

#include <gtest/gtest.h>

namespace musubi::present {
namespace {

TEST(FormLetters, OfNamesStayAsTheyWereWritten)
{
    EXPECT_EQ(tidied("  れい　小学校 \n"), "れい　小学校");
    EXPECT_EQ(tidied("a \n  b"), "a b");
    EXPECT_EQ(tidied("Ａ㈱"), "Ａ㈱") << "a name is not folded";
    EXPECT_EQ(tidied("か\u3099"), "が") << "NFC";
    EXPECT_EQ(tidied("　 \n"), "");
}

TEST(FormLetters, OfFiguresAndAddressesAreOfHalfWidth)
{
    EXPECT_EQ(inHalfWidth("ＡＢｃ１２３＠．"), "ABc123@.");
    EXPECT_EQ(inHalfWidth("０２９−８８３‐１１１１"), "029-883-1111");
    EXPECT_EQ(inHalfWidth("０２９ー８８３ー１１１１"), "029-883-1111") << "the long vowel mark is the nearest key";
    EXPECT_EQ(inHalfWidth("らーめん"), "らーめん");
}

TEST(FormLetters, OfReadingsAreHiragana)
{
    for (const char* const written : {"つくば", "ツクバ", "ﾂｸﾊﾞ", " ツクば "})
        EXPECT_EQ(inHiragana(written), "つくば") << written;
    EXPECT_EQ(inHiragana("ヴァイオリン"), "ゔぁいおりん");
    EXPECT_EQ(inHiragana("カーテン"), "かーてん");
}

TEST(FormLetters, TellKanaFromEverythingElse)
{
    EXPECT_TRUE(isKanaOnly(inHiragana("ﾔﾏﾀﾞ ﾊﾅｺ")));
    EXPECT_FALSE(isKanaOnly("山だ"));
    EXPECT_FALSE(isKanaOnly("yamada"));
    EXPECT_TRUE(areFigures("0123456789"));
    EXPECT_FALSE(areFigures(""));
    EXPECT_FALSE(areFigures("-1"));
}

} // namespace
} // namespace musubi::present
