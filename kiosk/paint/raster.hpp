// Pixels on their way to a texture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace musubi::paint {

/// RGBA, colours multiplied by alpha, rows from the top without gaps.
struct Raster
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    [[nodiscard]] bool empty() const { return pixels.empty(); }
    [[nodiscard]] std::size_t bytes() const { return pixels.size(); }
    /// Whether it hides whatever lies under it.
    [[nodiscard]] bool isOpaque() const;
};

} // namespace musubi::paint
