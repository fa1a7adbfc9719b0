// A sheet over a page. What makes a page easier to see, to read and to hear is as useful on a sheet as below it, so the
// bottom bar, and where the sheet has room for it the choice of language, stay uncovered and alive.
#pragma once

#include "kiosk/scene/node.hpp"
#include "kiosk/screens/pieces/stage.hpp"

namespace musubi::screens {

/// Where a sheet may lie: above the bottom bar, and in reach mode where the bar's hand reaches.
/// \param around  free at the edges of the stage
[[nodiscard]] scene::Rect sheetRoom(const Stage& stage, float around);

/// `page` with `overlay`, which is as large as the page, over it; the bars lie over its veil and follow it in the
/// reading list.
/// \param sheet  the part of `overlay` that nothing may lie over
[[nodiscard]] scene::Scene withSheet(scene::Scene page, scene::Node overlay, const scene::Rect& sheet);

} // namespace musubi::screens
