#include "kiosk/paint/pin_face.hpp"

#include "kiosk/paint/surface.hpp"

#include <numbers>

namespace musubi::paint {

namespace {

constexpr double kPi = std::numbers::pi;

void shadow(cairo_t* cairo)
{
    cairo_save(cairo);
    cairo_translate(cairo, 44, 106);
    cairo_scale(cairo, 16, 5);
    cairo_arc(cairo, 0, 0, 1, 0, 2 * kPi);
    cairo_restore(cairo);
    useColour(cairo, theme::Colour::of(0x1A1240, 0.25));
    cairo_fill(cairo);
}

void drop(cairo_t* cairo)
{
    cairo_move_to(cairo, 44, 106);
    cairo_curve_to(cairo, 34, 84, 6, 72, 6, 44);
    cairo_arc(cairo, 44, 44, 38, kPi, 0);
    cairo_curve_to(cairo, 82, 72, 54, 84, 44, 106);
    cairo_close_path(cairo);
}

} // namespace

Raster drawPin(theme::Colour fill, int width, int height)
{
    const SurfaceHandle surface = makeSurface(width, height);
    if (!surface)
        return {};
    const CairoHandle cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), width / static_cast<double>(kPinBoardWidth),
                height / static_cast<double>(kPinBoardHeight));
    shadow(cairo.get());
    drop(cairo.get());
    useColour(cairo.get(), fill);
    cairo_fill_preserve(cairo.get());
    useColour(cairo.get(), theme::Colour::of(0xFFFFFF));
    cairo_set_line_width(cairo.get(), 5);
    cairo_set_line_join(cairo.get(), CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cairo.get());
    return rasterOf(surface.get());
}

} // namespace musubi::paint
