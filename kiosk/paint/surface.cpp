#include "kiosk/paint/surface.hpp"

#include <cstring>

namespace musubi::paint {

SurfaceHandle makeSurface(int width, int height)
{
    if (width <= 0 || height <= 0)
        return nullptr;
    SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return nullptr;
    return surface;
}

Raster rasterOf(cairo_surface_t* surface)
{
    cairo_surface_flush(surface);
    Raster raster;
    raster.width = cairo_image_surface_get_width(surface);
    raster.height = cairo_image_surface_get_height(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    raster.pixels.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height) * 4);
    std::uint8_t* out = raster.pixels.data();
    for (int y = 0; y < raster.height; ++y) {
        const unsigned char* row = data + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < raster.width; ++x, row += 4, out += 4) {
            std::uint32_t pixel = 0; // 0xAARRGGBB in the machine's own order
            std::memcpy(&pixel, row, sizeof pixel);
            out[0] = static_cast<std::uint8_t>(pixel >> 16U);
            out[1] = static_cast<std::uint8_t>(pixel >> 8U);
            out[2] = static_cast<std::uint8_t>(pixel);
            out[3] = static_cast<std::uint8_t>(pixel >> 24U);
        }
    }
    return raster;
}

void useColour(cairo_t* cairo, theme::Colour colour)
{
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

} // namespace musubi::paint
