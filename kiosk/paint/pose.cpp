#include "kiosk/paint/pose.hpp"

#include "kiosk/theme/motion.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace musubi::paint {

namespace {

using scene::Motion;

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kBreath = 0.03F;
constexpr float kSunWay = 40;
constexpr float kOrbit = 16;
constexpr float kOrbitTime = 2'400'000; ///< eight places, five minutes each
constexpr float kPopStagger = theme::kTieDraw / theme::kStaggerSteps;

int stepOf(const scene::Node& node)
{
    return std::clamp(node.motionStep, 0, theme::kStaggerSteps);
}

float delayOf(const scene::Node& node)
{
    // Knots appear as the line reaches them.
    const float stagger = node.motion == Motion::Pop ? kPopStagger : theme::kStagger;
    return stagger * static_cast<float>(stepOf(node));
}

float durationOf(Motion motion)
{
    switch (motion) {
    case Motion::Rise:
        return theme::kPageChange;
    case Motion::Draw:
        return theme::kTieDraw;
    case Motion::Pop:
        return theme::kKnotPop;
    default:
        return 0;
    }
}

bool loops(Motion motion)
{
    return motion == Motion::Breathe || motion == Motion::Twinkle || motion == Motion::SunRise ||
           motion == Motion::Drift;
}

/// 0 → 1 → 0 in one loop, slow at both ends, without a jump where the loop begins again.
float tide(float loopTime, float shift = 0)
{
    return (1 - std::cos((loopTime / theme::kAttractLoop + shift) * kTurn)) / 2;
}

void loop(const scene::Node& node, float loopTime, Pose& pose)
{
    switch (node.motion) {
    case Motion::Breathe:
        pose.grow(1 + kBreath * std::sin(loopTime / theme::kAttractLoop * kTurn), node.rect.centre());
        break;
    case Motion::Twinkle:
        // Three times in a loop, each star in its own time: far below one flash a second.
        pose.opacity *= 1 - 0.75F * tide(loopTime * 3, static_cast<float>(node.motionStep) * 0.382F);
        break;
    case Motion::SunRise:
        pose.move(0, kSunWay * (1 - tide(loopTime, 0)));
        break;
    case Motion::Drift: {
        const float angle = loopTime / kOrbitTime * kTurn;
        pose.move(kOrbit / 2 * std::sin(angle), kOrbit / 2 * (1 - std::cos(angle)));
        break;
    }
    default:
        break;
    }
}

void enter(const scene::Node& node, float sinceShown, Pose& pose)
{
    const float progress = theme::progress(sinceShown, delayOf(node), durationOf(node.motion));
    switch (node.motion) {
    case Motion::Rise:
        pose.opacity *= theme::easeOutCubic(progress);
        pose.move(0, theme::kPageRise * (1 - theme::easeOutCubic(progress)));
        break;
    case Motion::Draw:
        pose.drawn = theme::easeInOutCubic(progress);
        break;
    case Motion::Pop:
        if (progress < 1)
            pose.grow(std::max(0.0F, theme::easeOutBack(progress)), node.rect.centre());
        break;
    default:
        break;
    }
}

} // namespace

void Pose::grow(float factor, Point around)
{
    const Point centre = at(around);
    scale *= factor;
    x = centre.x + (x - centre.x) * factor;
    y = centre.y + (y - centre.y) * factor;
    isSnapped = false;
}

Pose posed(const scene::Node& node, const Moment& moment, Pose above)
{
    Pose pose = above;
    pose.drawn = 1;
    pose.pressed = 0;
    pose.opacity *= node.opacity;
    if (moment.liveliness == Liveliness::Reduced && durationOf(node.motion) > 0)
        pose.opacity *= theme::progress(moment.sinceShown, 0, theme::kReducedFade);
    if (moment.liveliness == Liveliness::Full) {
        if (loops(node.motion))
            loop(node, moment.loopTime, pose);
        else
            enter(node, moment.sinceShown, pose);
    }
    if (!moment.pressed.empty() && node.id == moment.pressed) {
        pose.pressed =
            moment.liveliness == Liveliness::Full ? theme::progress(moment.sincePressed, 0, theme::kPressDown) : 1;
        pose.move(0, node.pressDrop * pose.pressed);
    }
    return pose;
}

float arrivalOf(const scene::Node& node)
{
    const float duration = durationOf(node.motion);
    float arrival = duration > 0 ? delayOf(node) + duration : 0;
    for (const scene::Node& child : node.children)
        arrival = std::max(arrival, arrivalOf(child));
    return arrival;
}

} // namespace musubi::paint
