// The top of the search page: back, the field with what is typed and its caret, how much was found, the cross that
// clears it, the language bar.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] Node searchTop(const present::SearchView& view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
