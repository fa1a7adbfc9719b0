#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/app/small_kiosk.hpp"

namespace musubi::app {

namespace {

using std::chrono::seconds;

class KioskTest : public SmallKiosk
{};

const scene::Point kCorner{4, 4}; ///< nothing to touch there

} // namespace

TEST_F(KioskTest, GoesHomeFromTheAttractLoop)
{
    startAt("attract");
    tap(scene::Home{});
    EXPECT_EQ(place(), "home");
}

TEST_F(KioskTest, TurnsTheAttractLoopEveryEightSeconds)
{
    startAt("attract");
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), seconds(8));
    const std::uint64_t before = m_kiosk->revision();
    wait(Milliseconds(7999));
    EXPECT_EQ(m_kiosk->revision(), before);
    wait(Milliseconds(1));
    EXPECT_GT(m_kiosk->revision(), before);
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), seconds(16));
    EXPECT_EQ(place(), "attract");
}

TEST_F(KioskTest, TurnsNothingUnderAFinger)
{
    startAt("attract");
    m_kiosk->touchDown(kCorner, 0, now());
    const std::uint64_t before = m_kiosk->revision();
    m_morning = m_morning.plus(Minutes(1));
    for (int second = 0; second < 30; ++second)
        wait(seconds(1));
    EXPECT_EQ(m_kiosk->revision(), before);
    m_kiosk->touchLost();
    const std::uint64_t lifted = m_kiosk->revision();
    m_kiosk->advance(now());
    EXPECT_GT(m_kiosk->revision(), lifted) << "what the finger held back comes now";
}

TEST_F(KioskTest, DrawsNothingWhileNothingChanges)
{
    startAt("home");
    const std::uint64_t before = m_kiosk->revision();
    for (int tick = 0; tick < 40; ++tick)
        wait(seconds(1));
    EXPECT_EQ(m_kiosk->revision(), before);
}

TEST_F(KioskTest, DrawsAgainWhenTheClocksMinuteChanges)
{
    startAt("attract");
    m_kiosk->advance(now());
    const std::uint64_t before = m_kiosk->revision();
    m_morning = m_morning.plus(Minutes(1));
    m_kiosk->advance(now());
    EXPECT_GT(m_kiosk->revision(), before);
}

TEST_F(KioskTest, ConfirmsANewLanguageForThreeSeconds)
{
    startAt("home");
    tap(scene::SetLanguage{"en"});
    EXPECT_EQ(m_kiosk->visit().settings().language, Language("en"));
    EXPECT_EQ(m_kiosk->scene().language, "en");
    EXPECT_TRUE(hasNode("toast"));
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), seconds(3));
    wait(Milliseconds(2999));
    EXPECT_TRUE(hasNode("toast"));
    wait(Milliseconds(1));
    EXPECT_FALSE(hasNode("toast"));
}

TEST_F(KioskTest, ConfirmsReadings)
{
    startAt("home");
    tap(scene::Toggle{scene::Setting::Furigana});
    EXPECT_EQ(m_kiosk->visit().settings().furigana, present::Switch::On);
    EXPECT_TRUE(hasNode("toast"));
}

TEST_F(KioskTest, DrawsInHighContrastUntilTheVisitEnds)
{
    startAt("home");
    const auto groundOf = [this] {
        return std::get<scene::BoxContent>(scene::findNode(m_kiosk->scene(), "ground")->content);
    };
    EXPECT_NE(groundOf().fill, theme::kContrastGround);
    tap(scene::Toggle{scene::Setting::Contrast});
    EXPECT_EQ(groundOf().fill, theme::kContrastGround);
    EXPECT_TRUE(hasNode("toast"));
    wait(seconds(60));
    ASSERT_EQ(place(), "attract");
    EXPECT_EQ(m_kiosk->visit().settings(), present::VisitSettings());
}

TEST_F(KioskTest, ConfirmsLessMovement)
{
    startAt("home");
    tap(scene::Toggle{scene::Setting::Motion});
    EXPECT_EQ(m_kiosk->visit().settings().reducedMotion, present::Switch::On);
    EXPECT_TRUE(hasNode("toast"));
}

TEST_F(KioskTest, KeepsThePageWhenTheLanguageChanges)
{
    startAt("home");
    const Milliseconds shownAt = m_kiosk->shownAt();
    wait(seconds(5));
    tap(scene::SetLanguage{"en"});
    EXPECT_EQ(place(), "home");
    EXPECT_EQ(m_kiosk->shownAt(), shownAt) << "the page must not arrive again";
}

TEST_F(KioskTest, ShowsWhatIsPressedUntilTheFingerLeaves)
{
    startAt("attract");
    const scene::Node* const start = controlFor(scene::Home{});
    ASSERT_NE(start, nullptr);
    const std::string id = start->id;
    const scene::Point at = scene::hitArea(*start).centre();
    std::uint64_t revision = m_kiosk->revision();
    m_kiosk->touchDown(at, 0, now());
    EXPECT_EQ(m_kiosk->pressed(), id);
    EXPECT_GT(m_kiosk->revision(), revision);
    revision = m_kiosk->revision();
    m_kiosk->touchMove({at.x + 30, at.y}, 0);
    EXPECT_EQ(m_kiosk->pressed(), "");
    EXPECT_GT(m_kiosk->revision(), revision);
    m_kiosk->touchUp({at.x + 30, at.y}, 0, now());
    EXPECT_EQ(place(), "attract");
}

TEST_F(KioskTest, ForgetsAFingerThatLeftUnseen)
{
    startAt("attract");
    m_kiosk->touchDown({960, 810}, 0, now());
    m_kiosk->touchLost();
    EXPECT_FALSE(m_kiosk->isFingerDown());
    EXPECT_EQ(m_kiosk->pressed(), "");
}

TEST_F(KioskTest, WalksThePageWithTheRing)
{
    startAt("home");
    m_kiosk->press(Key::Next, now());
    const std::string first = m_kiosk->focused();
    EXPECT_FALSE(first.empty());
    m_kiosk->press(Key::Next, now());
    EXPECT_NE(m_kiosk->focused(), first);
    m_kiosk->press(Key::Previous, now());
    EXPECT_EQ(m_kiosk->focused(), first);
    touch(kCorner);
    EXPECT_EQ(m_kiosk->focused(), "") << "the ring belongs to the keyboard";
}

TEST_F(KioskTest, TouchesTheRingedControlWithEnter)
{
    startAt("attract");
    for (int step = 0; step < 20; ++step) {
        m_kiosk->press(Key::Next, now());
        const scene::Node* const node = scene::findNode(m_kiosk->scene(), m_kiosk->focused());
        ASSERT_NE(node, nullptr);
        if (node->intent == scene::Intent(scene::Home{}))
            break;
    }
    m_kiosk->press(Key::Activate, now());
    EXPECT_EQ(place(), "home");
    EXPECT_EQ(m_kiosk->focused(), "");
}

TEST_F(KioskTest, KeepsTheRingWhereThePageOnlyChanges)
{
    startAt("home");
    const scene::Node* const english = controlFor(scene::SetLanguage{"en"});
    ASSERT_NE(english, nullptr);
    const std::string id = english->id;
    for (int step = 0; step < 60 && m_kiosk->focused() != id; ++step)
        m_kiosk->press(Key::Next, now());
    ASSERT_EQ(m_kiosk->focused(), id);
    m_kiosk->press(Key::Activate, now());
    EXPECT_EQ(m_kiosk->visit().settings().language, Language("en"));
    EXPECT_EQ(m_kiosk->focused(), id);
}

TEST_F(KioskTest, GoesBackWithEscape)
{
    startAt("institution/museum");
    m_kiosk->press(Key::Back, now());
    EXPECT_EQ(place(), "home");
}

TEST_F(KioskTest, KeepsThePlaceWhenNewContentArrives)
{
    startAt("institution/museum");
    model::CatalogueParts parts = smallPack();
    parts.entries[0].title = inTwoLanguages("あたらしい はくぶつかん", "New museum");
    const std::uint64_t before = m_kiosk->revision();
    m_kiosk->show({model::Catalogue::build(std::move(parts)), {}}, now());
    EXPECT_EQ(place(), "institution/museum");
    EXPECT_GT(m_kiosk->revision(), before);
    EXPECT_NE(m_kiosk->scene().title.find("あたらしい"), std::string::npos) << m_kiosk->scene().title;
}

TEST_F(KioskTest, ShowsTheBuiltInPageWithoutContent)
{
    startAt("home");
    m_kiosk->show({nullptr, "The disk is empty."}, now());
    EXPECT_FALSE(scene::allNodes(m_kiosk->scene()).empty());
    wait(seconds(600));
    touch(kCorner);
    EXPECT_EQ(m_kiosk->nextChange(m_uptime), std::nullopt);
    EXPECT_FALSE(m_kiosk->isWarning());
}

} // namespace musubi::app
