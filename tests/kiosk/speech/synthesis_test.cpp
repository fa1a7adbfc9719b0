// The real voice, into memory: no sound device is needed.
#include "kiosk/speech/synthesis.hpp"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>

namespace musubi::speech {
namespace {

std::size_t lengthOf(Synthesis& synthesis, std::string_view text, std::string_view language)
{
    const auto samples = synthesis.speak(text, language);
    EXPECT_TRUE(samples) << language;
    return samples ? samples.value().values.size() : 0;
}

TEST(Synthesis, SpeaksEveryLanguageAndLongerTextsLonger)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    Synthesis& voice = synthesis.value();
    const std::vector<std::vector<std::string>> texts{
        {"ja", "いし", "いしを わると、なかから かせきが でてきます。"},
        {"ja-easy", "いし", "いしを わると、なかから かせきが でてきます。"},
        {"en", "Rock", "Split the rock and look for a fossil."},
        {"zh", "石头", "敲开石头，里面会有化石。"},
        {"ko", "돌", "돌을 쪼개면 안에서 화석이 나옵니다."}};
    for (const auto& text : texts) {
        const std::size_t word = lengthOf(voice, text[1], text[0]);
        EXPECT_GT(word, 2000U) << text[0] << ": a tenth of a second at the least";
        EXPECT_GT(lengthOf(voice, text[2], text[0]), 2 * word) << text[0];
    }
}

TEST(Synthesis, IsHeard)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    const auto samples = synthesis.value().speak("つくばさん", "ja");
    ASSERT_TRUE(samples);
    EXPECT_GE(samples.value().rate, 16000U);
    const auto& values = samples.value().values;
    const auto loudest = std::max_element(values.begin(), values.end());
    ASSERT_NE(loudest, values.end());
    EXPECT_GT(*loudest, 3000);
}

TEST(Synthesis, SpeaksPlainJapaneseMoreSlowly)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    const std::string text = "いしを わると、なかから かせきが でてきます。";
    EXPECT_GT(lengthOf(synthesis.value(), text, "ja-easy"), lengthOf(synthesis.value(), text, "ja") * 11 / 10);
}

TEST(Synthesis, LeavesOutKanjiWithoutReadings)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    const auto word = static_cast<double>(lengthOf(synthesis.value(), "いし", "ja"));
    EXPECT_LT(static_cast<double>(lengthOf(synthesis.value(), "々石々", "ja")), word / 20);
    EXPECT_NEAR(static_cast<double>(lengthOf(synthesis.value(), "石いし々", "ja")), word, word / 20);
}

TEST(Synthesis, ReadsChineseCharactersInChinese)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    // Five syllables; spelled in English with a number behind each they take half as long again.
    EXPECT_LT(lengthOf(synthesis.value(), "今天的筑波", "zh"), 2 * 22050U);
}

TEST(Synthesis, HasNoVoiceForAnUnknownLanguage)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    const auto samples = synthesis.value().speak("ara", "qqq");
    ASSERT_FALSE(samples);
    EXPECT_EQ(samples.error().code, ErrorCode::NotFound);
    EXPECT_GT(lengthOf(synthesis.value(), "いし", "ja"), 0U) << "and goes on";
}

TEST(Synthesis, HasAVoiceForALanguageThatWasAdded)
{
    auto synthesis = Synthesis::open();
    ASSERT_TRUE(synthesis);
    EXPECT_GT(lengthOf(synthesis.value(), "หิน", "th"), 0U);
    EXPECT_GT(lengthOf(synthesis.value(), "حجر", "ar"), 0U);
}

} // namespace
} // namespace musubi::speech
