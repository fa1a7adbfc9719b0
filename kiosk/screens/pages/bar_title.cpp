#include "kiosk/screens/pages/bar_title.hpp"

#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

namespace musubi::screens {

namespace {

scene::Size roomInBar(const present::FrameView& frame, const Stage& stage)
{
    return {titleRoom(frame, stage), theme::kTouchMinimum};
}

/// The size with the text one step smaller, as large on the glass; 0 where there is no such step.
float leastSize(const present::FrameView& frame, const Words& title, const Stage& stage)
{
    return keptFrom(stage, [&](const Stage& before) {
        if (before.isSpacious())
            return 0.0F; // drawn with a bar of its own
        if (!titleStandsInBar(frame, title, before))
            return theme::kPageTitle;
        return barTitleStyle(frame, title, theme::kInk, roomInBar(frame, before), before).size;
    });
}

} // namespace

TextStyle barTitleStyle(const present::FrameView& frame, const Words& title, Colour ink, scene::Size room,
                        const Stage& stage)
{
    return fittingFrom(leastSize(frame, title, stage), title, bold(theme::kPageTitle, ink),
                       {theme::kPageTitle, theme::kH3, theme::kBody, theme::kLabel, theme::kCaption}, room, stage);
}

bool titleStandsInBar(const present::FrameView& frame, const Words& title, const Stage& stage)
{
    constexpr float kHeight = 96; // of what lies above the reach of a hand
    constexpr float kWidth = 420;
    if (stage.isSpacious())
        return true;
    if (stage.reach)
        return stage.reach->top >= kHeight;
    const scene::Size room = roomInBar(frame, stage);
    if (room.width < kWidth)
        return false;
    const bool isKept = leastSize(frame, title, stage) > 0;
    return !isKept || fits(title, barTitleStyle(frame, title, theme::kInk, room, stage), room, stage);
}

} // namespace musubi::screens
