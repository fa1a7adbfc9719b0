#include "kiosk/screens/future_city.hpp"
#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pillar_card.hpp"

#include <utility>

namespace musubi::screens {

namespace {

/// What the page shows, the way to the showcase, and what the marks in the charts mean.
std::vector<Part> legendParts(const present::FutureCityView& view, const Stage& stage)
{
    const ButtonSpec way{"future.showcase",
                         view.showcase,
                         "precision_manufacturing",
                         {},
                         ButtonLook::Tinted,
                         Section::Future,
                         scene::Go{view.showcaseAddress},
                         theme::kLabel,
                         {}};
    std::vector<FlowItem> items;
    if (!view.rows.empty())
        items.push_back(wordsItem("future.pillars", view.pillarsHeading, bold(theme::kH3), 0, stage, Role::Heading));
    if (!view.subtitle.empty())
        items.push_back(
            wordsItem("future.subtitle", view.subtitle, regular(theme::kSmallLabel, theme::kInk2), 0, stage));
    items.push_back(buttonItem(way, stage));
    if (!view.rows.empty() && !view.reviews.empty())
        items.push_back(tagItem(
            {"future.review", view.review, "flag", theme::coloursOf(Section::SignUp).fill, theme::kWhite}, stage));
    if (!view.rows.empty() && view.now)
        items.push_back(tagItem({"future.now", view.nowWords, {}, theme::kS900, theme::kWhite}, stage));
    if (!view.rows.empty() && !view.sampleNote.empty())
        items.push_back(tagItem({"future.sample", view.sampleNote, "info", theme::kS100, theme::kS700}, stage));
    std::vector<Part> parts = flowRows("future.legend", items, stage);
    for (Part& part : parts)
        part.keep = Keep::WithNext;
    return parts;
}

} // namespace

scene::Scene futureCityColumn(const present::FutureCityView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.title, view.subtitle, Section::Future, "location_city"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    add(parts, legendParts(view, stage));
    if (view.rows.empty())
        add(parts, nothingPart("future.nothing", view.nothing, stage));
    for (std::size_t index = 0; index < view.rows.size(); ++index)
        add(parts, pillarCardPart(view, index, stage));
    add(parts, listPagerParts("future.pager", view.paging, Section::Future, stage));
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
