// Pages as drawn for a spacious stage, in reach mode: their bars come down, and where
// everything that can be touched lies low enough then, the drawing stands as it is. Else
// the page is one column.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pieces/stage.hpp"

#include <optional>

namespace musubi::screens {

/// Where hands reach on a panel that hangs as high as when nobody says otherwise. What a drawing may place above or
/// below this, it places below when it isDrawnLow().
inline constexpr float kLowTop = 274;

[[nodiscard]] inline bool isDrawnLow(const Stage& stage)
{
    return stage.isSpacious() && stage.arrows == Arrows::Spared;
}

/// `page`, drawn on beforeLowering(`low`), with its bars where hands reach them; nothing when it has more leaves, or
/// something else that would be out of reach.
[[nodiscard]] std::optional<scene::Scene> lowered(scene::Scene page, const present::FrameView& frame, const Stage& low);

/// Whether hands have to reach it: a control, or the card around a code, which a touch shows large.
[[nodiscard]] bool canBeTouched(const scene::Node& node);

} // namespace musubi::screens
