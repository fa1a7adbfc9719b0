#include "kiosk/screens/initiative.hpp"

#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/side_column.hpp"
#include "kiosk/screens/pieces/blocks.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPictureWidth = 440;
constexpr float kShortestUpper = 300;
constexpr float kTallestUpper = 430;
constexpr float kRoadmapHeight = 222;
constexpr float kPillarHeight = 96;
constexpr float kStoryGap = 28;
constexpr float kGoalSides = 22;
constexpr float kGoalEnds = 14;
constexpr float kGoalGap = 6;
constexpr float kFlag = 30;
constexpr float kFlagGap = 12;

/// The pillar and the measure as one touchable card: leads to the pillar's page.
Node pillarLink(const present::InitiativeView& view, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    Node node =
        card("initiative.pillar", rect, Intent{scene::Go{view.pillarAddress}},
             view.pillarNumber.text.base() + ". " + view.pillar.text.spoken() + ", " + view.measure.text.spoken());
    Rect inside = rect.inset(20, 10);
    const Rect disc = Rect::around(inside.cutLeft(68, 18).centre(), {68, 68});
    BoxContent content;
    content.radius = 34;
    content.fill = colours.solid;
    Node number = box("initiative.pillar.disc", disc, content);
    number.children.push_back(
        centredText("initiative.pillar.number", view.pillarNumber, bold(36, theme::kWhite, Align::Centre), disc));
    node.children.push_back(std::move(number));
    node.children.push_back(
        icon("initiative.pillar.go", "arrow_forward", 38, colours.solid, inside.cutRight(38, 14).centre()));
    const Rect upper = inside.cutTop(view.measure.empty() ? inside.height : 34);
    const TextStyle small = fitting(view.pillar, bold(theme::kCaption, colours.solid), {theme::kCaption},
                                    {upper.width, upper.height}, stage);
    node.children.push_back(centredText("initiative.pillar.title", view.pillar, small, upper));
    const TextStyle style =
        fitting(view.measure, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, inside.height}, stage);
    if (!view.measure.empty())
        node.children.push_back(centredText("initiative.measure", view.measure, style, inside));
    return node;
}

float goalsHeading(const present::InitiativeView& view)
{
    return view.goalsHeading.ruby == present::Switch::On ? 46.0F : 36.0F;
}

/// Height of one goal in its row, the flag beside it.
float goalHeight(const Words& goal, float size, float width, const Stage& stage)
{
    return std::max(36.0F, extentOf(goal, regular(size), width - 2 * kGoalSides - kFlag - kFlagGap, stage).height + 1);
}

float goalsHeight(const present::InitiativeView& view, std::size_t count, float size, float width, const Stage& stage)
{
    float height = goalsHeading(view) + 2 * kGoalEnds;
    for (std::size_t index = 0; index < count; ++index)
        height += kGoalGap + goalHeight(view.goals[index], size, width, stage);
    return height;
}

/// Goals of the pillar that the initiative serves, on the tint of the pillar.
Node goals(const present::InitiativeView& view, std::size_t count, float size, Rect rect, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    BoxContent content;
    content.radius = theme::kCardRadius;
    content.fill = colours.tint;
    Node node = box("initiative.goals", rect, content);
    node.role = Role::Group;
    Rect inside = rect.inset(kGoalSides, kGoalEnds);
    node.children.push_back(centredText("initiative.goals.heading", view.goalsHeading,
                                        bold(theme::kSmallLabel, colours.solid), inside.cutTop(goalsHeading(view)),
                                        Role::Heading));
    for (std::size_t index = 0; index < count; ++index) {
        const std::string id = "initiative.goal." + std::to_string(index);
        static_cast<void>(inside.cutTop(kGoalGap));
        Rect row = inside.cutTop(goalHeight(view.goals[index], size, rect.width, stage));
        node.children.push_back(
            icon(id + ".icon", "flag", kFlag, colours.solid, row.cutLeft(kFlag, kFlagGap).centre()));
        node.children.push_back(centredText(id, view.goals[index], regular(size), row));
    }
    return node;
}

/// Width of the text and height of text and goals side by side.
struct StorySplit
{
    float bodyWidth = 0;
    float height = 0;
};

/// The split at which the two become least high; as wide a text as possible among equals.
StorySplit storySplit(const present::InitiativeView& view, std::size_t count, float size, float width,
                      const Stage& stage)
{
    const bool both = count > 0 && !view.body.empty();
    StorySplit best;
    for (const float share : {0.56F, 0.5F, 0.44F, 0.38F}) {
        StorySplit split;
        split.bodyWidth = both ? (width - kStoryGap) * share : width;
        const float goalsWidth = both ? width - kStoryGap - split.bodyWidth : width;
        if (!view.body.empty())
            split.height = extentOf(view.body, regular(size), split.bodyWidth, stage).height + 1;
        if (count > 0)
            split.height =
                std::max(split.height, goalsHeight(view, count, std::min(size, theme::kSmallLabel), goalsWidth, stage));
        if (best.bodyWidth == 0 || split.height < best.height)
            best = split;
    }
    return best;
}

/// What it is, and the first `count` goals beside it.
Block storyBlock(const present::InitiativeView& view, std::size_t count, float size, float width, const Stage& stage)
{
    const bool both = count > 0 && !view.body.empty();
    const float goalSize = std::min(size, theme::kSmallLabel);
    const TextStyle style = regular(size);
    const StorySplit split = storySplit(view, count, size, width, stage);
    const float bodyWidth = split.bodyWidth;
    const float height = split.height;
    return {height, [=, &view, &stage](Rect rect) {
                Node node = group("initiative.story", rect);
                if (!view.body.empty())
                    node.children.push_back(textNode("initiative.body", view.body, style,
                                                     rect.cutLeft(bodyWidth, both ? kStoryGap : 0), stage));
                if (count > 0)
                    node.children.push_back(goals(view, count, goalSize, rect, stage));
                return node;
            }};
}

Block roadmapBlock(const present::InitiativeView& view, const Stage& stage)
{
    return {kRoadmapHeight, [&view, &stage](Rect rect) {
                Node node = group("initiative.roadmap", rect);
                Rect head = rect.cutTop(view.paging.pages > 1 ? 80 : 48, 0);
                if (view.paging.pages > 1)
                    node.children.push_back(pageArrows("initiative.pager", view.paging,
                                                       head.cutRight(kPagerSize.width, 24),
                                                       theme::coloursOf(view.section).solid, stage));
                const TextStyle style =
                    fitting(view.roadmapHeading, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel},
                            {head.width * 0.5F, head.height}, stage);
                const float width = extentOf(view.roadmapHeading, style, 0, stage).width + 2;
                node.children.push_back(centredText("initiative.roadmap.heading", view.roadmapHeading, style,
                                                    head.cutLeft(width, 24), Role::Heading));
                if (!view.roadmapNote.empty()) {
                    const TagSpec note{"initiative.roadmap.note", view.roadmapNote, "info", theme::kS100, theme::kS700};
                    if (auto mark = tagWithin(note, {head.x, head.centre().y - 22}, head.width, stage))
                        node.children.push_back(std::move(*mark));
                }
                ProcessLineSpec line;
                line.id = "initiative.line";
                line.steps = view.steps;
                line.rect = rect;
                line.section = view.section;
                line.columns = 5;
                line.from = {0, rect.y + 66};
                node.children.push_back(processLine(line, stage));
                return node;
            }};
}

/// With all goals at the largest text that fits; with fewer goals before the roadmap would have to go.
std::vector<Block> blocksOf(const present::InitiativeView& view, float width, float room, const Stage& stage)
{
    std::vector<Block> fitting;
    for (std::size_t count = view.goals.size() + 1; count-- > 0;) {
        std::size_t wanted = 0;
        fitting = fittingBlocks(
            [&](float size) {
                std::vector<Block> blocks;
                if (!view.body.empty() || count > 0)
                    blocks.push_back(storyBlock(view, count, size, width, stage));
                if (!view.steps.empty())
                    blocks.push_back(roadmapBlock(view, stage));
                wanted = blocks.size();
                return blocks;
            },
            room);
        if (fitting.size() == wanted)
            break;
    }
    return fitting;
}

} // namespace

scene::Scene initiativeScreen(const present::InitiativeView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, initiativeColumn(view, frame, stage), stage);
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.heading, view.subtitle, Section::Future, "location_city"}, Tone::OnLight, stage)};
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 40;
    const Rect right = area.cutRight(kSideWidth, 32);
    const auto blocks = blocksOf(view, area.width, area.height - kShortestUpper - kBlockGap, stage);
    const float lower = blocks.empty() ? 0 : heightOf(blocks) + kBlockGap;
    Rect upper = area.cutTop(std::clamp(area.height - lower, kShortestUpper, kTallestUpper), kBlockGap);
    std::vector<Node> marks;
    if (view.sample)
        marks.push_back(sampleTag("initiative.sample", {}, frame, stage));
    parts.push_back(pictureCard("initiative.picture", upper.cutLeft(kPictureWidth, 32), view.picture, view.alternative,
                                std::move(marks)));
    const bool hasPillar = !view.pillar.empty();
    const Rect link = hasPillar ? upper.cutBottom(kPillarHeight, 10) : Rect{};
    parts.push_back(titleAndText("initiative.title", {view.title, view.summary, frame.otherLanguage}, upper, stage));
    if (hasPillar)
        parts.push_back(pillarLink(view, link, stage));
    for (Node& block : drawBlocks(blocks, area))
        parts.push_back(std::move(block));
    for (Node& part : sideColumn({"initiative", view.side, view.tiesHeading, view.ties, view.section}, right, stage))
        parts.push_back(std::move(part));
    parts.push_back(bottomBar(frame, stage));
    return drawnPage(frame, view.title, std::move(parts), initiativeColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
