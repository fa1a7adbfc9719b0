#include "kiosk/screens/offer.hpp"

#include "kiosk/screens/blocks.hpp"
#include "kiosk/screens/detail.hpp"
#include "kiosk/screens/side_column.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPictureWidth = 520;
constexpr float kShortestUpper = 320;
constexpr float kTallestUpper = 520;
constexpr float kCurriculumHeight = 100;
/// The picture and the title give a little when the lesson of the school stands below them.
constexpr float kCurriculumForMore = 60;
constexpr float kTagRows = 100;

std::vector<Node> marksOf(const present::OfferView& view, const present::FrameView& frame, float room,
                          const Stage& stage)
{
    const theme::SectionColours coral = theme::coloursOf(Section::SignUp);
    const theme::SectionColours fee = theme::coloursOf(view.feeIsFree ? Section::Geopark : Section::Awards);
    std::vector<Node> marks;
    if (auto format =
            tagWithin({"offer.format", view.format.words, view.format.icon, coral.tint, coral.solid}, {}, room, stage))
        marks.push_back(std::move(*format));
    if (auto money = tagWithin({"offer.fee", view.fee, "payments", fee.tint, fee.solid}, {}, room, stage))
        marks.push_back(std::move(*money));
    if (view.sample)
        marks.push_back(sampleTag("offer.sample", {}, frame, stage));
    return marks;
}

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
    const TextStyle small = fitting(view.curriculumHeading, bold(theme::kCaption, colours.solid),
                                    {theme::kCaption, 20, 18}, {inside.width, 30}, stage);
    node.children.push_back(centredText("offer.curriculum.heading", view.curriculumHeading, small, inside.cutTop(30)));
    const TextStyle style =
        fitting(view.curriculum, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption, 20, 18},
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
std::vector<Block> blocksOf(const present::OfferView& view, float width, float room, const Stage& stage)
{
    return fittingBlocks(
        [&](float size) {
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
        room);
}

} // namespace

scene::Scene offerScreen(const present::OfferView& view, const present::FrameView& frame, const Stage& stage)
{
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.heading, view.subtitle, Section::SignUp, "menu_book"}, Tone::OnLight, stage)};
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 40;
    const Rect right = area.cutRight(kSideWidth, 32);
    const float shortest = kShortestUpper + (view.curriculum.empty() ? 0 : kCurriculumForMore);
    const auto blocks = blocksOf(view, area.width, area.height - shortest - kBlockGap, stage);
    const float lower = blocks.empty() ? 0 : heightOf(blocks) + kBlockGap;
    Rect upper = area.cutTop(std::clamp(area.height - lower, shortest, kTallestUpper), kBlockGap);
    const Rect image = upper.cutLeft(kPictureWidth, 32);
    parts.push_back(pictureCard("offer.picture", image, view.picture, view.alternative,
                                marksOf(view, frame, image.width - 48, stage)));
    const Rect lesson = view.curriculum.empty() ? Rect{} : upper.cutBottom(kCurriculumHeight, 12);
    const auto tags = tagsOf("offer.tag", view.tags);
    const float tagsHeight = tagFlow("offer.tags", tags, {0, 0, upper.width, kTagRows}, stage).rect.height;
    const Rect tagRect = upper.cutBottom(tagsHeight, 12);
    parts.push_back(titleAndText("offer.title", view.title, view.summary, upper, stage));
    parts.push_back(tagFlow("offer.tags", tags, tagRect, stage));
    if (!view.curriculum.empty())
        parts.push_back(curriculum(view, lesson, stage));
    for (Node& block : drawBlocks(blocks, area))
        parts.push_back(std::move(block));
    for (Node& part : sideColumn({"offer", view.side, view.tiesHeading, view.ties, Section::SignUp}, right, stage))
        parts.push_back(std::move(part));
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
