// How large a picture is, from its bytes, without unpacking it.
// Internal to this folder.
//
// Each answers nothing unless the bytes are whole, as far as that can be seen
// without a decoder, and of a kind that the kiosk's decoders know.
#pragma once

#include <optional>
#include <string_view>

namespace musubi::store {

struct PictureSize
{
    double width = 0;
    double height = 0;
};

/// ISO/IEC 15948: IHDR first, IDAT, all chunks within the file, IEND.
[[nodiscard]] std::optional<PictureSize> sizeOfPng(std::string_view bytes);
/// ITU-T T.81: baseline or progressive with eight bits, and an end of image after the scan.
[[nodiscard]] std::optional<PictureSize> sizeOfJpeg(std::string_view bytes);
/// RIFF, whole; lossy, lossless or extended; not moving.
[[nodiscard]] std::optional<PictureSize> sizeOfWebp(std::string_view bytes);
/// From width and height of the root, else from its view box; nothing when `checkSvg` refuses it.
[[nodiscard]] std::optional<PictureSize> sizeOfSvg(std::string_view bytes);

} // namespace musubi::store
