#include "kiosk/screens/initiative.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/story_part.hpp"

#include <utility>

namespace musubi::screens {

namespace {

Lead leadOf(const present::InitiativeView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto marks = [=](float) {
        std::vector<Node> tags;
        if (view.sample)
            tags.push_back(sampleTag("initiative.sample", {}, frame, stage));
        return tags;
    };
    return {"initiative.story",
            {"initiative.picture", view.picture, view.alternative, marks},
            view.title,
            view.summary,
            frame.otherLanguage};
}

/// The pillar and the measure as one touchable card: leads to the pillar's page.
std::vector<Part> pillarParts(const present::InitiativeView& view, const Stage& stage)
{
    if (view.pillar.empty())
        return {};
    BannerSpec link;
    link.id = "initiative.pillar";
    link.number = view.pillarNumber;
    link.small = view.pillar;
    link.words = view.measure;
    link.section = view.section;
    link.intent = Intent{scene::Go{view.pillarAddress}};
    link.label = view.pillarNumber.text.base() + ". " + view.pillar.text.spoken() + ", " + view.measure.text.spoken();
    return {bannerPart(link, stage)};
}

} // namespace

Column initiativeColumn(const present::InitiativeView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, view.subtitle, Section::Future, "location_city"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    addLead(column, leadOf(view, frame, stage), stage);
    add(parts, subtitleParts("initiative.subtitle", view.subtitle, stage));
    add(parts, pillarParts(view, stage));
    add(parts, textParts("initiative.body", view.body, regular(theme::kBody), stage));
    if (!view.goals.empty()) {
        const Colour ink = theme::coloursOf(view.section).solid;
        add(parts, headingPart("initiative.goals", view.goalsHeading, theme::kBody, ink, stage));
        add(parts, goalParts("initiative.goal", view.goals, view.section, stage));
    }
    if (!view.steps.empty()) {
        add(parts,
            stepHeadingParts({"initiative", view.roadmapHeading, view.roadmapNote, view.paging, view.section}, stage));
        add(parts, stepParts("initiative.line", view.steps, view.section, stage));
    }
    add(parts, sideParts("initiative.side", view.side, "groups", view.section, stage));
    add(parts, tieParts("initiative.ties", view.tiesHeading, view.ties, stage));
    return column;
}

} // namespace musubi::screens
