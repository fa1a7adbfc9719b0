#include "content/base/picture_limits.hpp"
#include "content/store/picture_header.hpp"
#include "content/store/workspace_files.hpp"
#include "content/store/workspace_folder.hpp"

namespace musubi::store {

namespace {

constexpr double kLongestSide = 32'767; ///< of a surface that can be drawn on
constexpr double kLongestSvgSide = 20'000;

bool isShowable(const PictureSize& size, double longestSide)
{
    return size.width > 0 && size.height > 0 && size.width <= longestSide && size.height <= longestSide &&
           size.width * size.height <= kPicturePixelsLimit;
}

std::optional<PictureSize> sizeOfPhoto(std::string_view bytes)
{
    for (const auto sizeOf : {sizeOfPng, sizeOfJpeg, sizeOfWebp}) {
        if (const auto size = sizeOf(bytes))
            return size;
    }
    return std::nullopt;
}

} // namespace

bool looksLikePicture(const std::filesystem::path& file)
{
    const bool isSvg = file.extension() == ".svg"; // the kiosk goes by the name too
    const std::size_t limit = isSvg ? kSvgBytesLimit : kPictureBytesLimit;
    const auto bytes = readUpTo(file, limit);
    if (!bytes || bytes->size() > limit)
        return false;
    const auto size = isSvg ? sizeOfSvg(*bytes) : sizeOfPhoto(*bytes);
    return size && isShowable(*size, isSvg ? kLongestSvgSide : kLongestSide);
}

} // namespace musubi::store
