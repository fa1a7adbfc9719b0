// The bars of a page in one column: back, title and language at the top, everything else
// at the bottom, each control an icon over a short word. In reach mode all of them are
// at the bottom, and the top only says where one is.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

inline constexpr float kArrowsBeside = 104; ///< width that the arrows take at the right of a low stage
inline constexpr float kArrowsBelow = 104;  ///< height that they take at the bottom of a high one

inline constexpr float kAboveParts = 12; ///< free between a bar and the parts

/// Heights between which a page's parts lie.
struct Band
{
    float top = 0;
    float bottom = 0;
};
[[nodiscard]] Band bandOf(const Stage& stage);

/// A stage that is wider than high has its arrows beside the parts, one over the other.
[[nodiscard]] bool hasArrowsBeside(const Stage& stage);

/// The languages behind one button: opens the sheet, and closes it.
[[nodiscard]] ButtonSpec languageButton(const present::FrameView& frame);
/// Width left for a title between back and language.
[[nodiscard]] float titleRoom(const present::FrameView& frame, const Stage& stage);
/// \param title  without words: no title
[[nodiscard]] Node narrowTopBar(const present::FrameView& frame, const PageTitle& title, Tone tone, const Stage& stage);
[[nodiscard]] Node narrowBottomBar(const present::FrameView& frame, const Stage& stage);

struct LeafNumber
{
    int leaf = 1;
    int leaves = 1;
    int opening = 1;          ///< the one that an address without a leaf shows; 0: none
    std::string key = "leaf"; ///< the address value that says which
};
/// Of the page at its leaf number `leaf`.
[[nodiscard]] std::string leafAddress(const present::FrameView& frame, const LeafNumber& number, int leaf);
/// To the leaf before and after; "2 / 3" between them.
/// \param area  where the parts lie; on a high stage the arrows stand below it
[[nodiscard]] Node leafArrows(const present::FrameView& frame, const LeafNumber& number, const Rect& area, Colour ink,
                              const Stage& stage);

/// All languages as large buttons; one chooses and returns to the page. Open while the address has a value
/// "languages", the sheet's leaf; whatever else is open stays so below it.
[[nodiscard]] scene::Scene languagesPage(const present::FrameView& frame, Node ground, const Stage& stage);

} // namespace musubi::screens
