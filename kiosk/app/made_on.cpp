#include "kiosk/app/made_on.hpp"

namespace musubi::app {

Instant madeOn()
{
    return std::chrono::sys_days(std::chrono::days(MUSUBI_MADE_ON_DAY));
}

bool isFarOff(Instant clock)
{
    constexpr std::chrono::years kLongestUse{10};
    constexpr std::chrono::days kAnyZone{2}; // the day the program was made may have begun elsewhere
    return clock > madeOn() + kLongestUse || clock < madeOn() - kAnyZone;
}

} // namespace musubi::app
