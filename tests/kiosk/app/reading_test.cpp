// What a visitor who listens meets: the voice, the ring, and the end of both.
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/kiosk/speech/written_voice.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

using std::chrono::seconds;

class Reading : public SmallKiosk
{
protected:
    void startReadingAt(const std::string& address)
    {
        m_voice = &m_written;
        startAt(address);
        tap(scene::Toggle{scene::Setting::ReadAloud});
    }

    [[nodiscard]] bool isReading() const { return m_kiosk->visit().settings().readAloud == present::Switch::On; }

    /// The voice has said its sentence.
    void finishSentence(Outcome how = Done{})
    {
        m_written.end(std::move(how));
        wait(Milliseconds(1));
    }

    speech::test::WrittenVoice m_written;
};

} // namespace

TEST_F(Reading, SaysThePageSentenceBySentenceWithTheRingOnWhatIsSaid)
{
    startReadingAt("institution/museum");
    ASSERT_EQ(m_written.written.size(), 1U);
    EXPECT_EQ(m_written.written.front(), "はくぶつかん");
    const std::string ring = m_kiosk->focused();
    EXPECT_TRUE(hasNode(ring)) << ring;
    const auto before = m_kiosk->revision();
    for (int sentence = 0; sentence < 50 && m_kiosk->focused() == ring; ++sentence)
        finishSentence();
    EXPECT_NE(m_kiosk->focused(), ring);
    EXPECT_GT(m_kiosk->revision(), before) << "the ring has moved, so the picture has changed";
}

TEST_F(Reading, EndsByItselfAfterTheLastSentence)
{
    startReadingAt("home");
    for (int sentence = 0; sentence < 500 && isReading(); ++sentence)
        finishSentence();
    EXPECT_FALSE(isReading());
    EXPECT_TRUE(m_kiosk->focused().empty());
    EXPECT_FALSE(hasNode("bar.repeat")) << "there is nothing to repeat any longer";
}

TEST_F(Reading, StopsAtTheSecondTouch)
{
    startReadingAt("home");
    EXPECT_TRUE(isReading());
    EXPECT_TRUE(hasNode("bar.repeat"));
    tap(scene::Toggle{scene::Setting::ReadAloud});
    EXPECT_FALSE(isReading());
    EXPECT_EQ(m_written.written.back(), "(silence)");
}

TEST_F(Reading, LeavesEverySettingWithinReachOfWhoListens)
{
    startReadingAt("home");
    tap(scene::Toggle{scene::Setting::TextSize});
    EXPECT_EQ(m_kiosk->visit().settings().textSize, present::TextSize::Large);
    EXPECT_TRUE(isReading());
    for (const scene::Setting setting :
         {scene::Setting::Contrast, scene::Setting::Furigana, scene::Setting::Motion, scene::Setting::Reach})
        EXPECT_NE(controlFor(scene::Toggle{setting}), nullptr);
    EXPECT_NE(controlFor(scene::Go{"search"}), nullptr);
    EXPECT_NE(controlFor(scene::Narrate{scene::Narration::Repeat}), nullptr);
    tap(scene::Toggle{scene::Setting::Reach});
    EXPECT_TRUE(isReading());
    tap(scene::Toggle{scene::Setting::ReadAloud});
    EXPECT_FALSE(isReading());
}

TEST_F(Reading, SaysHowLoudItIs)
{
    startReadingAt("home");
    for (const int step : {3, 1, 2}) {
        tap(scene::Narrate{scene::Narration::Louder});
        ASSERT_TRUE(hasNode("toast.words")) << step;
        const scene::Node& toast = *scene::findNode(m_kiosk->scene(), "toast.words");
        EXPECT_EQ(std::get<scene::TextContent>(toast.content).text.base(),
                  m_strings.text(Language("ja"), "toast.volume-" + std::to_string(step)).base());
        const std::string words = scene::nameOf(*controlFor(scene::Narrate{scene::Narration::Louder}));
        EXPECT_NE(words.find(std::to_string(step)), std::string::npos) << words;
    }
}

TEST_F(Reading, StopsWhenThePageChangesAndWhenTheVisitEnds)
{
    startReadingAt("institution/museum");
    tap(scene::Home{});
    EXPECT_FALSE(isReading());
    EXPECT_EQ(m_written.written.back(), "(silence)");
    tap(scene::Toggle{scene::Setting::ReadAloud});
    ASSERT_TRUE(isReading());
    tap(scene::Toggle{scene::Setting::ReadAloud});
    wait(seconds(60));
    EXPECT_EQ(place(), "attract");
    EXPECT_EQ(m_kiosk->visit().settings(), present::VisitSettings());
}

TEST_F(Reading, BeginsAnewInAnotherLanguage)
{
    startReadingAt("institution/museum");
    tap(scene::SetLanguage{"en"});
    EXPECT_TRUE(isReading());
    EXPECT_EQ(m_written.written.back(), "Museum");
}

TEST_F(Reading, RepeatsSkipsAndTurnsLouder)
{
    startReadingAt("institution/museum");
    const std::string first = m_written.written.back();
    tap(scene::Narrate{scene::Narration::Repeat});
    EXPECT_EQ(m_written.written.back(), first);
    const std::string ring = m_kiosk->focused();
    tap(scene::Narrate{scene::Narration::Skip});
    EXPECT_NE(m_kiosk->focused(), ring);
    tap(scene::Narrate{scene::Narration::Louder});
    EXPECT_EQ(m_written.volumes.back(), speech::Volume::High);
    EXPECT_TRUE(isReading());
}

TEST_F(Reading, PlaysWhatIsRecordedInTheLanguageThatIsShown)
{
    m_voice = &m_written;
    model::CatalogueParts parts = smallPack();
    parts.root = "/pack";
    parts.entries.front().summary = inTwoLanguages("いしを みる。さわる。", "See stones. Touch them.");
    parts.entries.front().recordings = {
        {"media/museum.ogg", Language("ja"), model::RecordedText::Summary, "CC0-1.0", {}}};
    startAt("institution/museum");
    m_kiosk->show({model::Catalogue::build(parts), {}}, now());
    tap(scene::Toggle{scene::Setting::ReadAloud});
    while (isReading())
        finishSentence();
    const auto& files = m_written.recordings;
    EXPECT_EQ(std::count(files.begin(), files.end(), "/pack/media/museum.ogg"), 1);
    EXPECT_EQ(std::count(m_written.written.begin(), m_written.written.end(), "いしを みる。さわる。"), 1);
    m_written.recordings.clear();
    tap(scene::SetLanguage{"en"});
    tap(scene::Toggle{scene::Setting::ReadAloud});
    while (isReading())
        finishSentence();
    EXPECT_TRUE(std::all_of(files.begin(), files.end(), [](const std::string& file) { return file.empty(); }));
}

TEST_F(Reading, SaysOnceThatThereIsNoSoundAndGoesOn)
{
    startReadingAt("home");
    finishSentence(Error{ErrorCode::Unavailable, "There is no sound device.", {}});
    EXPECT_FALSE(isReading());
    EXPECT_TRUE(hasNode("toast"));
    wait(seconds(4));
    EXPECT_FALSE(hasNode("toast"));
    EXPECT_EQ(place(), "home");
}

TEST_F(Reading, WithoutAVoiceSaysSo)
{
    startAt("home");
    tap(scene::Toggle{scene::Setting::ReadAloud});
    EXPECT_FALSE(isReading());
    EXPECT_TRUE(hasNode("toast"));
}

TEST_F(Reading, ShowsTheKeyboardsRingFromAStepToTheNextTouchOrActivation)
{
    startReadingAt("institution/museum");
    const std::string said = m_kiosk->focused();
    m_kiosk->press(Key::Next, now());
    const std::string chosen = m_kiosk->focused();
    const scene::Node* const node = scene::findNode(m_kiosk->scene(), chosen);
    ASSERT_TRUE(node != nullptr && node->intent) << chosen << ": Enter must not act on what has no ring";
    finishSentence();
    EXPECT_EQ(m_kiosk->focused(), chosen) << "the voice goes on, and the ring stays with the hand";
    m_kiosk->press(Key::Next, now());
    EXPECT_NE(m_kiosk->focused(), chosen);
    m_kiosk->touchDown({1, 1}, 0, now());
    m_kiosk->touchLost();
    EXPECT_NE(m_kiosk->focused(), said);
    EXPECT_FALSE(m_kiosk->focused().empty()) << "the ring of the sentence again";
}

TEST_F(Reading, SaysWhenThereIsNoVoiceForTheLanguageOfThePage)
{
    startReadingAt("home");
    for (int sentence = 0; sentence < 500 && isReading(); ++sentence)
        finishSentence(Error{ErrorCode::NotFound, "There is no voice for it.", {}});
    EXPECT_FALSE(isReading());
    EXPECT_TRUE(hasNode("toast"));
}

TEST_F(Reading, PassesOverANameInALanguageWithoutAVoice)
{
    startReadingAt("home");
    finishSentence();
    for (int sentence = 0; sentence < 500 && isReading(); ++sentence)
        finishSentence(Error{ErrorCode::NotFound, "There is no voice for it.", {}});
    EXPECT_FALSE(hasNode("toast"));
}

} // namespace musubi::app
