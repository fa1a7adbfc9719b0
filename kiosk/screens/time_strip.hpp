// The geologic time strip: eras side by side, and golden flags for what happened then.
#pragma once

#include "kiosk/present/time_strip.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>
#include <string>

namespace musubi::screens {

struct EraLook
{
    Colour fill;
    Colour ink;
};
[[nodiscard]] EraLook lookOf(model::Era era);
inline constexpr Colour kTimeFlag = Colour::of(0xF2B632);

/// Touching a flag leads to its entry; one of the park chooses it on the page of the park.
[[nodiscard]] Intent intentOf(const present::TimeMark& mark);

/// Height that the strip needs at this width; none: there is no room for its eras side by side.
[[nodiscard]] std::optional<float> timeStripHeight(const present::TimeStrip& strip, float width, const Stage& stage);

/// 1800 × 148, or narrower and higher: flags above, eras with name and age below. Touching a flag leads to its entry.
[[nodiscard]] Node timeStripNode(const std::string& id, const present::TimeStrip& strip, Rect rect, const Stage& stage);

/// The same small and without words, `spot` marked; decoration beside words that say the age.
[[nodiscard]] Node smallTimeStrip(const std::string& id, const present::TimeStrip& strip, const present::TimeSpot& spot,
                                  Rect rect);

} // namespace musubi::screens
