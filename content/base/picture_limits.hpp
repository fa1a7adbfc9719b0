// What the screen can show of a picture. The checker refuses by the same limits as
// the kiosk, so that nobody finds out on the glass.
#pragma once

#include "content/base/result.hpp"

#include <cstddef>
#include <string_view>

namespace musubi {

inline constexpr double kPicturePixelsLimit = 40e6;
inline constexpr std::size_t kPictureBytesLimit = 64U * 1024U * 1024U;
inline constexpr std::size_t kSvgBytesLimit = 4U * 1024U * 1024U;
/// A <use> draws something once more, and that may hold <use> again: ten levels of ten would take the renderer minutes.
/// Sixteen in all can repeat a picture's parts some hundreds of times at most.
inline constexpr int kSvgUsesLimit = 16;

/// Whether an SVG may be given to a renderer; to be asked before anything is drawn.
///
/// Malformed: no <svg> at the root, or not in an encoding in which this can be seen (UTF-8, ASCII, Latin-1; not
/// packed). TooLarge: above the limits, or with entities or an SVG inside of the SVG, which could hide what is above
/// them. Both without a place and without a full stop: "it is too complex".
[[nodiscard]] Outcome checkSvg(std::string_view bytes);

/// The text from the "<svg" of the root element on, after declaration, comments and document type; empty: no SVG.
[[nodiscard]] std::string_view svgRootOf(std::string_view bytes);

} // namespace musubi
