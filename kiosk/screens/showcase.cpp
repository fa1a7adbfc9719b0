#include "kiosk/screens/showcase.hpp"

#include "kiosk/screens/figure_tile.hpp"
#include "kiosk/screens/pages/detail.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/side_column.hpp"
#include "kiosk/screens/pages/sign_up_button.hpp"
#include "kiosk/screens/pieces/blocks.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/pieces/wrapping_tag.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPictureShare = 0.5F;
constexpr float kShortestUpper = 400;
constexpr float kTallestUpper = 560;
constexpr float kFigureHeight = 140;
constexpr float kHistoryWords = 140;

Node figures(const std::vector<present::FigureView>& views, Rect rect, const Stage& stage)
{
    Node node = group("showcase.figures", rect);
    const auto cells = rect.grid(std::max(2, static_cast<int>(views.size())), 1, 14, 0);
    for (std::size_t index = 0; index < views.size(); ++index)
        node.children.push_back(
            figureTile("showcase.figure." + std::to_string(index), views[index], cells[index], stage));
    return node;
}

Block historyBlock(const present::ShowcaseView& view, const Stage& stage)
{
    const float head = view.paging.pages > 1 ? 80 : 52;
    return {head + kProcessLineHead - 20 + kHistoryWords, [&view, head, &stage](Rect rect) {
                Node node = group("showcase.history", rect);
                Rect row = rect.cutTop(head);
                if (view.paging.pages > 1)
                    node.children.push_back(pageArrows("showcase.pager", view.paging,
                                                       row.cutRight(kPagerSize.width, 24),
                                                       theme::coloursOf(Section::Future).solid, stage));
                const TextStyle style =
                    fitting(view.historyHeading, bold(theme::kBodyLarge),
                            {theme::kBodyLarge, theme::kLabel, theme::kCaption}, {row.width, row.height}, stage);
                node.children.push_back(
                    centredText("showcase.history.heading", view.historyHeading, style, row, Role::Heading));
                // The words of the line may begin a little higher: a history has no flags above its knots.
                ProcessLineSpec line;
                line.id = "showcase.line";
                line.steps = view.steps;
                line.rect = {rect.x, rect.y - 20, rect.width, rect.height + 20};
                line.columns = 4;
                line.from = {0, rect.y + 46};
                node.children.push_back(processLine(line, stage));
                node.children.back().layer = scene::Layer::Over;
                return node;
            }};
}

std::vector<Block> blocksOf(const present::ShowcaseView& view, float width, float room, const Stage& stage)
{
    return fittingBlocks(
        [&](float size) {
            std::vector<Block> blocks;
            if (!view.body.empty())
                blocks.push_back(paragraphBlock("showcase.body", {}, view.body, size, width, stage));
            if (!view.steps.empty())
                blocks.push_back(historyBlock(view, stage));
            return blocks;
        },
        room);
}

} // namespace

std::vector<Node> showcaseMarks(const present::ShowcaseView& view, const present::FrameView& frame, float room,
                                const Stage& stage)
{
    const theme::SectionColours future = theme::coloursOf(Section::Future);
    const theme::SectionColours sky = theme::coloursOf(Section::Events);
    std::vector<Node> marks;
    if (!view.type.empty())
        marks.push_back(
            wrappingTag({"showcase.type", view.type, view.typeIcon, future.tint, future.solid}, {}, room, stage));
    if (!view.status.empty())
        marks.push_back(wrappingTag({"showcase.status", view.status, "info", sky.tint, sky.solid}, {}, room, stage));
    if (view.sample)
        marks.push_back(sampleTag("showcase.sample", {}, frame, stage));
    return marks;
}

scene::Scene showcaseScreen(const present::ShowcaseView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return columnPage(frame, showcaseColumn(view, frame, stage), stage);
    std::vector<Node> parts{
        pageGround(Ground::Paper, stage),
        topBar(frame, {view.heading, view.subtitle, Section::Future, "precision_manufacturing"}, Tone::OnLight, stage)};
    Rect area = contentArea(stage);
    area.y += 12;
    area.height -= 40;
    Rect right = area.cutRight(kSideWidth, 32);
    std::vector<Node> buttons = signUpButtons("showcase", std::nullopt, view.propose, right, stage);
    const auto blocks = blocksOf(view, area.width, area.height - kShortestUpper - kBlockGap, stage);
    const float lower = blocks.empty() ? 0 : heightOf(blocks) + kBlockGap;
    Rect upper = area.cutTop(std::clamp(area.height - lower, kShortestUpper, kTallestUpper), kBlockGap);
    const Rect image = upper.cutLeft((upper.width - 36) * kPictureShare, 36);
    parts.push_back(pictureCard("showcase.picture", image, view.picture, view.alternative,
                                showcaseMarks(view, frame, image.width - 48, stage)));
    const Rect tiles = view.figures.empty() ? Rect{} : upper.cutBottom(kFigureHeight, 12);
    parts.push_back(titleAndText("showcase.title", {view.title, view.summary, frame.otherLanguage}, upper, stage));
    if (!view.figures.empty())
        parts.push_back(figures(view.figures, tiles, stage));
    for (Node& block : drawBlocks(blocks, area))
        parts.push_back(std::move(block));
    for (Node& part : sideColumn({"showcase", view.side, view.tiesHeading, view.ties, Section::Future}, right, stage))
        parts.push_back(std::move(part));
    std::ranges::move(buttons, std::back_inserter(parts));
    parts.push_back(bottomBar(frame, stage));
    return drawnPage(frame, view.title, std::move(parts), showcaseColumn(view, frame, stage), stage);
}

} // namespace musubi::screens
