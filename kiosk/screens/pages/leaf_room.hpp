// What a page may count on when it decides which of its parts belong onto one leaf.
#pragma once

#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] Part titlePart(const Words& title, Colour ink, const Stage& stage);

/// The first leaf's area, without what the title takes of it where it stands there.
[[nodiscard]] Rect firstLeafArea(const present::FrameView& frame, const Words& title, const Stage& stage);

} // namespace musubi::screens
