// What a page may count on when it decides which of its parts belong onto one leaf.
#pragma once

#include "kiosk/screens/column.hpp"

namespace musubi::screens {

/// The first leaf's area. On a high stage the title may stand at its top, because a narrow top bar has no room for it;
/// its height is left out then.
[[nodiscard]] Rect firstLeafArea(const Words& title, const Stage& stage);

} // namespace musubi::screens
