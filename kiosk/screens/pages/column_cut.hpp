// A column's parts in rows, and the rows on leaves.
#pragma once

#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/leaf_setting.hpp"

#include <vector>

namespace musubi::screens {

/// Parts beside each other.
struct CutRow
{
    std::vector<const Part*> parts;
    float width = 0; ///< of each
    RowHeights heights;
};

/// Where the parts of a leaf lie: the area that hands reach, and what is free above it.
struct LeafField
{
    Rect area;
    float above = 0;

    [[nodiscard]] LeafRoom room() const { return {area.height, above}; }
};

/// A column that is cut into leaves. Its parts outlive it.
struct Cut
{
    LeafField field;
    std::vector<CutRow> rows;
    std::vector<std::size_t> leaves; ///< the first row of each
};

/// As few leaves as there can be.
[[nodiscard]] Cut cutOf(const Column& column, const LeafField& field);

/// The rows of the leaf, from 0, at their places. Returns where the first of them begins.
float drawLeaf(const Cut& cut, std::size_t leaf, std::vector<Node>& nodes);

} // namespace musubi::screens
