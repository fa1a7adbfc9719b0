// A colour with alpha, as the tokens name them.
#pragma once

#include <compare>
#include <cstdint>

namespace musubi::theme {

struct Colour
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    /// `of(0x1B1436)`, `of(0x1A1240, 0.6)`
    [[nodiscard]] static constexpr Colour of(std::uint32_t rgb, double opacity = 1.0)
    {
        return {static_cast<std::uint8_t>(rgb >> 16 & 255U), static_cast<std::uint8_t>(rgb >> 8 & 255U),
                static_cast<std::uint8_t>(rgb & 255U), static_cast<std::uint8_t>(opacity * 255 + 0.5)};
    }
    [[nodiscard]] constexpr Colour withOpacity(double opacity) const
    {
        return {red, green, blue, static_cast<std::uint8_t>(opacity * 255 + 0.5)};
    }

    friend constexpr auto operator<=>(const Colour&, const Colour&) = default;
};

/// WCAG 2.1 contrast ratio, 1 … 21, of two opaque colours.
[[nodiscard]] double contrastRatio(Colour first, Colour second);

} // namespace musubi::theme
