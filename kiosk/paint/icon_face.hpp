// Icons: ligatures of the Material icon font, and the few of our own that are letters.
#pragma once

#include "kiosk/paint/raster.hpp"
#include "kiosk/paint/type_case.hpp"

#include <string>
#include <string_view>

namespace musubi::paint {

/// The family of the icon font.
inline constexpr const char* kIconFamily = "Material Icons";

/// White, in a square of `size` scene pixels; tinted when it is drawn.
/// Empty when there is no memory for it.
[[nodiscard]] Raster drawIcon(const TypeCase& type, const std::string& name, float size, float scale);
/// The name under which the installed icon font knows an icon of newer symbol sets.
[[nodiscard]] std::string_view installedIconName(std::string_view name);
/// Whether the name is drawn as exactly one glyph: an icon, and not the letters of its name.
[[nodiscard]] bool isKnownIcon(const TypeCase& type, const std::string& name);

} // namespace musubi::paint
