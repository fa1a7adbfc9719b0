// The glass: its pixels, and the scene's pixels on it.
//
// Screens are drawn for 1920 × 1080 and know how to fill more, never less. So a
// panel of another size shows a stage at least that large, scaled to fit exactly.
#pragma once

#include "kiosk/app/pixel_size.hpp"
#include "kiosk/scene/geometry.hpp"

namespace musubi::app {

class Panel
{
public:
    explicit Panel(PixelSize pixels);

    [[nodiscard]] PixelSize pixels() const { return m_pixels; }
    [[nodiscard]] scene::Size stage() const { return m_stage; }
    [[nodiscard]] scene::Point onStage(int x, int y) const;

private:
    PixelSize m_pixels;
    float m_scale; ///< panel pixels a scene pixel
    scene::Size m_stage;
};

} // namespace musubi::app
