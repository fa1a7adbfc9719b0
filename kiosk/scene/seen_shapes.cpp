#include "kiosk/scene/seen_shapes.hpp"

#include "kiosk/scene/meant_shapes.hpp"

#include <cmath>
#include <utility>

namespace musubi::scene {

namespace {

constexpr int kSteps = 64; ///< from a colour to black or white
constexpr Colour kBlack = Colour::of(0x000000);
constexpr Colour kWhite = Colour::of(0xFFFFFF);

Colour towards(Colour colour, Colour end, int step)
{
    const float share = static_cast<float>(step) / kSteps;
    end.alpha = static_cast<std::uint8_t>(std::lround(255 * share));
    Colour made = painted(end, colour);
    made.alpha = colour.alpha;
    return made;
}

/// Towards the end that stands out more.
void makeSeen(const MeantShape& shape)
{
    const Colour own = *shape.colours.front();
    MeantShape alone{shape.node, {shape.colours.front()}, shape.grounds, shape.opacity};
    const auto seenAs = [&alone](Colour colour) {
        *alone.colours.front() = colour;
        return contrastOf(alone);
    };
    const Colour end = seenAs(kBlack) >= seenAs(kWhite) ? kBlack : kWhite;
    for (int step = 1; step <= kSteps; ++step)
        if (seenAs(towards(own, end, step)) >= kShapeContrast)
            return;
}

} // namespace

Scene withSeenShapes(Scene page)
{
    forEveryMeantShape(page, [](const MeantShape& shape) {
        if (contrastOf(shape) < kShapeContrast)
            makeSeen(shape);
    });
    return page;
}

} // namespace musubi::scene
