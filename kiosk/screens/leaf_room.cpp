#include "kiosk/screens/leaf_room.hpp"

#include "kiosk/screens/narrow_bars.hpp"

namespace musubi::screens {

bool titleStandsInBar(const present::FrameView& frame, const Stage& stage)
{
    constexpr float kHeight = 96; // of what lies above the reach of a hand
    constexpr float kWidth = 420; // between the buttons of the top bar
    if (stage.isSpacious())
        return true;
    return stage.reach ? stage.reach->top >= kHeight : titleRoom(frame, stage) >= kWidth;
}

Part titlePart(const Words& title, Colour ink, const Stage& stage)
{
    return headingPart("top.title", title, theme::kPageTitle, ink, stage);
}

Rect firstLeafArea(const present::FrameView& frame, const Words& title, const Stage& stage)
{
    Rect area = leafArea(stage);
    if (!titleStandsInBar(frame, stage))
        static_cast<void>(area.cutTop(titlePart(title, theme::kInk, stage).height(area.width), kPartGap));
    return area;
}

} // namespace musubi::screens
