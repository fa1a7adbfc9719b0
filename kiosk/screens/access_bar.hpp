// The right side of the bottom bar: what makes a page easier to see, to read and to hear.
// While the page is read aloud, the controls of the voice.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pieces.hpp"

namespace musubi::screens {

[[nodiscard]] Node accessBar(const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
