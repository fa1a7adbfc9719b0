#include "kiosk/app/panel.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

constexpr float kDesignWidth = 1920;
constexpr float kDesignHeight = 1080;

float scaleOf(PixelSize pixels)
{
    return std::min(static_cast<float>(pixels.width) / kDesignWidth, static_cast<float>(pixels.height) / kDesignHeight);
}

} // namespace

Panel::Panel(PixelSize pixels)
    : m_pixels(pixels),
      m_scale(scaleOf(pixels)),
      m_stage{static_cast<float>(pixels.width) / m_scale, static_cast<float>(pixels.height) / m_scale}
{}

scene::Point Panel::onStage(int x, int y) const
{
    return {static_cast<float>(x) / m_scale, static_cast<float>(y) / m_scale};
}

} // namespace musubi::app
