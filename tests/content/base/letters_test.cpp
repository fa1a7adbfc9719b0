#include "content/base/letters.hpp"

#include <gtest/gtest.h>

namespace musubi {
namespace {

using namespace std::string_view_literals;

TEST(Letters, OfEveryScriptAreVisible)
{
    for (const char32_t letter : U"aZ9石いア々ー、。「」・〜①㎡Ａé한筑กแ☆★♪♥☎→⚡⭐✓✔✕…—°²α"sv)
        EXPECT_EQ(kindOf(letter), LetterKind::Visible) << static_cast<unsigned>(letter);
}

TEST(Letters, ThatLeaveNoInkAreBlank)
{
    for (const char32_t letter : {0x20U, 0xA0U, 0xADU, 0x2003U, 0x200BU, 0x200DU, 0x2060U, 0x2800U, 0x3000U, 0x3164U,
                                  0xFE0FU, 0xFEFFU, 0xFFA0U})
        EXPECT_EQ(kindOf(letter), LetterKind::Blank) << static_cast<unsigned>(letter);
}

TEST(Letters, ThatSteerAMachineOrTurnTheWritingAreControls)
{
    for (const char32_t letter :
         {0x00U, 0x07U, 0x09U, 0x0DU, 0x1FU, 0x7FU, 0x80U, 0x85U, 0x9FU, 0x2028U, 0x202AU, 0x202EU, 0x2066U, 0x2069U})
        EXPECT_EQ(kindOf(letter), LetterKind::Control) << static_cast<unsigned>(letter);
    EXPECT_EQ(kindOf(U'\n'), LetterKind::LineBreak);
    EXPECT_EQ(kindOf(0x200FU), LetterKind::Blank) << "right-to-left scripts need their marks";
}

TEST(Letters, ThatNoFontOfTheKioskDrawsAreNamedByTheirReason)
{
    for (const char32_t letter : U"\U0001F680\U0001F600\U0001FAE0\U0001F1EF\u2705\u2728\u274C"sv)
        EXPECT_EQ(kindOf(letter), LetterKind::Emoji) << static_cast<unsigned>(letter);
    EXPECT_EQ(kindOf(0xE000U), LetterKind::PrivateUse);
    EXPECT_EQ(kindOf(0xFFFDU), LetterKind::Lost);
    EXPECT_EQ(kindOf(0xFFFEU), LetterKind::Lost);
    EXPECT_EQ(kindOf(0x20BB7U), LetterKind::Visible) << "kanji of the second plane";
}

TEST(Letters, MakeATextBlankWhenNoneLeavesInk)
{
    for (const char* blank : {"", " ", "\n", "\xE3\x80\x80", "\xE2\x80\x8B", " \xE3\x80\x80\xE2\x80\x8B\t\xC2\xA0"})
        EXPECT_TRUE(isBlank(blank)) << blank;
    for (const char* visible : {"a", " a", "\xE3\x80\x80石", "\xE2\x80\x8B。", "-", "\xE3", "\x80", " \xE3\x80"})
        EXPECT_FALSE(isBlank(visible)) << visible;
}

TEST(Letters, BelongToTheLanguagesThatAreWrittenWithThem)
{
    for (const char* const language : {"ja", "ja-easy", "zh", "ko"})
        EXPECT_TRUE(isWrittenIn("石 2026 (JAXA)", language)) << language;
    EXPECT_FALSE(isWrittenIn("石", "en"));
    EXPECT_FALSE(isWrittenIn("石のいろ", "zh")) << "hiragana";
    EXPECT_FALSE(isWrittenIn("カピオ", "ko")) << "katakana";
    EXPECT_FALSE(isWrittenIn("돌", "ja"));
    EXPECT_TRUE(isWrittenIn("돌 石", "ko"));
    EXPECT_TRUE(isWrittenIn("JAXA 筑波 24時間", "ja"));
    EXPECT_TRUE(isWrittenIn("α 10 ㎡ — Straße!", "en"));
    EXPECT_TRUE(isWrittenIn("石", "xx")) << "nobody knows how xx is written";
    EXPECT_TRUE(isWrittenIn("", "en"));
}

} // namespace
} // namespace musubi
