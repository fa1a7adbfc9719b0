// What can be touched instead of typing on: what others look for, and the keys themselves.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// Brings the keyboard back.
[[nodiscard]] ButtonSpec keyboardSpec(const present::SearchView& view);
/// Tinted, with a glass before the words, which may take two lines.
[[nodiscard]] Node suggestion(const present::SearchLink& link, Rect rect, const Stage& stage);
/// At which its words have their largest size on one line.
[[nodiscard]] float suggestionWidth(const present::SearchLink& link, const Stage& stage);

} // namespace musubi::screens
