#include "kiosk/speech/spoken_text.hpp"

#include <gtest/gtest.h>

namespace musubi::speech {
namespace {

TEST(SpokenForm, SaysADashBetweenNumbersAsAWord)
{
    EXPECT_EQ(spokenForm("9:30–17:00", "to"), "9:30 to 17:00");
    EXPECT_EQ(spokenForm("9:30 〜 17:00", "から"), "9:30 から 17:00");
    EXPECT_EQ(spokenForm("Tie – knot", "to"), "Tie – knot") << "not between numbers";
    EXPECT_EQ(spokenForm("029-883-1111", "to"), "029-883-1111") << "a telephone number is no range";
}

TEST(SpokenForm, LeavesOutWhatOnlyAnEyeUnderstands)
{
    EXPECT_EQ(spokenForm("つぎへ →", ""), "つぎへ");
    EXPECT_EQ(spokenForm("★ ★ こたえ", ""), "こたえ");
    EXPECT_EQ(spokenForm("①いし", ""), "①いし");
}

TEST(SpokenForm, HasWordsWhenThereIsALetterOrADigit)
{
    EXPECT_TRUE(hasWords("、9"));
    EXPECT_TRUE(hasWords("돌"));
    EXPECT_FALSE(hasWords("・—「」→ ★、。"));
    EXPECT_FALSE(hasLetters("9:30"));
    EXPECT_TRUE(hasLetters("9:30 から"));
    EXPECT_TRUE(hasLetters("km"));
}

} // namespace
} // namespace musubi::speech
