#include "kiosk/screens/leaf_room.hpp"

#include "kiosk/screens/narrow_bars.hpp"

namespace musubi::screens {

Rect firstLeafArea(const Words& title, const Stage& stage)
{
    Rect area = leafArea(stage);
    if (stage.reach || hasArrowsBeside(stage))
        return area;
    const float height = extentOf(title, bold(theme::kPageTitle), area.width, stage).height + 1 + kPartGap;
    static_cast<void>(area.cutTop(height));
    return area;
}

} // namespace musubi::screens
