#include "kiosk/paint/photo.hpp"

#include "content/base/picture_limits.hpp"
#include "kiosk/paint/surface.hpp"

#include <SFML/Graphics/Image.hpp>
#include <webp/decode.h>

#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

namespace musubi::paint {

namespace {

struct Dimensions
{
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, int count)
{
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8U | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

/// ISO/IEC 15948: signature, then the chunk IHDR.
std::optional<Dimensions> sizeOfPng(std::string_view bytes)
{
    if (bytes.size() < 24 || !bytes.starts_with("\x89PNG\r\n\x1A\n"))
        return std::nullopt;
    return Dimensions{bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)};
}

/// ITU-T T.81: segments until a start of frame, SOF0 … SOF15 without DHT, JPG and DAC.
std::optional<Dimensions> sizeOfJpeg(std::string_view bytes)
{
    if (!bytes.starts_with("\xFF\xD8"))
        return std::nullopt;
    std::size_t at = 2;
    while (at + 9 < bytes.size() && static_cast<std::uint8_t>(bytes[at]) == 0xFF) {
        const auto marker = static_cast<std::uint8_t>(bytes[at + 1]);
        if (marker == 0xFF) // fill byte
        {
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return Dimensions{bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2)};
        at += 2 + bigEndian(bytes, at + 2, 2);
    }
    return std::nullopt;
}

std::optional<Dimensions> sizeOfWebp(std::string_view bytes)
{
    int width = 0;
    int height = 0;
    if (WebPGetInfo(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), &width, &height) == 0)
        return std::nullopt;
    return Dimensions{static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
}

/// Straight RGBA → Cairo's premultiplied native-endian ARGB.
SurfaceHandle surfaceOf(const std::uint8_t* rgba, const Dimensions& size)
{
    SurfaceHandle surface = makeSurface(static_cast<int>(size.width), static_cast<int>(size.height));
    if (!surface)
        return surface;
    unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (std::uint32_t y = 0; y < size.height; ++y) {
        unsigned char* out = rows + static_cast<std::ptrdiff_t>(y) * stride;
        for (std::uint32_t x = 0; x < size.width; ++x, rgba += 4, out += 4) {
            const std::uint32_t alpha = rgba[3];
            const auto part = [alpha](std::uint32_t value) { return (value * alpha + 127) / 255; };
            const std::uint32_t pixel = alpha << 24U | part(rgba[0]) << 16U | part(rgba[1]) << 8U | part(rgba[2]);
            std::memcpy(out, &pixel, sizeof pixel);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

Error refusal(ErrorCode code, const char* why)
{
    return {code, why, {}};
}

Result<SurfaceHandle> decoded(std::string_view bytes, const Dimensions& size, bool isWebp)
{
    SurfaceHandle surface;
    if (isWebp) {
        std::vector<std::uint8_t> rgba(static_cast<std::size_t>(size.width) * size.height * 4);
        if (WebPDecodeRGBAInto(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), rgba.data(),
                               rgba.size(), static_cast<int>(size.width * 4)) == nullptr)
            return refusal(ErrorCode::Malformed, "it is a broken WebP");
        surface = surfaceOf(rgba.data(), size);
    } else {
        sf::Image image;
        if (!image.loadFromMemory(bytes.data(), bytes.size()) || image.getPixelsPtr() == nullptr)
            return refusal(ErrorCode::Malformed, "it is a broken PNG or JPEG");
        surface = surfaceOf(image.getPixelsPtr(), {image.getSize().x, image.getSize().y});
    }
    if (!surface)
        return refusal(ErrorCode::TooLarge, "there is not enough memory for it");
    return surface;
}

} // namespace

Result<SurfaceHandle> decodePhoto(std::string_view bytes)
{
    std::optional<Dimensions> size = sizeOfPng(bytes);
    if (!size)
        size = sizeOfJpeg(bytes);
    const bool isWebp = !size;
    if (!size)
        size = sizeOfWebp(bytes);
    if (!size || size->width == 0 || size->height == 0)
        return refusal(ErrorCode::Malformed, "it is neither SVG nor PNG, JPEG or WebP");
    if (static_cast<double>(size->width) * size->height > kPicturePixelsLimit)
        return refusal(ErrorCode::TooLarge, "it has more than 40 megapixels");
    return decoded(bytes, *size, isWebp);
}

} // namespace musubi::paint
