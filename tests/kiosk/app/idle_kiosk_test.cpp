#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/app/small_kiosk.hpp"

namespace musubi::app {

namespace {

using std::chrono::seconds;

class IdleKioskTest : public SmallKiosk
{};

const scene::Point kCorner{4, 4}; ///< nothing to touch there

} // namespace

TEST_F(IdleKioskTest, AsksWhetherSomebodyIsThereAndEndsTheVisit)
{
    startAt("home");
    tap(scene::SetLanguage{"en"});
    wait(Milliseconds(44'999));
    EXPECT_FALSE(m_kiosk->isWarning());
    wait(Milliseconds(1));
    EXPECT_TRUE(m_kiosk->isWarning());
    wait(seconds(15));
    EXPECT_EQ(place(), "attract");
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(m_kiosk->visit().settings(), present::VisitSettings());
    EXPECT_TRUE(m_kiosk->visit().history().empty());
}

TEST_F(IdleKioskTest, CountsTheSecondsDown)
{
    startAt("home");
    wait(seconds(45));
    for (int left = 15; left > 0; --left) {
        const scene::Node* const number = scene::findNode(m_kiosk->scene(), "idle.seconds");
        ASSERT_NE(number, nullptr);
        EXPECT_EQ(scene::nameOf(*number), std::to_string(left));
        EXPECT_EQ(m_kiosk->nextChange(m_uptime), m_uptime + seconds(1));
        wait(seconds(1));
    }
}

TEST_F(IdleKioskTest, StaysWhenSomebodySaysSo)
{
    startAt("home");
    wait(seconds(50));
    tap(scene::StayHere{});
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(place(), "home");
    wait(seconds(44));
    EXPECT_FALSE(m_kiosk->isWarning());
}

TEST_F(IdleKioskTest, EndsTheVisitWhenSomebodySaysSo)
{
    startAt("home");
    wait(seconds(50));
    tap(scene::EndVisit{});
    EXPECT_EQ(place(), "attract");
}

TEST_F(IdleKioskTest, TakesATouchBesideTheQuestionForAYesAndNothingMore)
{
    startAt("home");
    const scene::Node* const english = controlFor(scene::SetLanguage{"en"});
    ASSERT_NE(english, nullptr);
    const scene::Point behindTheVeil = scene::hitArea(*english).centre();
    wait(seconds(50));
    touch(behindTheVeil);
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(m_kiosk->visit().settings().language, Language("ja"));
}

TEST_F(IdleKioskTest, NeverEndsUnderAFinger)
{
    startAt("home");
    m_kiosk->touchDown(kCorner, 0, now());
    for (int second = 0; second < 120; ++second)
        wait(seconds(1));
    EXPECT_EQ(place(), "home");
    EXPECT_FALSE(m_kiosk->isWarning());
    m_kiosk->touchUp(kCorner, 0, now());
    wait(seconds(44));
    EXPECT_FALSE(m_kiosk->isWarning());
    wait(seconds(1));
    EXPECT_TRUE(m_kiosk->isWarning());
}

TEST_F(IdleKioskTest, NeverEndsUnderASecondFinger)
{
    startAt("home");
    m_kiosk->touchDown(kCorner, 0, now());
    m_kiosk->touchDown({8, 8}, 1, now());
    m_kiosk->touchUp(kCorner, 0, now());
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), std::nullopt);
    for (int second = 0; second < 120; ++second)
        wait(seconds(1));
    EXPECT_EQ(place(), "home");
    EXPECT_FALSE(m_kiosk->isWarning());
    m_kiosk->touchUp({8, 8}, 1, now());
    wait(seconds(44));
    EXPECT_FALSE(m_kiosk->isWarning());
    wait(seconds(1));
    EXPECT_TRUE(m_kiosk->isWarning());
}

TEST_F(IdleKioskTest, KnowsNoFingerAnyLongerWhenTheGlassHasLostThem)
{
    startAt("home");
    m_kiosk->touchDown(kCorner, 0, now());
    m_kiosk->touchDown({8, 8}, 1, now());
    m_kiosk->touchUp(kCorner, 0, now());
    m_kiosk->touchLost();
    wait(seconds(60));
    EXPECT_EQ(place(), "attract");
}

TEST_F(IdleKioskTest, ObeysAFingerBesideOneThatRests)
{
    startAt("home");
    m_kiosk->touchDown(kCorner, 0, now());
    m_kiosk->touchDown({8, 8}, 1, now());
    m_kiosk->touchUp(kCorner, 0, now());
    tap(scene::SetLanguage{"en"});
    EXPECT_EQ(m_kiosk->visit().settings().language, Language("en"));
}

TEST_F(IdleKioskTest, KeepsTheQuestionOpenUnderAFinger)
{
    startAt("home");
    wait(seconds(55));
    m_kiosk->touchDown(kCorner, 0, now());
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), std::nullopt);
    for (int second = 0; second < 60; ++second)
        wait(seconds(1));
    EXPECT_TRUE(m_kiosk->isWarning());
    EXPECT_EQ(place(), "home");
    m_kiosk->touchUp(kCorner, 0, now());
    EXPECT_FALSE(m_kiosk->isWarning());
}

TEST_F(IdleKioskTest, AsksNobodyInTheAttractLoop)
{
    startAt("attract");
    for (int minute = 0; minute < 10; ++minute)
        wait(seconds(60));
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(place(), "attract");
    tap(scene::Home{});
    wait(seconds(44));
    EXPECT_FALSE(m_kiosk->isWarning());
}

TEST_F(IdleKioskTest, AnswersTheQuestionByKeyboard)
{
    startAt("institution/museum");
    wait(seconds(50));
    m_kiosk->press(Key::Next, now());
    EXPECT_TRUE(m_kiosk->isWarning()) << "walking through the sheet does not answer it";
    EXPECT_EQ(m_kiosk->focused(), "idle.stay");
    m_kiosk->press(Key::Next, now());
    EXPECT_EQ(m_kiosk->focused(), "idle.leave");
    m_kiosk->press(Key::Activate, now());
    EXPECT_EQ(place(), "attract");
}

TEST_F(IdleKioskTest, LeavesWhoWalksByKeyboardAllOfItsTimeAgain)
{
    startAt("institution/museum");
    wait(seconds(59));
    m_kiosk->press(Key::Next, now());
    EXPECT_TRUE(m_kiosk->isWarning());
    EXPECT_EQ(scene::nameOf(*scene::findNode(m_kiosk->scene(), "idle.seconds")), "15");
    wait(seconds(14));
    EXPECT_EQ(place(), "institution/museum");
    m_kiosk->press(Key::Previous, now());
    wait(seconds(14));
    EXPECT_EQ(place(), "institution/museum");
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), m_uptime + seconds(1));
    wait(seconds(1));
    EXPECT_EQ(place(), "attract") << "nobody answered";
}

TEST_F(IdleKioskTest, TakesTheRingIntoTheQuestionAndBackToWhereItWas)
{
    startAt("institution/museum");
    m_kiosk->press(Key::Next, now());
    m_kiosk->press(Key::Next, now());
    const std::string before = m_kiosk->focused();
    wait(seconds(50));
    EXPECT_EQ(m_kiosk->focused(), "idle.stay");
    m_kiosk->press(Key::Activate, now());
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(m_kiosk->focused(), before);
    wait(seconds(50));
    m_kiosk->press(Key::Back, now());
    EXPECT_EQ(m_kiosk->focused(), before);
    EXPECT_EQ(place(), "institution/museum");
}

TEST_F(IdleKioskTest, ForgetsTheRingWithTheVisit)
{
    startAt("institution/museum");
    m_kiosk->press(Key::Next, now());
    wait(seconds(60));
    EXPECT_EQ(place(), "attract");
    EXPECT_EQ(m_kiosk->focused(), "");
}

TEST_F(IdleKioskTest, StaysOnThePageWhenEscapeClosesTheQuestion)
{
    startAt("institution/museum");
    wait(seconds(50));
    m_kiosk->press(Key::Back, now());
    EXPECT_FALSE(m_kiosk->isWarning());
    EXPECT_EQ(place(), "institution/museum");
}

TEST_F(IdleKioskTest, LeavesWhoHasTypedSomethingTheirTimeAndSaysWhatTheEndErases)
{
    startAt("search?q=%E3%81%84%E3%81%97");
    wait(Milliseconds(89'999));
    EXPECT_FALSE(m_kiosk->isWarning());
    wait(Milliseconds(1));
    EXPECT_TRUE(m_kiosk->isWarning());
    EXPECT_TRUE(hasNode("idle.erases"));
    wait(Milliseconds(29'999));
    EXPECT_EQ(place(), "search?q=%E3%81%84%E3%81%97");
    tap(scene::StayHere{});
    EXPECT_EQ(place(), "search?q=%E3%81%84%E3%81%97") << "one touch keeps what was typed";
    wait(seconds(120));
    EXPECT_EQ(place(), "attract");
}

TEST_F(IdleKioskTest, AsksAsEverWhoHasTypedNothing)
{
    startAt("search");
    wait(seconds(45));
    EXPECT_TRUE(m_kiosk->isWarning());
    EXPECT_FALSE(hasNode("idle.erases"));
    wait(seconds(15));
    EXPECT_EQ(place(), "attract");
}

} // namespace musubi::app
