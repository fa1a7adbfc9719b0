#include "kiosk/screens/column.hpp"

#include "kiosk/screens/drawn_page.hpp"
#include "kiosk/screens/leaf_bar.hpp"
#include "kiosk/screens/leaf_room.hpp"
#include "kiosk/screens/leaf_setting.hpp"
#include "kiosk/screens/narrow_bars.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

namespace musubi::screens {

namespace {

/// Parts beside each other.
struct Row
{
    std::vector<const Part*> parts;
    float width = 0; ///< of each
    RowHeights heights;
};

float widthOf(std::size_t columns, float room)
{
    return (room - theme::kGutter * static_cast<float>(columns - 1)) / static_cast<float>(columns);
}

/// Whether a part may stand beside the one before it.
bool continuesRun(const std::vector<Part>& parts, std::size_t at)
{
    return at > 0 && parts[at].minWidth > 0 && parts[at - 1].minWidth > 0 && !parts[at - 1].endsRow;
}

/// How high the row is at its width: as its highest part, never higher than a leaf.
void measure(Row& row, const Rect& area)
{
    RowHeights& heights = row.heights;
    heights = {};
    for (const Part* part : row.parts) {
        const float height = part->height(row.width);
        heights.height = std::max(heights.height, height);
        heights.least = std::max(heights.least, part->least > 0 ? std::min(part->least, height) : height);
        heights.most = std::max({heights.most, height, part->most});
    }
    heights.height = std::min(heights.height, area.height);
    heights.least = std::min(heights.least, area.height);
    heights.most = std::min(heights.most, area.height);
    heights.hold = row.parts.back()->keep == Keep::WithNext ? Hold::WithNext : Hold::None;
    heights.beginning = heights.hold == Hold::WithNext ? Beginning::Section : Beginning::Plain;
}

/// As many of the parts from `first` as fit beside each other.
Row rowFrom(const std::vector<Part>& parts, std::size_t first, const Rect& area)
{
    Row row;
    row.parts.push_back(&parts[first]);
    float widest = parts[first].minWidth;
    // How many columns there are is decided by all parts of the run, so that a last row keeps the width of the others.
    std::size_t run = 1;
    if (widest > 0)
        while (first + run < parts.size() && continuesRun(parts, first + run)) {
            widest = std::max(widest, parts[first + run].minWidth);
            ++run;
        }
    const auto fitting = static_cast<std::size_t>(
        widest > 0 ? std::max(1.0F, std::floor((area.width + theme::kGutter) / (widest + theme::kGutter))) : 1);
    const std::size_t columns = std::min(fitting, run);
    for (std::size_t i = 1; i < columns; ++i)
        row.parts.push_back(&parts[first + i]);
    row.width = widthOf(columns, area.width);
    measure(row, area);
    return row;
}

/// All rows. A run that began with n columns keeps them to its end.
std::vector<Row> rowsOf(const std::vector<Part>& parts, const Rect& area)
{
    std::vector<Row> rows;
    float runWidth = 0;
    for (std::size_t at = 0; at < parts.size();) {
        Row row = rowFrom(parts, at, area);
        if (continuesRun(parts, at)) {
            if (row.width > runWidth) {
                row.width = runWidth;
                measure(row, area);
            }
            row.heights.beginning = Beginning::Inside;
        }
        runWidth = row.width;
        at += row.parts.size();
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<RowHeights> heightsOf(const std::vector<Row>& rows)
{
    std::vector<RowHeights> heights;
    heights.reserve(rows.size());
    for (const Row& row : rows)
        heights.push_back(row.heights);
    return heights;
}

/// One leaf: the rows from `from` to before `to`.
void drawRows(const std::vector<Row>& rows, std::size_t from, std::size_t to, const Rect& area,
              std::vector<Node>& nodes)
{
    const std::vector<RowHeights> heights = heightsOf(rows);
    const std::vector<float> settled =
        settledHeights(std::span(heights).subspan(from, to - from), area.height, kPartGap);
    float y = area.y;
    for (std::size_t i = from; i < to; ++i) {
        float x = area.x;
        const float height = settled[i - from];
        for (const Part* part : rows[i].parts) {
            nodes.push_back(part->draw({x, y, rows[i].width, height}));
            x += rows[i].width + theme::kGutter;
        }
        y += height + kPartGap;
    }
}

} // namespace

Rect leafArea(const Stage& stage)
{
    const Band band = bandOf(stage);
    Rect area{theme::kMargin, band.top, stage.size.width - 2 * theme::kMargin, band.bottom - band.top};
    if (stage.isSpacious())
        return area;
    if (hasArrowsBeside(stage))
        area.width -= kArrowsBeside;
    else
        area.height -= kArrowsBelow;
    return area;
}

namespace {

/// The leaf that shows the part at which the page opens, from 1.
int openingLeaf(const std::vector<Row>& rows, const std::vector<std::size_t>& leaves)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (std::ranges::any_of(rows[row].parts, &Part::opensPage))
            return static_cast<int>(std::upper_bound(leaves.begin(), leaves.end(), row) - leaves.begin());
    return 1;
}

/// `column` with its title as the first part, where the top bar has no room for it.
Column withTitleInside(Column column, const present::FrameView& frame, Colour ink, const Stage& stage)
{
    if (column.kept || column.title.title.empty() || titleStandsInBar(frame, stage))
        return column;
    column.parts.insert(column.parts.begin(), titlePart(column.title.title, ink, stage));
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
    const bool isTaken = column.kept && (!stage.reach || !column.kept->inBar.empty());
    const bool hasTitle = titleStandsInBar(frame, stage) && !isTaken;
    Node bar = narrowTopBar(frame, hasTitle ? column.title : PageTitle{}, column.tone, stage);
    if (column.kept && stage.reach)
        std::ranges::move(column.kept->inBar, std::back_inserter(bar.children.front().children));
    else if (column.kept)
        bar.children.insert(bar.children.end() - (bar.children.empty() ? 0 : 1),
                            std::make_move_iterator(column.kept->inBar.begin()),
                            std::make_move_iterator(column.kept->inBar.end()));
    return bar;
}

/// The page as drawn, its top bar narrower by the arrows, which stand before the bottom bar.
std::vector<Node> drawnLeaf(std::vector<Node> nodes, Column& column, const present::FrameView& frame,
                            const LeafNumber& number, const Stage& stage)
{
    for (Node& node : nodes)
        if (node.id == "top")
            node = topBarOf(frame, column, number, stage);
    return nodes;
}

std::vector<Node> leafOfParts(Column& column, const std::vector<Row>& rows, const std::vector<std::size_t>& leaves,
                              std::size_t index, const Rect& area)
{
    std::vector<Node> nodes;
    if (column.kept)
        std::move(column.kept->before.begin(), column.kept->before.end(), std::back_inserter(nodes));
    drawRows(rows, leaves[index], index + 1 < leaves.size() ? leaves[index + 1] : rows.size(), area, nodes);
    return nodes;
}

} // namespace

scene::Scene columnPage(const present::FrameView& frame, Column column, const Stage& stage)
{
    return columnPageAfter({}, frame, std::move(column), stage);
}

scene::Scene columnPageAfter(std::vector<Node> drawn, const present::FrameView& frame, Column asked, const Stage& stage)
{
    const Colour ink = asked.tone == Tone::OnLight ? theme::kInk : theme::kWhite;
    Column column = withTitleInside(std::move(asked), frame, ink, stage);
    const Rect area = column.kept ? column.kept->area : leafArea(stage);
    const std::vector<Row> rows = rowsOf(column.parts, area);
    const std::vector<std::size_t> leaves = leafStarts(heightsOf(rows), area.height, kPartGap);
    const int before = drawn.empty() ? 0 : 1;
    LeafNumber number{1, static_cast<int>(leaves.size()) + before, 0, column.leafKey};
    if (column.leafKey == "leaf")
        number.opening = before > 0 ? 1 : openingLeaf(rows, leaves);
    number.leaf = frame.leaf == 0 ? number.opening : std::clamp(frame.leaf, 1, number.leaves);
    const present::FrameView shown = onLeaf(frame, number);
    const auto parts = [&] {
        return leafOfParts(column, rows, leaves, static_cast<std::size_t>(number.leaf - 1 - before), area);
    };

    std::vector<Node> nodes;
    if (number.leaf <= before) {
        nodes = drawnLeaf(std::move(drawn), column, shown, number, stage);
        // Without a bar of paper the arrows stand on whatever the drawing has there, and bring their own ground.
        const bool hasBar = std::ranges::any_of(nodes, [](const Node& node) { return node.id == "top"; });
        nodes.insert(nodes.end() - 1, leafArrows(shown, number, area, hasBar ? ink : theme::kWhite, stage));
    } else {
        nodes.push_back(std::move(column.ground));
        nodes.push_back(topBarOf(shown, column, number, stage));
        std::ranges::move(parts(), std::back_inserter(nodes));
        if (number.leaves > 1)
            nodes.push_back(leafArrows(shown, number, area, ink, stage));
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
