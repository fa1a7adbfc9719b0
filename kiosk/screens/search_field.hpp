// The top of the search page: back, the field with what is typed and its caret, how much was found, the cross that
// clears it, the language bar.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <vector>

namespace musubi::screens {

/// The field, and the cross that clears it when something is typed. Where no keys are shown, touching the field brings
/// them.
[[nodiscard]] std::vector<Node> searchField(const present::SearchView& view, Rect rect, const Stage& stage);

[[nodiscard]] Node searchTop(const present::SearchView& view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
