#include "kiosk/paint/raster.hpp"

namespace musubi::paint {

bool Raster::isOpaque() const
{
    constexpr std::size_t kAlpha = 3;
    constexpr std::size_t kStep = 4;
    for (std::size_t at = kAlpha; at < pixels.size(); at += kStep)
        if (pixels[at] != 255)
            return false;
    return !pixels.empty();
}

} // namespace musubi::paint
