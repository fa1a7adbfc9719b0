// Rows that may grow until they fill the leaf they lie on, so that a page of few large
// things leaves no hole.
#pragma once

#include "kiosk/screens/pages/column.hpp"

#include <functional>
#include <vector>

namespace musubi::screens {

struct LeafRow
{
    float height = 0; ///< that it needs
    float most = 0;   ///< up to which it may grow
    /// Begins a leaf if the rows before can fill theirs by growing.
    bool beginsLeaf = false;
    std::function<Node(Rect)> draw;
};

/// The rows as parts of a column, each a row of its own.
[[nodiscard]] std::vector<Part> filledLeaves(std::vector<LeafRow> rows, const Stage& stage);

} // namespace musubi::screens
