// The parts of a column in rows, and one leaf of them in its place.
#pragma once

#include "kiosk/screens/column.hpp"
#include "kiosk/screens/leaf_setting.hpp"

#include <vector>

namespace musubi::screens {

/// Parts beside each other.
struct Row
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

/// All rows. A run that began with n columns keeps them to its end.
[[nodiscard]] std::vector<Row> rowsOf(const std::vector<Part>& parts, const LeafField& field);
[[nodiscard]] std::vector<RowHeights> heightsOf(const std::vector<Row>& rows);
/// Draws one leaf, the rows from `from` to before `to`. Returns where the first of them begins.
float drawRows(const std::vector<Row>& rows, std::size_t from, std::size_t to, const LeafField& field,
               std::vector<Node>& nodes);

} // namespace musubi::screens
