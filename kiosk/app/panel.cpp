#include "kiosk/app/panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace musubi::app {

namespace {

constexpr double kLongSide = 1920;
constexpr double kShortSide = 1080;
constexpr double kDiagonal = 1092.2;    ///< millimetres of 43 inches
constexpr double kSmallestPixel = 0.25; ///< millimetres a scene pixel: a target of 80 is 20 mm
constexpr double kHalf = 0.5;           ///< of a millimetre: sizes are given in whole ones

// What a page needs of the band of reach with the largest text, in scene pixels: the bar, and above it the field and
// the keys of the search, or one part and the arrows.
constexpr double kLyingBand = 550;    ///< arrows stand beside the parts
constexpr double kHighBand = 700;     ///< arrows stand below them
constexpr double kNarrowBand = 834;   ///< the bar has two rows
constexpr double kNarrowBelow = 1256; ///< width below which it has
constexpr double kHeadline = 190;     ///< of the opening picture, over its knots; it may stand out of reach

double enlargement(present::TextSize size)
{
    switch (size) {
    case present::TextSize::Normal:
        return 1;
    case present::TextSize::Large:
        return 1.2;
    case present::TextSize::VeryLarge:
        return 1.45;
    }
    return 1;
}

bool isUpright(PixelSize pixels)
{
    return pixels.height > pixels.width;
}

/// A stage that is not wider than high has its arrows below the parts, and a bar with height to spare.
bool isHigh(PixelSize pixels)
{
    return pixels.height >= pixels.width;
}

/// Panel pixels a scene pixel at which a whole page fits.
double fittingScale(PixelSize pixels)
{
    const double width = isUpright(pixels) ? kShortSide : kLongSide;
    const double height = isUpright(pixels) ? kLongSide : kShortSide;
    return std::min(pixels.width / width, pixels.height / height);
}

} // namespace

double Panel::millimetresPerPixel() const
{
    if (m_mounting.width > 0)
        return m_mounting.width / m_pixels.width;
    return kDiagonal / std::hypot(m_pixels.width, m_pixels.height);
}

double Panel::lowerEdge() const
{
    return m_mounting.lowerEdge.value_or(isUpright(m_pixels) ? 600 : 800);
}

double Panel::upperEdge() const
{
    return lowerEdge() + m_pixels.height * millimetresPerPixel();
}

double Panel::usualPixel() const
{
    return std::max(fittingScale(m_pixels) * millimetresPerPixel(), kSmallestPixel);
}

double Panel::reachPixel() const
{
    const double largest = enlargement(present::TextSize::VeryLarge);
    const double lowest = std::max(kReachLowest, lowerEdge());
    const double reachable = std::min(kReachHighest, upperEdge()) - lowest;
    const double band = isHigh(m_pixels) ? kHighBand : kLyingBand;
    const double one = std::min(reachable / band, (upperEdge() - lowest) / (band + kHeadline)) / largest;
    if (!isHigh(m_pixels))
        return one;
    const double width = m_pixels.width * millimetresPerPixel();
    return std::max(reachable / (kNarrowBand * largest), std::min(one, width / (kNarrowBelow * largest)));
}

Outcome Panel::requireRoom() const
{
    const double width = m_pixels.width * millimetresPerPixel();
    const double height = m_pixels.height * millimetresPerPixel();
    if (std::max(width, height) + kHalf >= kSmallestLongSide && std::min(width, height) + kHalf >= kSmallestShortSide)
        return requireReach();
    const auto sides = [](double across, double down) {
        return std::to_string(std::lround(across)) + " × " + std::to_string(std::lround(down)) + " mm";
    };
    return Error{ErrorCode::WrongOption,
                 "The picture is " + sides(width, height) + ", but a kiosk needs at least " +
                     sides(kSmallestLongSide, kSmallestShortSide) +
                     ", lying or upright, so that every button is 20 mm large" +
                     " and there is room for the largest text: see --panel-width",
                 {}};
}

Outcome Panel::requireReach() const
{
    if (reachPixel() >= kSmallestPixel)
        return Done{};
    const auto wouldDo = [this](int height) {
        return Panel(m_pixels, {m_mounting.width, height}).reachPixel() >= kSmallestPixel;
    };
    int lowest = 0;
    while (lowest < kReachHighest && !wouldDo(lowest))
        ++lowest;
    int highest = lowest;
    while (highest < kReachHighest && wouldDo(highest + 1))
        ++highest;
    return Error{ErrorCode::WrongOption,
                 "The picture hangs " + std::to_string(std::lround(lowerEdge())) +
                     " mm above the floor, but only with its lower edge between " + std::to_string(lowest) + " and " +
                     std::to_string(highest) +
                     " mm can every control be reached from a wheelchair: see --mounting-height",
                 {}};
}

screens::Stage Panel::stage(const present::VisitSettings& settings, const scene::TextMetrics& metrics) const
{
    const bool isLow = settings.reach == present::Switch::On;
    const double normal = isLow ? std::clamp(reachPixel(), kSmallestPixel, usualPixel()) : usualPixel();
    const double pixel = normal * enlargement(settings.textSize); // millimetres of one of the scene
    const double scale = pixel / millimetresPerPixel();
    screens::Stage stage;
    stage.metrics = &metrics;
    stage.contrast = settings.highContrast;
    stage.grain = static_cast<float>(scale);
    stage.enlargement = static_cast<float>(enlargement(settings.textSize));
    stage.size = {static_cast<float>(m_pixels.width / scale), static_cast<float>(m_pixels.height / scale)};
    if (!isLow)
        return stage;
    const auto heightAt = [&](double aboveFloor) {
        return std::clamp(stage.size.height - static_cast<float>((aboveFloor - lowerEdge()) / pixel), 0.0F,
                          stage.size.height);
    };
    const auto centimetres = [](double millimetres) { return static_cast<int>(std::lround(millimetres / 10)); };
    const present::TouchBand band{centimetres(std::max(kReachLowest, lowerEdge())),
                                  centimetres(std::min(kReachHighest, upperEdge()))};
    stage.reach = screens::Reach{heightAt(kReachHighest), heightAt(kReachLowest), band};
    return stage;
}

scene::Point Panel::onScene(int x, int y, const scene::Size& scene) const
{
    return {static_cast<float>(x) * scene.width / static_cast<float>(m_pixels.width),
            static_cast<float>(y) * scene.height / static_cast<float>(m_pixels.height)};
}

} // namespace musubi::app
