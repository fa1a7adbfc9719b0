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

Outcome Panel::requireRoom() const
{
    constexpr double kHalf = 0.5; // of a millimetre: sizes are given in whole ones
    const double width = m_pixels.width * millimetresPerPixel();
    const double height = m_pixels.height * millimetresPerPixel();
    if (std::max(width, height) + kHalf >= kSmallestLongSide && std::min(width, height) + kHalf >= kSmallestShortSide)
        return Done{};
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

screens::Stage Panel::stage(const present::VisitSettings& settings, const scene::TextMetrics& metrics) const
{
    const double millimetres = millimetresPerPixel();
    const double scale =
        std::max(fittingScale(m_pixels), kSmallestPixel / millimetres) * enlargement(settings.textSize);
    screens::Stage stage;
    stage.metrics = &metrics;
    stage.contrast = settings.highContrast;
    stage.size = {static_cast<float>(m_pixels.width / scale), static_cast<float>(m_pixels.height / scale)};
    if (settings.reach == present::Switch::Off)
        return stage;
    const double lowerEdge = m_mounting.lowerEdge > 0 ? m_mounting.lowerEdge : isUpright(m_pixels) ? 600 : 800;
    const auto heightAt = [&](double aboveFloor) {
        return std::clamp(stage.size.height - static_cast<float>((aboveFloor - lowerEdge) / (millimetres * scale)),
                          0.0F, stage.size.height);
    };
    stage.reach = screens::Reach{heightAt(kReachHighest), heightAt(kReachLowest)};
    return stage;
}

scene::Point Panel::onScene(int x, int y, const scene::Size& scene) const
{
    return {static_cast<float>(x) * scene.width / static_cast<float>(m_pixels.width),
            static_cast<float>(y) * scene.height / static_cast<float>(m_pixels.height)};
}

} // namespace musubi::app
