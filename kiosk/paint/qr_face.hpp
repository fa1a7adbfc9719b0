// QR codes as pixels, one a module.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/paint/raster.hpp"

#include <string>

namespace musubi::paint {

/// Error correction M (L for texts of more than 62 bytes, which keep their squares large), black on white, a white
/// margin of four modules (ISO/IEC 18004, 5.3.8). TooLarge when the text does not fit into any code.
[[nodiscard]] Result<Raster> drawQr(const std::string& text);

} // namespace musubi::paint
