// The calendar where it is a column: a chosen day shows what is on without turning the leaf.
#include "tests/kiosk/screens/inspector.hpp"

namespace musubi::test {

namespace {

const scene::Node* touchable(const scene::Scene& scene, const std::string& id)
{
    const std::vector<const scene::Node*> controls = touchableIn(scene);
    const auto found = std::ranges::find(controls, id, &scene::Node::id);
    return found != controls.end() ? *found : nullptr;
}

} // namespace

TEST(CalendarColumn, ShowsTheFirstEventOfTheChosenDayBesideItsMonth)
{
    const std::string address = "events?sheet=calendar&month=2026-11&day=2026-11-28";
    for (const char* const name : {"upright", "upright large", "upright very large"})
        for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
            const std::string where = std::string(name) + " " + language;
            const scene::Scene scene = drawn(address, language, settingNamed(name));
            EXPECT_NE(touchable(scene, "calendar.day.2026-11-22"), nullptr) << where;
            EXPECT_NE(touchable(scene, "calendar.day.2026-11-29"), nullptr) << where;
            EXPECT_NE(touchable(scene, "calendar.session.0"), nullptr) << where;
            const scene::Node* const close = touchable(scene, "calendar.close");
            ASSERT_NE(close, nullptr) << where;
            EXPECT_FALSE(scene::nameOf(*close).empty()) << where;
        }
}

} // namespace musubi::test
