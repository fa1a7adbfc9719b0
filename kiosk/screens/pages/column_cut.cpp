#include "kiosk/screens/pages/column_cut.hpp"

#include "kiosk/screens/pages/low_page.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace musubi::screens {

namespace {

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
void measure(CutRow& row, const Rect& area)
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
CutRow rowFrom(const std::vector<Part>& parts, std::size_t first, const Rect& area)
{
    CutRow row;
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
std::vector<CutRow> rowsOf(const std::vector<Part>& parts, const Rect& area)
{
    std::vector<CutRow> rows;
    float runWidth = 0;
    for (std::size_t at = 0; at < parts.size();) {
        CutRow row = rowFrom(parts, at, area);
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

std::vector<RowHeights> heightsOf(const std::vector<CutRow>& rows)
{
    std::vector<RowHeights> heights;
    heights.reserve(rows.size());
    for (const CutRow& row : rows)
        heights.push_back(row.heights);
    return heights;
}

/// Rows of the parts that belong onto the first leaf hold each other, if it has room for them.
void hold(std::vector<CutRow>& rows, std::size_t together, float room)
{
    constexpr float kSlack = 0.5F; // heights are sums of measured words
    float least = 0;
    std::size_t end = 0;
    for (std::size_t count = 0; count < together && end < rows.size(); ++end) {
        count += rows[end].parts.size();
        least += rows[end].heights.least + (end > 0 ? kPartGap : 0);
    }
    for (std::size_t row = 0; row + 1 < end && least <= room + kSlack; ++row)
        rows[row].heights.hold = Hold::WithNext;
}

/// The height of the first thing in `node` that can be touched; without one, none.
float firstTouched(const Node& node)
{
    if (canBeTouched(node))
        return node.rect.y;
    float first = kOnlySeen;
    for (const Node& child : node.children)
        first = std::min(first, firstTouched(child));
    return first;
}

/// How much of each row is only seen; of one that may shrink or grow, all or nothing.
void lookForHands(std::vector<CutRow>& rows, const Rect& area)
{
    for (CutRow& row : rows) {
        RowHeights& heights = row.heights;
        heights.seen = kOnlySeen;
        for (const Part* part : row.parts)
            heights.seen =
                std::min(heights.seen, firstTouched(part->draw({area.x, area.y, row.width, heights.height})) - area.y);
        if (heights.seen < kOnlySeen)
            heights.seen = heights.least < heights.most ? 0 : std::clamp(heights.seen, 0.0F, heights.height);
    }
}

} // namespace

Cut cutOf(const Column& column, const LeafField& field)
{
    Cut cut{field, rowsOf(column.parts, field.area), {}};
    if (field.above > 0)
        lookForHands(cut.rows, field.area);
    hold(cut.rows, column.together, field.area.height);
    cut.leaves = leafStarts(heightsOf(cut.rows), field.room(), kPartGap);
    return cut;
}

float drawLeaf(const Cut& cut, std::size_t index, std::vector<Node>& nodes)
{
    const std::size_t from = cut.leaves[index];
    const std::size_t to = index + 1 < cut.leaves.size() ? cut.leaves[index + 1] : cut.rows.size();
    const std::vector<RowHeights> heights = heightsOf(cut.rows);
    const SetLeaf leaf = settledLeaf(std::span(heights).subspan(from, to - from), cut.field.room(), kPartGap);
    const float top = cut.field.area.y - leaf.rise;
    float y = top;
    for (std::size_t i = from; i < to; ++i) {
        const CutRow& row = cut.rows[i];
        float x = cut.field.area.x;
        const float height = leaf.heights[i - from];
        for (const Part* part : row.parts) {
            nodes.push_back(part->draw({x, y, row.width, height}));
            x += row.width + theme::kGutter;
        }
        y += height + kPartGap;
    }
    return top;
}

} // namespace musubi::screens
