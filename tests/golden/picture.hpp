// Pictures small enough to keep beside the sources, and whether two of them show the same page.
//
// A kept picture is half as wide and high as the screen, with 32 shades a colour. Comparing forgives what another
// version of the font library or another graphics driver does to edges, and nothing a visitor would see: each block
// of 24 screen pixels may differ by as much as its own edges shift by about one screen pixel.
#pragma once

#include "content/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sf {
class Image;
}

namespace musubi::golden {

struct Picture
{
    unsigned width = 0;
    unsigned height = 0;
    std::vector<std::uint8_t> shades; ///< red, green, blue, row by row

    [[nodiscard]] int shade(unsigned x, unsigned y, unsigned colour) const
    {
        return shades[(static_cast<std::size_t>(y) * width + x) * 3 + colour];
    }
    friend bool operator==(const Picture&, const Picture&) = default;
};

/// A block that is not as it was.
struct Difference
{
    unsigned x = 0; ///< left and upper edge, in pixels of the kept picture
    unsigned y = 0;
    double mean = 0;    ///< of its pixels, 0 … 255, in the colour that differs most
    double allowed = 0; ///< what the edges in it excuse
};

constexpr unsigned kBlock = 12; ///< pixels of a kept picture: 24 of the screen

/// Half the width and height: each pixel is the mean of four.
[[nodiscard]] Picture halved(const sf::Image& screen);
/// With the shades that are kept.
[[nodiscard]] Picture coarsened(Picture picture);
/// Where `drawn` does not show what was `kept`; a picture of another size differs in one block, its first.
[[nodiscard]] std::vector<Difference> differences(const Picture& kept, const Picture& drawn);
/// `drawn`, pale, with every difference in its own colours and a frame around it.
[[nodiscard]] Picture marked(Picture drawn, const std::vector<Difference>& where);

/// NotFound when there is none, or it is not a PNG.
[[nodiscard]] Result<Picture> readPicture(const std::filesystem::path& file);
/// Unreadable when it cannot be written.
[[nodiscard]] Outcome writePicture(const Picture& picture, const std::filesystem::path& file);

} // namespace musubi::golden
