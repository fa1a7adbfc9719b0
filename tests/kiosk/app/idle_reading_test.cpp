// A visit of somebody who listens ends later, and never in the middle of what they hear without a question.
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/kiosk/speech/written_voice.hpp"

namespace musubi::app {

namespace {

using std::chrono::seconds;

class IdleReading : public SmallKiosk
{
protected:
    void SetUp() override
    {
        m_voice = &m_written;
        startAt("institution/museum");
        tap(scene::Toggle{scene::Setting::ReadAloud});
    }

    /// The voice says all that is left in no time.
    void finishPage()
    {
        while (isReading()) {
            m_written.end();
            m_kiosk->advance(now());
        }
    }

    [[nodiscard]] bool isReading() const { return m_kiosk->visit().settings().readAloud == present::Switch::On; }

    void expectQuestionAfter(seconds still, int left)
    {
        wait(still - m_uptime - Milliseconds(1));
        EXPECT_FALSE(m_kiosk->isWarning());
        EXPECT_EQ(m_kiosk->nextChange(m_uptime), Milliseconds(still));
        wait(Milliseconds(1));
        EXPECT_TRUE(m_kiosk->isWarning());
        EXPECT_EQ(scene::nameOf(*scene::findNode(m_kiosk->scene(), "idle.seconds")), std::to_string(left));
        const scene::Node* const ring = scene::findNode(m_kiosk->scene(), "idle.ring.left");
        ASSERT_NE(ring, nullptr);
        EXPECT_FLOAT_EQ(std::get<scene::ArcContent>(ring->content).to, 1) << "the ring begins full";
        wait(seconds(left) - Milliseconds(1));
        EXPECT_EQ(place(), "institution/museum");
        wait(Milliseconds(1));
        EXPECT_EQ(place(), "attract");
    }

    speech::test::WrittenVoice m_written;
};

} // namespace

TEST_F(IdleReading, AsksAListenerAfterNinetySecondsAndLeavesThirty)
{
    expectQuestionAfter(seconds(90), 30);
    EXPECT_EQ(m_written.written.back(), "(silence)");
}

TEST_F(IdleReading, AsksAloudAndGoesOnWhereItWas)
{
    m_written.end();
    m_kiosk->advance(now()); // the second sentence
    const std::string ring = m_kiosk->focused();
    const std::string sentence = m_written.written.back();
    wait(seconds(90));
    EXPECT_EQ(m_kiosk->focused(), "idle.question");
    for (int more = 0; more < 10; ++more) {
        m_written.end();
        wait(Milliseconds(10));
    }
    EXPECT_EQ(m_written.written.back(), "(silence)") << "it waits for an answer";
    EXPECT_TRUE(isReading());
    touch({4, 4});
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(m_written.written.back(), sentence);
    EXPECT_EQ(m_kiosk->focused(), ring);
    wait(seconds(89));
    EXPECT_FALSE(m_kiosk->isWarning());
}

TEST_F(IdleReading, AsksAsEverWhenTheVoiceEndedEarly)
{
    wait(seconds(10));
    finishPage();
    expectQuestionAfter(seconds(45), 15);
}

TEST_F(IdleReading, LeavesTwentySecondsAfterTheLastSentence)
{
    wait(seconds(60));
    finishPage();
    EXPECT_FALSE(m_kiosk->isWarning());
    expectQuestionAfter(seconds(80), 15);
}

TEST_F(IdleReading, AsksNoLaterThanAListenerIsAsked)
{
    wait(seconds(85));
    finishPage();
    expectQuestionAfter(seconds(90), 30);
}

TEST_F(IdleReading, ForgetsThatSomebodyListenedWithTheNextTouch)
{
    wait(seconds(60));
    finishPage();
    touch({4, 4});
    wait(seconds(45));
    EXPECT_TRUE(m_kiosk->isWarning());
}

TEST_F(IdleReading, NeverAsksUnderAFinger)
{
    m_kiosk->touchDown({4, 4}, 0, now());
    for (int second = 0; second < 200; ++second)
        wait(seconds(1));
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(place(), "institution/museum");
}

TEST(IdleLimits, AreForWhatTheVisitorDoes)
{
    const IdleLimits usual;
    const IdleLimits patient{seconds(90), seconds(120)};
    EXPECT_EQ(idleLimits(Stillness::Looking, usual), usual);
    EXPECT_EQ(idleLimits(Stillness::Listening, usual), patient);
    EXPECT_EQ(idleLimits(Stillness::FillingIn, usual), patient);
    EXPECT_GE(patient.reset - patient.warning, seconds(20)) << "time to answer by one touch";
}

TEST(IdleLimits, OfASiteAreNeverMadeShorter)
{
    const IdleLimits slow{seconds(300), seconds(360)};
    EXPECT_EQ(idleLimits(Stillness::Listening, slow), slow);
    EXPECT_EQ(idleLimitsAfterReading(seconds(200), slow), slow);
    EXPECT_EQ(idleLimits(Stillness::Listening, IdleLimits{seconds(10), seconds(15)}),
              (IdleLimits{seconds(90), seconds(120)}));
}

} // namespace musubi::app
