// A column's parts in rows, and the rows on leaves.
#pragma once

#include "kiosk/screens/column.hpp"
#include "kiosk/screens/leaf_setting.hpp"

#include <vector>

namespace musubi::screens {

/// Parts beside each other.
struct CutRow
{
    std::vector<const Part*> parts;
    float width = 0; ///< of each
    RowHeights heights;
};

/// A column that is cut into leaves. Its parts outlive it.
struct Cut
{
    Rect area; ///< of the parts of a leaf
    std::vector<CutRow> rows;
    std::vector<std::size_t> leaves; ///< the first row of each
};

/// As few leaves as there can be: a single one has no arrows, and their place is for its parts.
[[nodiscard]] Cut cutOf(const Column& column, const Stage& stage);

/// The rows of the leaf, from 0, at their places.
void drawLeaf(const Cut& cut, std::size_t leaf, std::vector<Node>& nodes);

} // namespace musubi::screens
