// The letters of the window: the kiosk's fonts, with every letter that the pack has.
#pragma once

#include "admin/panels/look.hpp"
#include "content/base/result.hpp"

#include <string>
#include <vector>

namespace musubi::app {

/// Makes the fonts in ImGui's atlas. Unavailable when no Japanese font is installed.
/// \param texts  whose letters have to be there beside those of Japanese in general
[[nodiscard]] Result<panels::Fonts> makeFonts(const std::vector<std::string>& texts, float scale);

/// The letters of the text that the font has no picture of; empty: it has them all.
[[nodiscard]] std::u32string lettersWithout(const ImFont& font, const std::string& text);

} // namespace musubi::app
