#include "kiosk/screens/offer.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/entry_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pages/story_part.hpp"

#include <utility>

namespace musubi::screens {

namespace {

Lead leadOf(const present::OfferView& view, const present::FrameView& frame, const Stage& stage)
{
    const auto marks = [=](float room) { return offerMarks(view, frame, room, stage); };
    return {"offer.story",
            {"offer.picture", view.picture, view.alternative, marks},
            view.title,
            view.summary,
            frame.otherLanguage};
}

/// Subjects, years, length, seats, area.
std::vector<Part> tagParts(const present::OfferView& view, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(Section::SignUp);
    std::vector<FlowItem> items;
    for (std::size_t i = 0; i < view.tags.size(); ++i)
        items.push_back(tagItem(
            {"offer.tag." + std::to_string(i), view.tags[i].words, view.tags[i].icon, colours.tint, colours.solid},
            stage));
    return flowRows("offer.tags", items, stage);
}

std::vector<Part> topicParts(const present::OfferView& view, const Stage& stage)
{
    if (view.topics.empty())
        return {};
    std::vector<FlowItem> items{
        wordsItem("offer.topics.heading", view.topicsHeading, bold(theme::kBody), 0, stage, Role::Heading)};
    for (std::size_t i = 0; i < view.topics.size(); ++i)
        items.push_back(
            tagItem({"offer.topic." + std::to_string(i), view.topics[i], {}, theme::kS100, theme::kS700}, stage));
    return flowRows("offer.topics", items, stage);
}

std::vector<Part> lessonParts(const present::OfferView& view, const Stage& stage)
{
    if (view.curriculum.empty())
        return {};
    BannerSpec lesson;
    lesson.id = "offer.curriculum";
    lesson.icon = "local_library";
    lesson.small = view.curriculumHeading;
    lesson.words = view.curriculum;
    lesson.section = Section::Labs;
    return {bannerPart(lesson, stage)};
}

} // namespace

Column offerColumn(const present::OfferView& view, const present::FrameView& frame, const Stage& stage)
{
    Column column;
    column.title = {view.heading, view.subtitle, Section::SignUp, "menu_book"};
    column.ground = pageGround(Ground::Paper, stage);
    std::vector<Part>& parts = column.parts;
    addLead(column, leadOf(view, frame, stage), stage);
    add(parts, tagParts(view, stage));
    add(parts, lessonParts(view, stage));
    add(parts, signUpParts("offer", view.signUp, view.need, stage));
    add(parts, textParts("offer.body", view.body, regular(theme::kBody), stage));
    add(parts, topicParts(view, stage));
    if (!view.brings.empty()) {
        add(parts, headingPart("offer.brings", view.bringsHeading, theme::kBody, theme::kInk, stage));
        add(parts, noteParts("offer.bring", view.brings, Section::SignUp, stage));
        if (!view.sections.empty())
            add(parts, rulePart("offer.rule"));
    }
    add(parts, noteParts("offer.section", view.sections, Section::SignUp, stage));
    add(parts, sideParts("offer.side", view.side, "edit_document", Section::SignUp, stage));
    add(parts, tieParts("offer.ties", view.tiesHeading, view.ties, stage));
    return column;
}

} // namespace musubi::screens
