#include "kiosk/screens/pages/leaf_rows.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace musubi::screens {

namespace {

float heightOf(std::span<const LeafRow> rows)
{
    float height = -kPartGap;
    for (const LeafRow& row : rows)
        height += row.height + kPartGap;
    return std::max(0.0F, height);
}

/// Gives the rows what is left of the leaf, each up to its most, all of them alike.
void grow(std::span<LeafRow> rows, float room)
{
    float rest = room - heightOf(rows);
    while (rest > 1) {
        std::vector<LeafRow*> growing;
        for (LeafRow& row : rows)
            if (row.height + 0.5F < row.most)
                growing.push_back(&row);
        if (growing.empty())
            return;
        const float share = rest / static_cast<float>(growing.size());
        for (LeafRow* row : growing) {
            const float more = std::min(share, row->most - row->height);
            row->height += more;
            rest -= more;
        }
    }
}

bool canFill(std::span<const LeafRow> rows, float room)
{
    float most = -kPartGap;
    for (const LeafRow& row : rows)
        most += std::max(row.height, row.most) + kPartGap;
    return most >= room;
}

/// How many of the rows from the first lie on its leaf.
std::size_t leafFrom(std::span<const LeafRow> rows, float room)
{
    std::size_t count = 1;
    while (count < rows.size()) {
        if (heightOf(rows.first(count + 1)) > room)
            break;
        if (rows[count].beginsLeaf && heightOf(rows) > room && canFill(rows.first(count), room))
            break;
        ++count;
    }
    return count;
}

} // namespace

std::vector<Part> filledLeaves(std::vector<LeafRow> rows, const Stage& stage)
{
    const float room = leafArea(stage).height;
    for (std::span<LeafRow> rest(rows); !rest.empty();) {
        const std::size_t count = leafFrom(rest, room);
        grow(rest.first(count), room);
        rest = rest.subspan(count);
    }
    std::vector<Part> parts;
    parts.reserve(rows.size());
    for (LeafRow& row : rows)
        parts.push_back(fixedPart(0, row.height, std::move(row.draw)));
    return parts;
}

} // namespace musubi::screens
