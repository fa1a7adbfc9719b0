// After the end of a visit nothing of it is left that the next visitor could come upon.
#include "kiosk/scene/dump.hpp"
#include "tests/kiosk/app/small_kiosk.hpp"

namespace musubi::app {

namespace {

class ForgettingTest : public SmallKiosk
{
protected:
    /// Everything a visitor can leave behind: settings, a trail, typed letters, an open sheet, a ring, a toast.
    void visit()
    {
        startAt("home");
        tap(scene::SetLanguage{"en"});
        for (const scene::Setting setting :
             {scene::Setting::Motion, scene::Setting::TextSize, scene::Setting::Reach, scene::Setting::Contrast})
            tap(scene::Toggle{setting});
        tap(scene::Go{"search"});
        for (int letter = 0; letter < 4; ++letter) {
            const scene::Node* const key = control([](const scene::Intent& intent) {
                const auto* const change = std::get_if<scene::Change>(&intent);
                return change != nullptr && change->address.find("q=") != std::string::npos;
            });
            ASSERT_NE(key, nullptr);
            touch(scene::hitArea(*key).centre());
        }
        ASSERT_NE(place().find("q="), std::string::npos);
        m_kiosk->press(Key::Next, now());
    }

    /// What is to be seen at each of these places, in this order.
    std::vector<std::string> walk()
    {
        std::vector<std::string> seen{scene::dumpScene(m_kiosk->scene())};
        m_kiosk->press(Key::Back, now());
        seen.push_back(place());
        touch({960, 540});
        seen.push_back(scene::dumpScene(m_kiosk->scene()));
        m_kiosk->press(Key::Back, now());
        seen.push_back(scene::dumpScene(m_kiosk->scene()));
        tap(scene::Go{"search"});
        seen.push_back(scene::dumpScene(m_kiosk->scene()));
        return seen;
    }
};

} // namespace

TEST_F(ForgettingTest, TheNextVisitIsLikeTheFirstOneOfTheDay)
{
    visit();
    wait(Milliseconds(120'000)); // they have typed something
    ASSERT_TRUE(m_kiosk->visit().isAtAttract());
    EXPECT_TRUE(m_kiosk->visit().history().empty());
    EXPECT_EQ(m_kiosk->visit().settings(), present::VisitSettings());
    EXPECT_TRUE(m_kiosk->focused().empty());
    EXPECT_TRUE(m_kiosk->pressed().empty());
    const std::vector<std::string> next = walk();

    startAt("attract"); // the same minute, a kiosk that nobody has touched
    EXPECT_EQ(next, walk());
}

TEST_F(ForgettingTest, NeitherDoesAVisitorWhoLeavesByButtonLeaveAnything)
{
    visit();
    wait(Milliseconds(90'000));
    ASSERT_TRUE(m_kiosk->isWarning());
    tap(scene::EndVisit{});
    const std::vector<std::string> next = walk();

    startAt("attract");
    EXPECT_EQ(next, walk());
}

} // namespace musubi::app
