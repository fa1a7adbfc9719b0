// Texts as people write them, in five languages, cut where a reader would breathe.
#include "kiosk/speech/sentence.hpp"

#include <gmock/gmock.h>

namespace musubi::speech {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Sentences, OfJapaneseEndWithTheirMark)
{
    EXPECT_THAT(sentencesOf("いしをわってみよう。なにが でてくるかな？わあ！！すごい"),
                ElementsAre("いしをわってみよう。", "なにが でてくるかな？", "わあ！！", "すごい"));
}

TEST(Sentences, KeepTheBracketThatTheyClose)
{
    EXPECT_THAT(sentencesOf("「はい。」と いいました。（おわり。）"),
                ElementsAre("「はい。」", "と いいました。", "（おわり。）"));
    EXPECT_THAT(sentencesOf("He said \"Look!\" Then he left."), ElementsAre("He said \"Look!\"", "Then he left."));
}

TEST(Sentences, EndWithTheLine)
{
    EXPECT_THAT(sentencesOf("つくばさん\nほうきょうさん\r\n\n  やみぞさん  "),
                ElementsAre("つくばさん", "ほうきょうさん", "やみぞさん"));
}

TEST(Sentences, OfEnglishEndBeforeASpace)
{
    EXPECT_THAT(sentencesOf("Split a rock. What is inside? Wow! Open at 9.30"),
                ElementsAre("Split a rock.", "What is inside?", "Wow!", "Open at 9.30"));
}

TEST(Sentences, AreNotCutByAbbreviations)
{
    EXPECT_THAT(sentencesOf("Mt. Tsukuba was drawn by Dr. A. Einstein, e.g. here."),
                ElementsAre("Mt. Tsukuba was drawn by Dr. A. Einstein, e.g. here."));
    EXPECT_THAT(sentencesOf("Meet at 9 a.m. in Lab No. 5. Bring water, etc. and a hat."),
                ElementsAre("Meet at 9 a.m. in Lab No. 5.", "Bring water, etc. and a hat."));
    EXPECT_THAT(sentencesOf("I said no. Then I left."), ElementsAre("I said no.", "Then I left."));
}

TEST(Sentences, AreNotCutByNumbers)
{
    EXPECT_THAT(sentencesOf("It is 877.5 m high, since 2019. Today it is open."),
                ElementsAre("It is 877.5 m high, since 2019.", "Today it is open."));
    EXPECT_THAT(sentencesOf("1. Look at the rock"), ElementsAre("1. Look at the rock"));
    EXPECT_THAT(sentencesOf("2026. 11. 21. 토요일입니다."), ElementsAre("2026. 11. 21. 토요일입니다."));
}

TEST(Sentences, OfKoreanAndChineseEndToo)
{
    EXPECT_THAT(sentencesOf("돌을 쪼개 봅시다. 무엇이 나올까요? 와!"),
                ElementsAre("돌을 쪼개 봅시다.", "무엇이 나올까요?", "와!"));
    EXPECT_THAT(sentencesOf("敲开石头看看。里面有什么？哇！"), ElementsAre("敲开石头看看。", "里面有什么？", "哇！"));
    EXPECT_THAT(sentencesOf("なに?いし!"), ElementsAre("なに?", "いし!"));
}

TEST(Sentences, OfNothingAreNone)
{
    EXPECT_THAT(sentencesOf(""), IsEmpty());
    EXPECT_THAT(sentencesOf(" \n\u3000\n"), IsEmpty());
}

} // namespace
} // namespace musubi::speech
