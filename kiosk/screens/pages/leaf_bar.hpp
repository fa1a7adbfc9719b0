// The top bar of a spacious page that has more than one leaf: the arrows stand left of the
// language bar, where every such page has them, and the title has what is left.
#pragma once

#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

/// topBar() that keeps clear of the arrows. A small line that is too long for one takes two.
[[nodiscard]] Node topBarBesideArrows(const present::FrameView& frame, const PageTitle& title, Tone tone,
                                      const Stage& stage);
/// Where the arrows stand.
[[nodiscard]] Rect topArrows(const Stage& stage);

} // namespace musubi::screens
