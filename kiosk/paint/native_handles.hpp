// Owners for what Pango, Cairo, librsvg and fontconfig hand out.
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include <memory>

namespace musubi::paint {

struct GObjectRelease
{
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using GObjectHandle = std::unique_ptr<T, GObjectRelease>;

struct CairoRelease
{
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using CairoHandle = std::unique_ptr<cairo_t, CairoRelease>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, CairoRelease>;
using FontOptionsHandle = std::unique_ptr<cairo_font_options_t, CairoRelease>;

} // namespace musubi::paint
