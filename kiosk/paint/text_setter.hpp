// Measures text with Pango alone: no window, no OpenGL. Used by tests of screens,
// by the checks, and inside the Painter.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <memory>

namespace musubi::paint {

/// Unavailable when fontconfig has no Japanese font.
[[nodiscard]] Result<std::unique_ptr<scene::TextMetrics>> openTextMetrics();

} // namespace musubi::paint
