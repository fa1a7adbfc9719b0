#include "kiosk/speech/narrator.hpp"
#include "tests/kiosk/speech/written_voice.hpp"

#include <gmock/gmock.h>

namespace musubi::speech {
namespace {

using test::WrittenVoice;
using testing::ElementsAre;

std::vector<Utterance> page()
{
    return {{"title", "ja", "いし"}, {"story", "ja", "かたい。"}, {"story", "ja", "おもい。"}};
}

TEST(Narrator, ReadsOneUtteranceAfterTheOtherAndGivesTheVoiceBack)
{
    WrittenVoice voice;
    Narrator narrator(&voice);
    narrator.read(page());
    EXPECT_EQ(narrator.ring(), "title");
    narrator.advance();
    EXPECT_EQ(narrator.ring(), "title") << "the voice still speaks";
    for (int utterance = 0; utterance < 3; ++utterance) {
        voice.end();
        narrator.advance();
    }
    EXPECT_FALSE(narrator.isReading());
    EXPECT_EQ(narrator.ring(), "");
    EXPECT_THAT(voice.written, ElementsAre("いし", "かたい。", "おもい。", "(silence)"));
}

TEST(Narrator, StopsRepeatsAndSkipsAtOnce)
{
    WrittenVoice voice;
    Narrator narrator(&voice);
    narrator.read(page());
    narrator.skip();
    narrator.repeat();
    narrator.stop();
    narrator.stop();
    EXPECT_THAT(voice.written, ElementsAre("いし", "かたい。", "かたい。", "(silence)"));
}

TEST(Narrator, BeginsAnewInTheMiddleOfAPage)
{
    WrittenVoice voice;
    Narrator narrator(&voice);
    narrator.read(page());
    voice.end();
    narrator.read({{"title", "en", "Rock"}});
    narrator.advance();
    EXPECT_EQ(narrator.ring(), "title");
    EXPECT_THAT(voice.written, ElementsAre("いし", "Rock"));
}

TEST(Narrator, TellsOnceThatNothingCanBeHeard)
{
    WrittenVoice voice;
    Narrator narrator(&voice);
    narrator.read(page());
    voice.end(Error{ErrorCode::Unavailable, "This machine has no sound device.", {}});
    narrator.advance();
    EXPECT_FALSE(narrator.isReading());
    const std::optional<Error> trouble = narrator.takeTrouble();
    ASSERT_TRUE(trouble);
    EXPECT_EQ(trouble->code, ErrorCode::Unavailable);
    EXPECT_FALSE(narrator.takeTrouble());
}

TEST(Narrator, OfAKioskWithoutAVoiceGoesOnInSilence)
{
    Narrator narrator(nullptr);
    narrator.read(page());
    EXPECT_FALSE(narrator.isReading());
    EXPECT_TRUE(narrator.takeTrouble());
    narrator.use(Volume::High);
    narrator.repeat();
    narrator.skip();
    narrator.advance();
    narrator.stop();
    EXPECT_FALSE(narrator.takeTrouble());
}

TEST(Narrator, KeepsTheVolumeFromPageToPage)
{
    WrittenVoice voice;
    Narrator narrator(&voice);
    narrator.read(page());
    narrator.use(nextVolume(narrator.volume()));
    narrator.read(page());
    EXPECT_THAT(voice.volumes, ElementsAre(Volume::Middle, Volume::High, Volume::High));
    EXPECT_EQ(nextVolume(Volume::High), Volume::Low);
    EXPECT_EQ(nextVolume(Volume::Low), Volume::Middle);
}

} // namespace
} // namespace musubi::speech
