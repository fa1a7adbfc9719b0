// What a page may count on when it decides which of its parts belong onto one leaf.
#pragma once

#include "kiosk/screens/column.hpp"

namespace musubi::screens {

/// Whether the top bar has room for a page's title; else the title is the first part of the column.
[[nodiscard]] bool titleStandsInBar(const present::FrameView& frame, const Stage& stage);
[[nodiscard]] Part titlePart(const Words& title, Colour ink, const Stage& stage);

/// The first leaf's area, without what the title takes of it where it stands there.
[[nodiscard]] Rect firstLeafArea(const present::FrameView& frame, const Words& title, const Stage& stage);

} // namespace musubi::screens
