#include "kiosk/app/paint_moment.hpp"

namespace musubi::app {

namespace {

constexpr Milliseconds kFrameSeenAfter{17};
/// The attract loop's time begins anew each hour, a whole number of all its rhythms, so that it stays exact for weeks.
constexpr Milliseconds kLoopHour = std::chrono::hours(1);

} // namespace

paint::Moment momentOf(const Kiosk& kiosk, std::optional<Milliseconds> pageBegan, Milliseconds uptime)
{
    paint::Moment moment;
    if (pageBegan)
        moment.sinceShown = static_cast<float>((uptime - *pageBegan).count());
    moment.loopTime = static_cast<float>(((uptime - kiosk.shownAt()) % kLoopHour).count());
    moment.pressed = kiosk.pressed();
    // A frame shows the moment it is seen at: the first one after a touch has begun to move.
    moment.sincePressed = static_cast<float>((uptime - kiosk.pressedAt() + kFrameSeenAfter).count());
    moment.focused = kiosk.focused();
    if (kiosk.visit().settings().reducedMotion == present::Switch::On)
        moment.liveliness = paint::Liveliness::Reduced;
    return moment;
}

} // namespace musubi::app
