// Rocks and grounds as speckled discs, drawn from their names: the same name gives the same stone.
#pragma once

#include "kiosk/paint/raster.hpp"

#include <string_view>

namespace musubi::paint {

/// A name that is not known looks like granite.
/// \param diameter  device pixels
[[nodiscard]] Raster drawStone(std::string_view name, int diameter);

} // namespace musubi::paint
