// A field of a form: what is asked, whether it is needed, what was written so far, and why it is asked or what is to be
// changed. Of a number also the keys that count.
#pragma once

#include "kiosk/present/form_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

[[nodiscard]] float fieldCardHeight(const present::FormFieldView& view, float width, const Stage& stage);
/// \param rect  at least as high as above
[[nodiscard]] Node fieldCard(const std::string& id, const present::FormFieldView& view, Rect rect, const Stage& stage);

/// Only what is asked, or what is to be changed, and beside it what was written: where keys leave no room for more.
inline constexpr float kFieldLineHeight = 88;
[[nodiscard]] Node fieldLine(const std::string& id, const present::FormFieldView& view, Rect rect, const Stage& stage);

/// What a move of a form asks for.
[[nodiscard]] Intent intentOf(const present::FormMove& move);

} // namespace musubi::screens
