#include "kiosk/theme/motion.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace musubi::theme {

float progress(float elapsed, float delay, float duration)
{
    if (duration <= 0)
        return elapsed >= delay ? 1.0F : 0.0F;
    return std::clamp((elapsed - delay) / duration, 0.0F, 1.0F);
}

float easeOutCubic(float t)
{
    const float rest = 1 - t;
    return 1 - rest * rest * rest;
}

float easeInOutCubic(float t)
{
    if (t < 0.5F)
        return 4 * t * t * t;
    const float rest = -2 * t + 2;
    return 1 - rest * rest * rest / 2;
}

float easeOutBack(float t)
{
    constexpr float kOvershoot = 1.70158F;
    const float rest = t - 1;
    return 1 + (kOvershoot + 1) * rest * rest * rest + kOvershoot * rest * rest;
}

float easeInOutSine(float t)
{
    return -(std::cos(std::numbers::pi_v<float> * t) - 1) / 2;
}

} // namespace musubi::theme
