// Pictures from files, drawn at the size at which they are shown.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/paint/raster.hpp"
#include "kiosk/scene/node.hpp"

#include <filesystem>

namespace musubi::paint {

/// What is asked of a picture: the rectangle it fills, in device pixels.
struct PictureRequest
{
    int width = 1;
    int height = 1;
    scene::Fit fit = scene::Fit::Cover;
    scene::Point focus{0.5F, 0.5F};
    float zoom = 1;
    bool isGrey = false;
};

/// A raster of exactly the requested size.
///
/// NotFound, Unreadable, Malformed (no decoder knows it), TooLarge (over 40 megapixels, a file over 64 MB, or an
/// SVG that `checkSvg` finds too complex). An SVG reads no other file.
[[nodiscard]] Result<Raster> readPicture(const std::filesystem::path& file, const PictureRequest& request);

} // namespace musubi::paint
