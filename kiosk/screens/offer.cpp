#include "kiosk/screens/offer.hpp"

#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/side_column.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pieces/blocks.hpp"
#include "kiosk/screens/pieces/wrapping_tag.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPictureWidth = 520;
constexpr float kShortestUpper = 320;
constexpr float kTallestUpper = 520;
constexpr float kCurriculumHeight = 100;
/// The picture and the title give a little when the lesson of the school stands below them.
constexpr float kCurriculumForMore = 60;
constexpr float kLanguageForMore = 36;
constexpr float kTagRows = 100;

/// Which lesson of the school it belongs to.
Node curriculum(const present::OfferView& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(Section::Labs);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = colours.tint;
    Node node = box("offer.curriculum", rect, content);
    node.role = Role::Group;
    Rect inside = rect.inset(22, 10);
    node.children.push_back(iconDisc("offer.curriculum.disc", Rect::around(inside.cutLeft(68, 18).centre(), {68, 68}),
                                     "local_library", 36, theme::kWhite, colours.solid));
    const TextStyle small = fitting(view.curriculumHeading, bold(theme::kCaption, colours.solid), {theme::kCaption},
                                    {inside.width, 30}, stage);
    node.children.push_back(centredText("offer.curriculum.heading", view.curriculumHeading, small, inside.cutTop(30)));
    const TextStyle style =
        fitting(view.curriculum, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    node.children.push_back(centredText("offer.curriculum.words", view.curriculum, style, inside));
    return node;
}

std::vector<TagSpec> tagsOf(const std::string& id, const std::vector<present::TagView>& views)
{
    const theme::SectionColours colours = theme::coloursOf(Section::SignUp);
    std::vector<TagSpec> tags;
    for (std::size_t index = 0; index < views.size(); ++index)
        tags.push_back(
            {id + "." + std::to_string(index), views[index].words, views[index].icon, colours.tint, colours.solid});
    return tags;
}

std::vector<TagSpec> topicsOf(const present::OfferView& view)
{
    std::vector<TagSpec> tags;
    for (std::size_t index = 0; index < view.topics.size(); ++index)
        tags.push_back({"offer.topic." + std::to_string(index), view.topics[index], {}, theme::kS100, theme::kS700});
    return tags;
}

/// Most important first; the last ones give way.
std::vector<Block> blocksOf(const present::OfferView& view, float largest, scene::Size room, const Stage& stage)
{
    return fittingBlocks(
        [&](float wanted) {
            const float size = std::min(wanted, largest);
            const float width = room.width;
            std::vector<Block> blocks;
            if (!view.body.empty())
                blocks.push_back(paragraphBlock("offer.body", {}, view.body, size, width, stage));
            if (!view.topics.empty())
                blocks.push_back(tagsBlock("offer.topics", view.topicsHeading, topicsOf(view), width, stage));
            if (!view.brings.empty())
                blocks.push_back(
                    notesBlock({"offer.brings", view.bringsHeading, view.brings, Section::SignUp, 2}, width, stage));
            if (!view.sections.empty())
                blocks.push_back(notesBlock({"offer.sections", {}, view.sections, Section::SignUp, 1}, width, stage));
            return blocks;
        },
        room.height);
}

/// Where the parts left of the side column stand.
struct Plan
{
    Rect picture;
    Rect title;
    Rect tags;
    Rect lesson; ///< of the school; empty: none
    Rect lower;
    std::vector<Block> blocks;
};

Plan planOf(const present::OfferView& view, const present::FrameView& frame, Rect area, float largestBody,
            const Stage& stage)
{
    Plan plan;
    const float shortest = kShortestUpper + (view.curriculum.empty() ? 0 : kCurriculumForMore) +
                           (frame.otherLanguage.empty() ? 0 : kLanguageForMore);
    plan.blocks = blocksOf(view, largestBody, {area.width, area.height - shortest - kBlockGap}, stage);
    const float lower = plan.blocks.empty() ? 0 : heightOf(plan.blocks) + kBlockGap;
    Rect upper = area.cutTop(std::clamp(area.height - lower, shortest, kTallestUpper), kBlockGap);
    plan.picture = upper.cutLeft(kPictureWidth, 32);
    plan.lesson = view.curriculum.empty() ? Rect{} : upper.cutBottom(kCurriculumHeight, 12);
    const float tags = tagFlow({}, tagsOf("offer.tag", view.tags), {0, 0, upper.width, kTagRows}, stage).rect.height;
    plan.tags = upper.cutBottom(tags, 12);
    plan.title = upper;
    plan.lower = area;
    return plan;
}

/// The size of the text with this id among `nodes` and their children; 0: there is none.
float textSize(const std::vector<Node>& nodes, const std::string& id)
{
    for (const Node& node : nodes) {
        if (node.id == id)
            return std::get<scene::TextContent>(node.content).style.size;
        if (const float size = textSize(node.children, id); size > 0)
            return size;
    }
    return 0;
}

/// The parts left of the side column. The summary leads: the text below it is never larger.
std::vector<Node> story(const present::OfferView& view, const present::FrameView& frame, Rect area, const Stage& stage)
{
    std::vector<Node> parts;
    for (const float largest : {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}) {
        const Plan plan = planOf(view, frame, area, largest, stage);
        parts.clear();
        parts.push_back(pictureCard("offer.picture", plan.picture, view.picture, view.alternative,
                                    offerMarks(view, frame, plan.picture.width - 48, stage)));
        parts.push_back(
            titleAndText("offer.title", {view.title, view.summary, frame.otherLanguage}, plan.title, stage));
        parts.push_back(tagFlow("offer.tags", tagsOf("offer.tag", view.tags), plan.tags, stage));
        if (!view.curriculum.empty())
            parts.push_back(curriculum(view, plan.lesson, stage));
        for (Node& block : drawBlocks(plan.blocks, plan.lower))
            parts.push_back(std::move(block));
        const float lead = textSize(parts, "offer.title.text");
        if (lead <= 0 || textSize(parts, "offer.body.text") <= lead)
            break;
    }
    return parts;
}

} // namespace

std::vector<Node> offerMarks(const present::OfferView& view, const present::FrameView& frame, float room,
                             const Stage& stage)
{
    const theme::SectionColours coral = theme::coloursOf(Section::SignUp);
    const theme::SectionColours fee = theme::coloursOf(view.feeIsFree ? Section::Geopark : Section::Awards);
    std::vector<Node> marks;
    if (!view.format.words.empty())
        marks.push_back(wrappingTag({"offer.format", view.format.words, view.format.icon, coral.tint, coral.solid}, {},
                                    room, stage));
    if (!view.fee.empty())
        marks.push_back(wrappingTag({"offer.fee", view.fee, "payments", fee.tint, fee.solid}, {}, room, stage));
    if (view.sample)
        marks.push_back(sampleTag("offer.sample", {}, frame, stage));
    // A tag of two lines comes last, where no row stands below it.
    std::ranges::stable_sort(marks, {}, [](const Node& mark) { return mark.rect.height; });
    return marks;
}

scene::Scene offerScreen(const present::OfferView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, offerColumn(view, frame, stage), stage);
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.heading, view.subtitle, Section::SignUp, "menu_book"}, Tone::OnLight, stage)};
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 40;
    Rect right = area.cutRight(kSideWidth, 32);
    std::vector<Node> buttons = signUpButtons("offer", view.signUp, std::nullopt, right, stage);
    for (Node& part : story(view, frame, area, stage))
        parts.push_back(std::move(part));
    for (Node& part : sideColumn({"offer", view.side, view.tiesHeading, view.ties, Section::SignUp}, right, stage))
        parts.push_back(std::move(part));
    std::ranges::move(buttons, std::back_inserter(parts));
    parts.push_back(bottomBar(frame, stage));
    return drawnPage(frame, view.title, std::move(parts), offerColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
