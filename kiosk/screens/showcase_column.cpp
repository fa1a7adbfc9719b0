#include "kiosk/screens/figure_tile.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pages/story_part.hpp"
#include "kiosk/screens/showcase.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

Lead leadOf(const present::ShowcaseView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto marks = [=](float room) { return showcaseMarks(view, frame, room, stage); };
    return {"showcase.story",
            {"showcase.picture", view.picture, view.alternative, marks},
            view.title,
            view.summary,
            frame.otherLanguage};
}

std::vector<Part> figureParts(const present::ShowcaseView& view, const Stage& stage)
{
    constexpr float kNarrowest = 220;
    float widest = kNarrowest;
    for (const present::FigureView& figure : view.figures)
        widest = std::max(widest, figureWidth(figure, stage));
    widest = std::min(widest, leafArea(stage).width);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        const present::FigureView& figure = view.figures[i];
        Part part;
        part.minWidth = widest;
        part.height = [=](float width) { return figureHeight(figure, width, stage); };
        part.draw = [=, id = "showcase.figure." + std::to_string(i)](Rect rect) {
            return figureTile(id, figure, rect, stage);
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

Column showcaseColumn(const present::ShowcaseView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, view.subtitle, Section::Future, "precision_manufacturing"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    addLead(column, leadOf(view, frame, stage), stage);
    add(parts, figureParts(view, stage));
    add(parts, textParts("showcase.body", view.body, regular(theme::kBody), stage));
    if (!view.steps.empty()) {
        add(parts, stepHeadingParts({"showcase", view.historyHeading, {}, view.paging, Section::Future}, stage));
        add(parts, stepParts("showcase.line", view.steps, Section::Future, stage));
    }
    add(parts, sideParts("showcase.side", view.side, "location_on", Section::Future, stage));
    add(parts, signUpParts("showcase", std::nullopt, view.propose, stage));
    add(parts, tieParts("showcase.ties", view.tiesHeading, view.ties, stage));
    return column;
}

} // namespace musubi::screens
