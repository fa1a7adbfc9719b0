#include "kiosk/paint/stone_face.hpp"

#include "kiosk/paint/surface.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace musubi::paint {

namespace {

using theme::Colour;

constexpr double kPi = std::numbers::pi;

/// What a stone looks like: grains of `size` (share of the radius) and `flatness` (height to width).
struct StoneLook
{
    std::string_view name;
    Colour ground;
    std::array<Colour, 4> grains;
    int count;
    double size;
    double flatness;
};

constexpr std::array kStones{
    StoneLook{
        "granite",
        Colour::of(0xE9D6C4),
        {Colour::of(0xFFFFFF, 0.7), Colour::of(0x8B7A86, 0.75), Colour::of(0xC98F86, 0.7), Colour::of(0x8B7A86, 0.6)},
        64,
        0.13,
        1},
    StoneLook{
        "gabbro",
        Colour::of(0x5B4A86),
        {Colour::of(0x2F2454, 0.85), Colour::of(0xFFFFFF, 0.85), Colour::of(0x2F2454, 0.6), Colour::of(0xC98F86, 0.75)},
        64,
        0.13,
        1},
    StoneLook{"schist",
              Colour::of(0x7D7A8C),
              {Colour::of(0x9C99AB), Colour::of(0x5E5B6E), Colour::of(0xB9B6C6), Colour::of(0x6B687A)},
              90,
              0.34,
              0.12},
    StoneLook{"marble",
              Colour::of(0xF4F2F7),
              {Colour::of(0xD9D5E2), Colour::of(0xFFFFFF), Colour::of(0xC6C1D4, 0.7), Colour::of(0xECE9F2)},
              34,
              0.4,
              0.16},
    StoneLook{
        "clay",
        Colour::of(0xB98563),
        {Colour::of(0xA5714F, 0.6), Colour::of(0xCB9A79, 0.6), Colour::of(0x935F40, 0.5), Colour::of(0xD7AD90, 0.5)},
        60,
        0.3,
        0.14},
    StoneLook{"gravel",
              Colour::of(0x857C71),
              {Colour::of(0xC9C1B6), Colour::of(0xA89F93), Colour::of(0xE0DAD1), Colour::of(0x6F675D)},
              60,
              0.2,
              0.8},
    StoneLook{"shell",
              Colour::of(0xD8C9A8),
              {Colour::of(0xF8F1DF), Colour::of(0xBFAE88), Colour::of(0xFFFFFF), Colour::of(0xA8966E)},
              46,
              0.16,
              0.55},
    StoneLook{"sand",
              Colour::of(0xE3CF9E),
              {Colour::of(0xF1E2BB), Colour::of(0xC9B27B), Colour::of(0xF8EED2), Colour::of(0xB99F66)},
              220,
              0.05,
              1},
    StoneLook{"water",
              Colour::of(0x7CC4E4),
              {Colour::of(0xA6DAF0), Colour::of(0x5AAFD6), Colour::of(0xC6E9F7), Colour::of(0x4A9CC4)},
              40,
              0.42,
              0.1},
};

const StoneLook& lookOf(std::string_view name)
{
    for (const StoneLook& look : kStones)
        if (look.name == name)
            return look;
    return kStones.front();
}

/// A fixed sequence of numbers 0 … 1 for a name.
class Sequence
{
public:
    explicit Sequence(std::string_view seed)
    {
        for (const char letter : seed)
            m_state = (m_state ^ static_cast<unsigned char>(letter)) * 16777619U;
    }
    [[nodiscard]] double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<double>(m_state >> 8U) / 16777216.0;
    }

private:
    std::uint32_t m_state = 2166136261U;
};

/// An angular grain: five corners, none quite where a regular one would be.
void grain(cairo_t* cairo, Sequence& sequence, const StoneLook& look)
{
    const double size = look.size * (0.35 + 0.65 * sequence.next());
    const double x = 2.2 * sequence.next() - 1.1;
    const double y = 2.2 * sequence.next() - 1.1;
    const double turn = 2 * kPi * sequence.next();
    constexpr int kCorners = 5;
    for (int corner = 0; corner < kCorners; ++corner) {
        const double angle = turn + 2 * kPi * (corner + 0.5 * sequence.next()) / kCorners;
        cairo_line_to(cairo, x + size * std::cos(angle), y + size * look.flatness * std::sin(angle));
    }
    cairo_close_path(cairo);
}

} // namespace

Raster drawStone(std::string_view name, int diameter)
{
    const SurfaceHandle surface = makeSurface(diameter, diameter);
    if (!surface)
        return {};
    const CairoHandle owner(cairo_create(surface.get()));
    cairo_t* cairo = owner.get();
    cairo_translate(cairo, diameter / 2.0, diameter / 2.0);
    cairo_scale(cairo, diameter / 2.0, diameter / 2.0);
    const StoneLook& look = lookOf(name);
    // Drawn as a whole first, then cut out once, so that the edge is one clean circle.
    cairo_push_group(cairo);
    useColour(cairo, look.ground);
    cairo_paint(cairo);
    Sequence sequence(name);
    for (int i = 0; i < look.count; ++i) {
        useColour(cairo, look.grains[static_cast<std::size_t>(i) % look.grains.size()]);
        grain(cairo, sequence, look);
        cairo_fill(cairo);
    }
    cairo_pop_group_to_source(cairo);
    cairo_arc(cairo, 0, 0, 1, 0, 2 * kPi);
    cairo_fill(cairo);
    return rasterOf(surface.get());
}

} // namespace musubi::paint
