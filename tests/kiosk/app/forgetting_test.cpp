// After the end of a visit nothing of it is left that the next visitor could come upon.
#include "kiosk/scene/dump.hpp"
#include "tests/kiosk/app/small_kiosk.hpp"
#include "tests/kiosk/speech/written_voice.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

using present::Switch;

/// On a kiosk that its site has set up otherwise than it comes.
class ForgettingTest : public SmallKiosk
{
protected:
    ForgettingTest()
    {
        m_settings.language = Language("en");
        m_settings.furigana = Switch::On;
        m_settings.reducedMotion = Switch::On;
        m_settings.volume = 3;
        m_settings.textSize = present::TextSize::Large;
        m_settings.reach = Switch::On;
        m_voice = &m_written;
    }

    void openLanguages()
    {
        const scene::Node* const button = control([](const scene::Intent& intent) {
            const auto* const change = std::get_if<scene::Change>(&intent);
            return change != nullptr && change->address.find("languages=1") != std::string::npos;
        });
        ASSERT_NE(button, nullptr);
        touch(scene::hitArea(*button).centre());
    }

    void type()
    {
        for (int letter = 0; letter < 4; ++letter) {
            const scene::Node* const key = control([](const scene::Intent& intent) {
                const auto* const change = std::get_if<scene::Change>(&intent);
                return change != nullptr && change->address.find("q=") != std::string::npos;
            });
            ASSERT_NE(key, nullptr);
            touch(scene::hitArea(*key).centre());
        }
    }

    /// Everything that a visitor can leave behind: answers, every setting, a trail, typed letters, an open sheet, a
    /// voice that reads, a ring.
    void visit()
    {
        m_written = {};
        startAt("quiz?question=2&answer=1&right=1");
        openLanguages();
        tap(scene::SetLanguage{"ja"});
        for (const scene::Setting setting : {scene::Setting::Furigana, scene::Setting::Motion, scene::Setting::Contrast,
                                             scene::Setting::TextSize, scene::Setting::Reach})
            tap(scene::Toggle{setting});
        tap(scene::Go{"search"});
        type();
        openLanguages();
        tap(scene::Toggle{scene::Setting::ReadAloud});
        tap(scene::Narrate{scene::Narration::Louder});
        m_kiosk->press(Key::Next, now());
        expectEverythingIsThere();
    }

    void expectEverythingIsThere()
    {
        const present::VisitSettings& set = m_kiosk->visit().settings();
        EXPECT_NE(set.language, m_settings.language);
        EXPECT_NE(set.furigana, m_settings.furigana);
        EXPECT_NE(set.highContrast, m_settings.highContrast);
        EXPECT_NE(set.reducedMotion, m_settings.reducedMotion);
        EXPECT_NE(set.readAloud, m_settings.readAloud);
        EXPECT_NE(set.volume, m_settings.volume);
        EXPECT_NE(set.textSize, m_settings.textSize);
        EXPECT_NE(set.reach, m_settings.reach);
        EXPECT_NE(place().find("q="), std::string::npos);
        EXPECT_NE(place().find("languages="), std::string::npos);
        EXPECT_TRUE(std::ranges::any_of(m_kiosk->visit().history(),
                                        [](const auto& step) { return !step.get("answer").empty(); }));
        EXPECT_FALSE(m_kiosk->focused().empty());
        EXPECT_NE(m_written.written.back(), "(silence)");
    }

    /// The kiosk as its site has set it up, and every page that the next visitor opens as on a kiosk that nobody has
    /// touched.
    void expectNothingIsLeft()
    {
        EXPECT_EQ(place(), "attract");
        EXPECT_TRUE(m_kiosk->visit().history().empty());
        EXPECT_EQ(m_kiosk->visit().settings(), m_settings);
        EXPECT_TRUE(m_kiosk->focused().empty());
        EXPECT_TRUE(m_kiosk->pressed().empty());
        EXPECT_FALSE(m_kiosk->isWarning());
        EXPECT_FALSE(hasNode("toast"));
        EXPECT_EQ(m_written.written.back(), "(silence)");
        const std::vector<std::string> next = walk();
        startAt("attract");
        EXPECT_EQ(next, walk());
    }

    /// What is to be seen and heard at each of these places, in this order.
    std::vector<std::string> walk()
    {
        std::vector<std::string> met{scene::dumpScene(m_kiosk->scene())};
        const auto look = [&] { met.push_back(place() + scene::dumpScene(m_kiosk->scene()) + m_kiosk->focused()); };
        m_kiosk->press(Key::Back, now());
        look();
        touch({960, 540});
        look();
        m_kiosk->press(Key::Back, now());
        look();
        tap(scene::Go{"search"});
        look();
        tap(scene::Toggle{scene::Setting::ReadAloud});
        look();
        met.push_back(m_written.written.back());
        met.push_back(std::to_string(static_cast<int>(m_written.volumes.back())));
        m_kiosk->press(Key::Next, now());
        look();
        return met;
    }

    speech::test::WrittenVoice m_written;
};

} // namespace

TEST_F(ForgettingTest, TheNextVisitIsLikeTheFirstOneOfTheDay)
{
    ASSERT_NO_FATAL_FAILURE(visit());
    wait(Milliseconds(120'000)); // they listen
    expectNothingIsLeft();
}

TEST_F(ForgettingTest, NeitherDoesAVisitorWhoLeavesByButtonLeaveAnything)
{
    ASSERT_NO_FATAL_FAILURE(visit());
    wait(Milliseconds(90'000));
    ASSERT_TRUE(m_kiosk->isWarning());
    tap(scene::EndVisit{});
    expectNothingIsLeft();
}

TEST_F(ForgettingTest, ASentenceThatStillStandsGoesWithTheVisit)
{
    ASSERT_NO_FATAL_FAILURE(visit());
    wait(Milliseconds(119'000));
    ASSERT_TRUE(m_kiosk->isWarning());
    m_written.end(Error{ErrorCode::Unavailable, "There is no sound device.", {}});
    wait(Milliseconds(500));
    ASSERT_TRUE(hasNode("toast"));
    wait(Milliseconds(500));
    expectNothingIsLeft();
}

} // namespace musubi::app
