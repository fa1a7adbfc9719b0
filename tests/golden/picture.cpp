#include "tests/golden/picture.hpp"

#include <SFML/Graphics/Image.hpp>
#include <algorithm>
#include <array>
#include <cairo.h>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

namespace musubi::golden {

namespace {

constexpr int kShades = 32;
constexpr int kWhite = 255;
constexpr int kRounding = 5; ///< more than half a shade: what keeping 32 of them may add
constexpr double kForgiven = 1.0;
constexpr double kForgivenShift = 0.5; ///< pixels of a kept picture
constexpr unsigned kColours = 3;

struct Block
{
    unsigned left;
    unsigned top;
    unsigned right;
    unsigned bottom;

    [[nodiscard]] double area() const { return static_cast<double>(right - left) * (bottom - top); }
};

/// How much one step to the right or down changes, in the direction that changes more.
double edgesIn(const Picture& picture, Block block, unsigned colour)
{
    double across = 0;
    double down = 0;
    for (unsigned y = block.top; y < block.bottom; ++y) {
        for (unsigned x = block.left; x < block.right; ++x) {
            const int here = picture.shade(x, y, colour);
            across += std::abs(here - picture.shade(std::min(x + 1, picture.width - 1), y, colour));
            down += std::abs(here - picture.shade(x, std::min(y + 1, picture.height - 1), colour));
        }
    }
    return std::max(across, down) / block.area();
}

double meanDifference(const Picture& kept, const Picture& drawn, Block block, unsigned colour)
{
    double sum = 0;
    for (unsigned y = block.top; y < block.bottom; ++y) {
        for (unsigned x = block.left; x < block.right; ++x)
            sum += std::max(std::abs(kept.shade(x, y, colour) - drawn.shade(x, y, colour)) - kRounding, 0);
    }
    return sum / block.area();
}

/// The worst of the three colours.
Difference differenceIn(const Picture& kept, const Picture& drawn, Block block)
{
    Difference worst{block.left, block.top, 0, kForgiven};
    for (unsigned colour = 0; colour < kColours; ++colour) {
        const double mean = meanDifference(kept, drawn, block, colour);
        const double allowed = kForgiven + kForgivenShift * edgesIn(kept, block, colour);
        if (mean - allowed > worst.mean - worst.allowed)
            worst = {block.left, block.top, mean, allowed};
    }
    return worst;
}

std::uint8_t paled(std::uint8_t shade)
{
    return static_cast<std::uint8_t>(kWhite - (kWhite - shade) / 4);
}

struct DestroySurface
{
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

} // namespace

Picture halved(const sf::Image& screen)
{
    const auto [width, height] = screen.getSize();
    Picture half{width / 2, height / 2, {}};
    half.shades.reserve(static_cast<std::size_t>(half.width) * half.height * kColours);
    for (unsigned y = 0; y < half.height; ++y) {
        for (unsigned x = 0; x < half.width; ++x) {
            std::array<unsigned, kColours> sum{};
            for (const auto& [across, down] : {std::pair{0U, 0U}, {1U, 0U}, {0U, 1U}, {1U, 1U}}) {
                const sf::Color pixel = screen.getPixel(2 * x + across, 2 * y + down);
                sum = {sum[0] + pixel.r, sum[1] + pixel.g, sum[2] + pixel.b};
            }
            for (const unsigned shade : sum)
                half.shades.push_back(static_cast<std::uint8_t>((shade + 2) / 4));
        }
    }
    return half;
}

Picture coarsened(Picture picture)
{
    for (std::uint8_t& shade : picture.shades) {
        const int step = (shade * (kShades - 1) + kWhite / 2) / kWhite;
        shade = static_cast<std::uint8_t>(step * kWhite / (kShades - 1));
    }
    return picture;
}

std::vector<Difference> differences(const Picture& kept, const Picture& drawn)
{
    if (kept.width != drawn.width || kept.height != drawn.height)
        return {{0, 0, kWhite, 0}};
    std::vector<Difference> found;
    for (unsigned top = 0; top < kept.height; top += kBlock) {
        for (unsigned left = 0; left < kept.width; left += kBlock) {
            const Block block{left, top, std::min(left + kBlock, kept.width), std::min(top + kBlock, kept.height)};
            const Difference difference = differenceIn(kept, drawn, block);
            if (difference.mean > difference.allowed)
                found.push_back(difference);
        }
    }
    return found;
}

Picture marked(Picture drawn, const std::vector<Difference>& where)
{
    Picture marks = drawn;
    std::transform(marks.shades.begin(), marks.shades.end(), marks.shades.begin(), paled);
    for (const Difference& block : where) {
        for (unsigned y = block.y; y < std::min(block.y + kBlock, drawn.height); ++y) {
            for (unsigned x = block.x; x < std::min(block.x + kBlock, drawn.width); ++x) {
                const bool isFrame =
                    x == block.x || y == block.y || x == block.x + kBlock - 1 || y == block.y + kBlock - 1;
                const auto at = static_cast<std::ptrdiff_t>((static_cast<std::size_t>(y) * drawn.width + x) * kColours);
                const std::array<std::uint8_t, kColours> magenta{255, 0, 255};
                if (isFrame)
                    std::copy(magenta.begin(), magenta.end(), marks.shades.begin() + at);
                else
                    std::copy_n(drawn.shades.begin() + at, kColours, marks.shades.begin() + at);
            }
        }
    }
    return marks;
}

Result<Picture> readPicture(const std::filesystem::path& file)
{
    const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
        cairo_image_surface_create_from_png(file.string().c_str()));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return Error{ErrorCode::NotFound, "There is no picture to compare with.", {file.string(), "", 0}};
    Picture picture{static_cast<unsigned>(cairo_image_surface_get_width(surface.get())),
                    static_cast<unsigned>(cairo_image_surface_get_height(surface.get())),
                    {}};
    const unsigned char* const bytes = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (unsigned y = 0; y < picture.height; ++y) {
        const auto* const row = reinterpret_cast<const std::uint32_t*>(bytes + y * stride);
        for (unsigned x = 0; x < picture.width; ++x) {
            for (const unsigned shift : {16U, 8U, 0U})
                picture.shades.push_back(static_cast<std::uint8_t>(row[x] >> shift));
        }
    }
    return picture;
}

Outcome writePicture(const Picture& picture, const std::filesystem::path& file)
{
    const std::unique_ptr<cairo_surface_t, DestroySurface> surface(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(picture.width), static_cast<int>(picture.height)));
    unsigned char* const bytes = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    for (unsigned y = 0; y < picture.height; ++y) {
        auto* const row = reinterpret_cast<std::uint32_t*>(bytes + y * stride);
        for (unsigned x = 0; x < picture.width; ++x) {
            const auto shade = [&](unsigned colour) { return static_cast<std::uint32_t>(picture.shade(x, y, colour)); };
            row[x] = shade(0) << 16U | shade(1) << 8U | shade(2);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    if (cairo_surface_write_to_png(surface.get(), file.string().c_str()) == CAIRO_STATUS_SUCCESS)
        return Done{};
    return Error{ErrorCode::Unreadable, "The picture cannot be written.", {file.string(), "", 0}};
}

} // namespace musubi::golden
