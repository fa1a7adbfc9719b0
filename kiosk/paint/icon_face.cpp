#include "kiosk/paint/icon_face.hpp"

#include "kiosk/paint/surface.hpp"

#include <array>
#include <cmath>

namespace musubi::paint {

namespace {

struct Alias
{
    std::string_view name;
    std::string_view installed;
};

constexpr std::array kAliases{
    Alias{"deployed_code", "view_in_ar"}, Alias{"door_open", "meeting_room"}, Alias{"edit_document", "edit_note"},
    Alias{"edit_square", "edit"},         Alias{"mobile", "smartphone"},      Alias{"wand_stars", "auto_fix_high"},
};

/// One letter with its baseline at `y`, centred on `x`.
void letter(cairo_t* cairo, const TypeCase& type, const std::string& text, float size, double x, double y, float scale)
{
    const Face face{size, scene::Weight::Bold, "ja", 0};
    const LayoutHandle layout = type.shape(text, face, scale);
    PangoRectangle logical{};
    pango_layout_get_extents(layout.get(), nullptr, &logical);
    cairo_move_to(cairo, x - logical.width / 2.0 / PANGO_SCALE, y);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout.get(), 0));
}

void ligature(cairo_t* cairo, PangoLayout* layout, float size)
{
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    cairo_move_to(cairo, (size - static_cast<double>(logical.width) / PANGO_SCALE) / 2,
                  (size - static_cast<double>(logical.height) / PANGO_SCALE) / 2);
    pango_cairo_show_layout(cairo, layout);
}

} // namespace

std::string_view installedIconName(std::string_view name)
{
    for (const Alias& alias : kAliases)
        if (alias.name == name)
            return alias.installed;
    return name;
}

Raster drawIcon(const TypeCase& type, const std::string& name, float size, float scale)
{
    const int pixels = static_cast<int>(std::ceil(size * scale));
    const SurfaceHandle surface = makeSurface(pixels, pixels);
    if (!surface)
        return {};
    const CairoHandle cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), scale, scale);
    useColour(cairo.get(), theme::Colour::of(0xFFFFFF));
    if (name == "furigana") {
        const double middle = size / 2.0;
        letter(cairo.get(), type, "亜", size * 0.72F, middle, size * 0.96, scale);
        letter(cairo.get(), type, "あ", size * 0.36F, middle, size * 0.31, scale);
    } else {
        const LayoutHandle layout = type.shapeIcon(std::string(installedIconName(name)), size, scale);
        ligature(cairo.get(), layout.get(), size);
    }
    return rasterOf(surface.get());
}

bool isKnownIcon(const TypeCase& type, const std::string& name)
{
    if (name == "furigana")
        return true;
    const LayoutHandle layout = type.shapeIcon(std::string(installedIconName(name)), 24, 1);
    const PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
    if (line->runs == nullptr || line->runs->next != nullptr)
        return false;
    const auto* run = static_cast<const PangoLayoutRun*>(line->runs->data);
    return run->glyphs->num_glyphs == 1 && (run->glyphs->glyphs[0].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
}

} // namespace musubi::paint
