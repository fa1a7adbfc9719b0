#include "kiosk/screens/pages/column.hpp"

#include "kiosk/screens/pages/bar_title.hpp"
#include "kiosk/screens/pages/column_cut.hpp"
#include "kiosk/screens/pages/drawn_page.hpp"
#include "kiosk/screens/pages/hero_part.hpp"
#include "kiosk/screens/pages/leaf_bar.hpp"
#include "kiosk/screens/pages/leaf_room.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

Rect leafArea(const Stage& stage)
{
    const Band band = bandOf(stage);
    Rect area{theme::kMargin, band.top, stage.size.width - 2 * theme::kMargin, band.bottom - band.top};
    if (stage.isSpacious())
        return area;
    if (stage.arrows == Arrows::Spared) {
        constexpr float kPeaks = 16; // of the bar's line stand over it, where arrows would have kept parts away
        area.height -= kPeaks;
        return area;
    }
    if (hasArrowsBeside(stage))
        area.width -= kArrowsBeside;
    else
        area.height -= kArrowsBelow;
    return area;
}

namespace {

/// The leaf that shows the part at which the page opens, from 1.
int openingLeaf(const Cut& cut)
{
    for (std::size_t row = 0; row < cut.rows.size(); ++row)
        if (std::ranges::any_of(cut.rows[row].parts, &Part::opensPage))
            return static_cast<int>(std::ranges::upper_bound(cut.leaves, row) - cut.leaves.begin());
    return 1;
}

/// Nothing stands where its title is written.
bool keepsTitle(const Column& column)
{
    return !column.kept || column.kept->leavesTitle;
}

/// `column` with all of its parts: first its hero, or its title where the top bar has no room for it.
Column withAllParts(Column column, const present::FrameView& frame, Colour ink, const Stage& stage)
{
    std::vector<Part>& parts = column.parts;
    const std::size_t own = parts.size();
    if (column.hero)
        parts.insert(parts.begin(), heroPart(*column.hero, stage));
    else if (keepsTitle(column) && !column.titleInBarOnly && !column.title.title.empty() &&
             !titleStandsInBar(frame, column.title.title, stage))
        parts.insert(parts.begin(), titlePart(column.title.title, ink, stage));
    if (column.together > 0)
        column.together += parts.size() - own;
    add(parts, std::move(column.closing));
    return column;
}

/// The frame on the leaf that is really shown.
present::FrameView onLeaf(const present::FrameView& frame, const LeafNumber& number)
{
    present::FrameView shown = frame;
    shown.leaf = number.leaf;
    shown.here = present::Address::parse(leafAddress(frame, number, number.leaf)).valueOr(frame.here);
    return shown;
}

Node topBarOf(const present::FrameView& frame, Column& column, const LeafNumber& number, const Stage& stage)
{
    if (stage.isSpacious())
        return number.leaves > 1 ? topBarBesideArrows(frame, column.title, column.tone, stage)
                                 : topBar(frame, column.title, column.tone, stage);
    const bool isTaken =
        (!keepsTitle(column) && (!stage.reach || !column.kept->inBar.empty())) || (column.hero && number.leaf == 1);
    const bool hasTitle = titleStandsInBar(frame, column.title.title, stage) && !isTaken;
    Node bar = narrowTopBar(frame, hasTitle ? column.title : PageTitle{}, column.tone, stage);
    if (column.kept && stage.reach)
        std::ranges::move(column.kept->inBar, std::back_inserter(bar.children.front().children));
    else if (column.kept)
        bar.children.insert(bar.children.end() - (bar.children.empty() ? 0 : 1),
                            std::make_move_iterator(column.kept->inBar.begin()),
                            std::make_move_iterator(column.kept->inBar.end()));
    return bar;
}

/// The page as drawn, its top bar narrower by the arrows, which stand before the bottom bar. In reach mode the arrows
/// are not in the bar, and the drawing has its own.
std::vector<Node> drawnLeaf(std::vector<Node> nodes, Column& column, const present::FrameView& frame,
                            const LeafNumber& number, const Stage& stage)
{
    for (Node& node : nodes)
        if (node.id == "top" && stage.isSpacious())
            node = topBarOf(frame, column, number, stage);
    return nodes;
}

/// In reach mode, what lies under the page's name and above the reach of a hand.
float roomAbove(const present::FrameView& frame, const Column& column, const Stage& stage)
{
    if (!stage.reach || column.kept || column.title.title.empty() ||
        !titleStandsInBar(frame, column.title.title, stage))
        return 0;
    return std::max(0.0F, stage.reach->top - theme::kTopBar - kAboveParts);
}

Cut cutOn(const Stage& stage, const present::FrameView& frame, const Column& column)
{
    return cutOf(column, {column.kept ? column.kept->area : leafArea(stage), roomAbove(frame, column, stage)});
}

/// The parts of one leaf under their bar, which reaches down to them.
std::vector<Node> leafOfParts(const present::FrameView& frame, Column& column, const Cut& cut, std::size_t index,
                              const LeafNumber& number, const Stage& stage)
{
    std::vector<Node> parts;
    if (column.kept)
        std::move(column.kept->before.begin(), column.kept->before.end(), std::back_inserter(parts));
    const float top = drawLeaf(cut, index, parts);
    Stage below = stage;
    if (cut.field.above > 0)
        below.reach->top = top;
    std::vector<Node> nodes{std::move(column.ground), topBarOf(frame, column, number, below)};
    std::ranges::move(parts, std::back_inserter(nodes));
    return nodes;
}

} // namespace

std::size_t leafCount(const present::FrameView& frame, Column column, const Stage& stage)
{
    const Column whole = withAllParts(std::move(column), frame, theme::kInk, stage);
    return cutOn(stage, frame, whole).leaves.size();
}

bool standsTogether(const present::FrameView& frame, Column column, const Stage& stage)
{
    const Column whole = withAllParts(std::move(column), frame, theme::kInk, stage);
    const Cut cut = cutOn(stage, frame, whole);
    if (cut.leaves.size() < 2)
        return true;
    std::size_t parts = 0;
    for (std::size_t row = 0; row < cut.leaves[1]; ++row)
        parts += cut.rows[row].parts.size();
    return parts >= whole.together;
}

scene::Scene columnPage(const present::FrameView& frame, Column column, const Stage& stage)
{
    return columnPageAfter({}, frame, std::move(column), stage);
}

scene::Scene columnPageAfter(std::vector<Node> drawn, const present::FrameView& frame, Column asked, const Stage& stage)
{
    const Colour ink = asked.tone == Tone::OnLight ? theme::kInk : theme::kWhite;
    Column column = withAllParts(std::move(asked), frame, ink, stage);
    const Cut cut = cutOn(stage, frame, column);
    const int before = drawn.empty() ? 0 : 1;
    LeafNumber number{1, static_cast<int>(cut.leaves.size()) + before, 0, column.leafKey};
    if (column.leafKey == "leaf")
        number.opening = before > 0 ? 1 : openingLeaf(cut);
    number.leaf = frame.leaf == 0 ? number.opening : std::clamp(frame.leaf, 1, number.leaves);
    const present::FrameView shown = onLeaf(frame, number);

    std::vector<Node> nodes;
    if (number.leaf <= before) {
        nodes = drawnLeaf(std::move(drawn), column, shown, number, stage);
        // Without a bar of paper the arrows stand on whatever the drawing has there, and bring their own ground.
        const bool hasBar = std::ranges::any_of(nodes, [](const Node& node) { return node.id == "top"; });
        nodes.insert(nodes.end() - 1, leafArrows(shown, number, cut.field.area, hasBar ? ink : theme::kWhite, stage));
    } else {
        nodes = leafOfParts(shown, column, cut, static_cast<std::size_t>(number.leaf - 1 - before), number, stage);
        if (column.hero && number.leaf == 1)
            putHeroBehind(*column.hero, nodes);
        if (number.leaves > 1)
            nodes.push_back(leafArrows(shown, number, cut.field.area, ink, stage));
        if (column.kept)
            std::move(column.kept->after.begin(), column.kept->after.end(), std::back_inserter(nodes));
        nodes.push_back(stage.isSpacious() ? bottomBar(shown, stage) : narrowBottomBar(shown, stage));
    }
    scene::Scene scene = page(shown, column.title.title, std::move(nodes), stage);
    scene.leaf = number.leaf;
    scene.leaves = number.leaves;
    return scene;
}

} // namespace musubi::screens
