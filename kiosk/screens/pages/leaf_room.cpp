#include "kiosk/screens/pages/leaf_room.hpp"

#include "kiosk/screens/pages/bar_title.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"

namespace musubi::screens {

Part titlePart(const Words& title, Colour ink, const Stage& stage)
{
    return headingPart("top.title", title, theme::kPageTitle, ink, stage);
}

Rect firstLeafArea(const present::FrameView& frame, const Words& title, const Stage& stage)
{
    Rect area = leafArea(stage);
    if (!titleStandsInBar(frame, title, stage))
        static_cast<void>(area.cutTop(titlePart(title, theme::kInk, stage).height(area.width), kPartGap));
    return area;
}

} // namespace musubi::screens
