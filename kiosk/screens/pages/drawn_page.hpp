// A page as drawn for a spacious stage that leaves nothing out. What finds no room in the
// drawing — a long text with its readings, a ninth day — stands on leaves behind it, as the
// parts of the same page in one column; the arrows to them are in the top bar.
#pragma once

#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// \param drawn  in reading order; the bars are among them ("top", "bar")
/// \param whole  the same page in one column, with everything it has to tell
[[nodiscard]] scene::Scene drawnPage(const present::FrameView& frame, const Words& title, std::vector<Node> drawn,
                                     Column whole, const Stage& stage);

/// columnPage() with the page `drawn` as its first leaf, bars included; empty: without.
[[nodiscard]] scene::Scene columnPageAfter(std::vector<Node> drawn, const present::FrameView& frame, Column column,
                                           const Stage& stage);

} // namespace musubi::screens
