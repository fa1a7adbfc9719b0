// The right side of the bottom bar: what makes a page easier to see, to read and to hear.
// While the page is read aloud, the controls of the voice too.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>
#include <vector>

namespace musubi::screens {

/// One button of a bar. The words belong to the view that it was made from.
struct AccessItem
{
    const char* id;
    const char* icon;
    const Words* words;
    const Words* brief; ///< where there is no room for the words
    std::optional<Intent> intent;
    ButtonLook look;
};

/// \param frame  outlives the items
[[nodiscard]] std::vector<AccessItem> accessItems(const present::FrameView& frame);
/// One of them, its short word under its icon.
[[nodiscard]] Node stackedAccess(const AccessItem& item, const Rect& cell, const Stage& stage);
/// \param left  where its room begins
[[nodiscard]] Node accessBar(const present::FrameView& frame, float left, const Stage& stage);

} // namespace musubi::screens
