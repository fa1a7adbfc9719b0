// Photographs: PNG, JPEG and WebP as pixels.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/paint/native_handles.hpp"

#include <string_view>

namespace musubi::paint {

/// Malformed when no decoder knows the bytes, TooLarge above the limit, which is checked before anything is unpacked.
[[nodiscard]] Result<SurfaceHandle> decodePhoto(std::string_view bytes);

} // namespace musubi::paint
