// The geologic time strip: eras side by side, and golden flags for what happened then.
#pragma once

#include "kiosk/present/time_strip.hpp"
#include "kiosk/screens/pieces.hpp"

#include <optional>
#include <string>

namespace musubi::screens {

/// 1800 × 148: flags above, eras with name and age below. Touching a flag leads to its entry.
[[nodiscard]] Node timeStripNode(const std::string& id, const present::TimeStrip& strip, Rect rect, const Stage& stage);

/// The same small and without words, `spot` marked; decoration beside words that say the age.
[[nodiscard]] Node smallTimeStrip(const std::string& id, const present::TimeStrip& strip, const present::TimeSpot& spot,
                                  Rect rect);

} // namespace musubi::screens
