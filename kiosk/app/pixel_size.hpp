// A size in pixels as it is written on the command line and in journeys: 1920x1080.
#pragma once

#include "content/base/result.hpp"

#include <string_view>

namespace musubi::app {

struct PixelSize
{
    unsigned width = 1920;
    unsigned height = 1080;

    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

inline constexpr unsigned kSmallestSide = 320;
inline constexpr unsigned kLargestSide = 8192;

/// WrongOption unless it is WIDTHxHEIGHT within the limits.
[[nodiscard]] Result<PixelSize> parsePixelSize(std::string_view text);

} // namespace musubi::app
