// A map pin: a drop with a white edge on its shadow.
#pragma once

#include "kiosk/paint/raster.hpp"
#include "kiosk/theme/colour.hpp"

namespace musubi::paint {

/// In a board of 88 × 112 the head is centred here; its tip stands at (44, 106).
inline constexpr float kPinBoardWidth = 88;
inline constexpr float kPinBoardHeight = 112;
inline constexpr float kPinHead = 44;

[[nodiscard]] Raster drawPin(theme::Colour fill, int width, int height);

} // namespace musubi::paint
