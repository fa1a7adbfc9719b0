#include "kiosk/app/pixel_size.hpp"

#include <charconv>
#include <optional>
#include <string>

namespace musubi::app {

namespace {

std::optional<unsigned> side(std::string_view text)
{
    unsigned value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || value < kSmallestSide || value > kLargestSide)
        return std::nullopt;
    return value;
}

} // namespace

Result<PixelSize> parsePixelSize(std::string_view text)
{
    const std::size_t cross = text.find('x');
    const auto width = side(text.substr(0, cross));
    const auto height = cross == std::string_view::npos ? std::nullopt : side(text.substr(cross + 1));
    if (!width || !height) {
        return Error{ErrorCode::WrongOption,
                     "\"" + std::string(text) + "\" is no size: it is written 1920x1080, each side " +
                         std::to_string(kSmallestSide) + " to " + std::to_string(kLargestSide) + " pixels",
                     {}};
    }
    return PixelSize{*width, *height};
}

} // namespace musubi::app
