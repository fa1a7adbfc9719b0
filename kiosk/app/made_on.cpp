#include "kiosk/app/made_on.hpp"

namespace musubi::app {

Instant madeOn()
{
    return std::chrono::sys_days(std::chrono::days(MUSUBI_MADE_ON_DAY));
}

bool isFarOff(Instant clock)
{
    constexpr std::chrono::years kLongestUse{10};
    return clock > madeOn() + kLongestUse || clock < madeOn() - kLongestUse;
}

} // namespace musubi::app
