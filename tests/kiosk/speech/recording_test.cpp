// What a person recorded is heard instead of the voice, where there is a whole recording.
#include "kiosk/speech/recording.hpp"

#include "kiosk/speech/espeak_voice.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <gmock/gmock.h>

namespace musubi::speech {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

void write(std::string& bytes, std::uint32_t value, int count)
{
    for (int at = 0; at < count; ++at)
        bytes += static_cast<char>(value >> (8 * at) & 0xFFU);
}

/// A tenth of a second of 440 Hz as a WAV file: the same on every channel.
std::string sine(std::uint32_t channels, std::uint32_t rate = 8000)
{
    std::string sound;
    for (std::uint32_t at = 0; at < rate / 10; ++at)
        for (std::uint32_t channel = 0; channel < channels; ++channel)
            write(sound, static_cast<std::uint32_t>(static_cast<std::int32_t>(8000 * std::sin(0.3455 * at))), 2);
    std::string bytes = "RIFF";
    write(bytes, static_cast<std::uint32_t>(36 + sound.size()), 4);
    bytes += "WAVEfmt ";
    write(bytes, 16, 4);
    write(bytes, 1, 2);
    write(bytes, channels, 2);
    write(bytes, rate, 4);
    write(bytes, rate * 2 * channels, 4);
    write(bytes, 2 * channels, 2);
    write(bytes, 16, 2);
    bytes += "data";
    write(bytes, static_cast<std::uint32_t>(sound.size()), 4);
    return bytes + sound;
}

class Recording : public testing::Test
{
protected:
    Recording()
    {
        const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        m_folder = std::filesystem::temp_directory_path() / ("musubi-recording-" + name);
        std::filesystem::create_directories(m_folder);
    }
    ~Recording() override { std::filesystem::remove_all(m_folder); }
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(m_folder / name, std::ios::binary) << bytes;
        return (m_folder / name).string();
    }

    /// Says it to the end, with a sound device that plays into nothing.
    static std::vector<std::string> problemsOfSaying(const Utterance& utterance)
    {
        setenv("ALSOFT_DRIVERS", "null", 1);
        std::promise<void> bell;
        EspeakVoice voice([&bell] { bell.set_value(); });
        voice.say(utterance);
        EXPECT_EQ(bell.get_future().wait_for(std::chrono::seconds(30)), std::future_status::ready);
        const auto end = voice.takeEnd();
        EXPECT_TRUE(end && *end);
        return voice.takeProblems();
    }

private:
    std::filesystem::path m_folder;
};

scene::Scene pageWith(const std::string& markup)
{
    scene::Scene page;
    page.title = "いし";
    page.root = scene::test::plain("page", {0, 0, 1920, 1080}, scene::Role::Group);
    page.root.children = {scene::test::text("top.title", {60, 0, 400, 40}, "{石|いし}", scene::Role::Heading),
                          scene::test::text("event.story.text", {60, 60, 400, 40}, markup)};
    return page;
}

} // namespace

TEST_F(Recording, IsReadWithItsChannelsMixedIntoOne)
{
    const auto one = readRecording(file("one.wav", sine(1)));
    const auto two = readRecording(file("two.wav", sine(2)));
    ASSERT_TRUE(one);
    ASSERT_TRUE(two);
    EXPECT_EQ(one.value().rate, 8000U);
    EXPECT_EQ(one.value().values.size(), 800U);
    EXPECT_EQ(one.value().values, two.value().values);
    EXPECT_GT(one.value().values[5], 7000) << "a quarter of a wave on";
}

TEST_F(Recording, ThatIsBrokenSaysSo)
{
    for (const std::string& bytes : {std::string(), std::string("no sound"), sine(1).substr(0, 44)}) {
        const auto broken = readRecording(file("broken.wav", bytes));
        ASSERT_FALSE(broken);
        EXPECT_THAT(broken.error().message, HasSubstr("broken.wav"));
    }
    EXPECT_FALSE(readRecording("/nowhere/at-all.ogg"));
}

TEST_F(Recording, IsPlayedAndABrokenOneIsSaidByTheVoice)
{
    EXPECT_THAT(problemsOfSaying({"title", "ja", "い", file("good.wav", sine(1))}), IsEmpty());
    EXPECT_THAT(problemsOfSaying({"title", "ja", "い", file("bad.wav", "no sound")}),
                ElementsAre(HasSubstr("bad.wav cannot be played")));
}

TEST_F(Recording, StandsForTheWholeTextWithOneRing)
{
    const std::vector<RecordedText> recorded{{"いし", "title.ogg"}, {"かたい。おもい。", "story.ogg"}};
    EXPECT_THAT(speechOf(pageWith("かたい。おもい。"), {}, recorded).content,
                ElementsAre(Utterance{"top.title", "ja", "いし", "title.ogg"},
                            Utterance{"event.story.text", "ja", "かたい。おもい。", "story.ogg"}));
}

TEST_F(Recording, IsFoundInsideAParagraphOfTwoTextsButNotInsideASentence)
{
    const std::vector<RecordedText> recorded{{"いし", "title.ogg"}, {"おもい。", "story.ogg"}};
    EXPECT_THAT(speechOf(pageWith("かたい。おもい。いしです。"), {}, recorded).content,
                ElementsAre(Utterance{"top.title", "ja", "いし", "title.ogg"},
                            Utterance{"event.story.text", "ja", "かたい。"},
                            Utterance{"event.story.text", "ja", "おもい。", "story.ogg"},
                            Utterance{"event.story.text", "ja", "いしです。"}));
}

} // namespace musubi::speech
