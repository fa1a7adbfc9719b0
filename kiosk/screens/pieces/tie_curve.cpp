#include "kiosk/screens/pieces/tie_curve.hpp"

namespace musubi::screens {

scene::LineContent tieCurve(const Bow& bow, scene::Colour colour)
{
    constexpr int kSteps = 40;
    scene::LineContent line;
    line.smooth = false;
    for (int step = 0; step <= kSteps; ++step) {
        const float t = static_cast<float>(step) / kSteps;
        const float s = 1 - t;
        const auto along = [&](float a, float b, float c, float d) {
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        };
        line.stops.push_back(
            {{along(bow.from.x, bow.bend.x, bow.drop.x, bow.to.x), along(bow.from.y, bow.bend.y, bow.drop.y, bow.to.y)},
             colour});
    }
    return line;
}

} // namespace musubi::screens
