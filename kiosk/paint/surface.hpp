// Drawing with Cairo into memory.
#pragma once

#include "kiosk/paint/native_handles.hpp"
#include "kiosk/paint/raster.hpp"
#include "kiosk/theme/colour.hpp"

namespace musubi::paint {

/// Transparent; null when there is no memory for it or a side is 0.
[[nodiscard]] SurfaceHandle makeSurface(int width, int height);
/// From Cairo's order of bytes to the texture's.
[[nodiscard]] Raster rasterOf(cairo_surface_t* surface);
void useColour(cairo_t* cairo, theme::Colour colour);

} // namespace musubi::paint
