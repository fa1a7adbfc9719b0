#include "kiosk/screens/awards.hpp"

#include "kiosk/screens/award_timeline.hpp"
#include "kiosk/screens/night_sky.hpp"
#include "kiosk/screens/programme_chips.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPagerWidth = 290;

} // namespace

scene::Scene awardsScreen(const present::AwardsView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return awardsColumn(view, frame, stage);
    Rect area = contentArea(stage);
    area.y += 16;
    area.height -= 46;
    Rect row = area.cutTop(80, 24);
    std::vector<Node> parts{
        pageGround(Ground::Night, stage),
        topBar(frame, {view.title, view.subtitle, Section::Awards, "knot-gold"}, Tone::OnDark, stage)};
    const bool hasPages = view.pages > 1;
    const Rect turn = hasPages ? row.cutRight(kPagerWidth, 24) : Rect{};
    parts.push_back(programmeChips(view, row, stage));
    if (hasPages)
        parts.push_back(pager(yearsPager(view), turn, stage));
    if (view.cards.empty())
        parts.push_back(
            centredText("awards.nothing", view.nothing, bold(theme::kH3, theme::kWhite, Align::Centre), area));
    else
        parts.push_back(awardTimeline(view, area, stage));
    parts.push_back(bottomBar(frame, stage));
    addStars(parts.front(), {0, 0, stage.size.width, stage.size.height - theme::kBottomBar}, parts);
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
