#include "kiosk/screens/ties.hpp"

#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/tie_part.hpp"

#include <utility>

namespace musubi::screens {

scene::Scene tiesScreen(const present::TiesView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, {}, view.centre.section, "hub"};
    column.ground = pageGround(Ground::Paper, stage);
    Part centre = tiePart("ties.centre", view.centre, stage);
    centre.minWidth = 0;
    add(column.parts, std::move(centre));
    add(column.parts, tieParts("ties", view.count, view.ties, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
