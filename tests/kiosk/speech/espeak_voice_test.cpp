// The voice's thread with a sound device that plays into nothing, and without any.
#include "kiosk/speech/espeak_voice.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <gtest/gtest.h>

namespace musubi::speech {
namespace {

/// Far longer than a word takes; only a defect waits so long.
constexpr auto kPatience = std::chrono::seconds(30);

/// OpenAL reads this once, when it first looks for a device.
void chooseDevice(const char* driver)
{
    ASSERT_EQ(setenv("ALSOFT_DRIVERS", driver, 1), 0);
}

/// How the first utterance of a voice ends.
std::optional<Outcome> endOf(const Utterance& utterance)
{
    std::promise<void> bell;
    EspeakVoice voice([&bell] { bell.set_value(); });
    voice.say(utterance);
    if (bell.get_future().wait_for(kPatience) != std::future_status::ready)
        return std::nullopt;
    return voice.takeEnd();
}

TEST(EspeakVoice, RingsWhenItHasSaidAllOfIt)
{
    chooseDevice("null");
    const auto end = endOf({"title", "ja", "い"});
    ASSERT_TRUE(end);
    EXPECT_TRUE(*end) << describe(end->error());
}

TEST(EspeakVoice, TellsOfATextInALanguageWithoutAVoice)
{
    chooseDevice("null");
    const auto end = endOf({"name", "qqq", "ara"});
    ASSERT_TRUE(end);
    ASSERT_FALSE(*end);
    EXPECT_EQ(end->error().code, ErrorCode::NotFound) << "the narrator passes over it";
}

TEST(EspeakVoice, SaysOnlyTheLastOfWhatItIsTold)
{
    chooseDevice("null");
    std::promise<void> bell;
    EspeakVoice voice([&bell] { bell.set_value(); }); // a second ring would throw
    voice.say({"story", "ja", "いしを わると、なかから かせきが でてきます。なんども なんども いいます。"});
    voice.use(Volume::High);
    voice.stop();
    voice.say({"title", "ja", "い"});
    ASSERT_EQ(bell.get_future().wait_for(kPatience), std::future_status::ready);
    EXPECT_TRUE(voice.takeEnd());
    EXPECT_FALSE(voice.takeEnd()) << "an end is told once";
}

TEST(EspeakVoice, IsLeftInTheMiddleOfAWord)
{
    chooseDevice("null");
    EspeakVoice voice([] { FAIL() << "nobody finished"; });
    voice.say({"story", "ja", "いしを わると、なかから かせきが でてきます。なんども なんども いいます。"});
}

/// In a process of its own, where OpenAL has not yet chosen a device.
TEST(EspeakVoiceDeathTest, TellsThatThereIsNoSoundDevice)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            chooseDevice("no-such-driver");
            const auto end = endOf({"title", "ja", "い"});
            std::exit(end && !*end && end->error().code == ErrorCode::Unavailable ? 0 : 1);
        },
        testing::ExitedWithCode(0), "");
}

} // namespace
} // namespace musubi::speech
