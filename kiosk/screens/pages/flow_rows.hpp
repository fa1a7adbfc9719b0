// Controls of their natural width in rows: filters and the like, as the parts of a page in
// one column, or inside a card.
#pragma once

#include "kiosk/screens/pages/column.hpp"

#include <functional>
#include <string>
#include <vector>

namespace musubi::screens {

struct FlowItem
{
    float width = 0; ///< that it wants; one that wants more than there is gets all of a row
    std::function<float(float width)> height;
    std::function<Node(Rect)> draw;
};

/// A part for each row, from left to right. Ids of the rows begin with `id`.
[[nodiscard]] std::vector<Part> flowRows(const std::string& id, const std::vector<FlowItem>& items, const Stage& stage);

/// The items with their places, row under row, from the top left of `rect`.
[[nodiscard]] std::vector<Node> drawFlow(const std::vector<FlowItem>& items, Rect rect);
[[nodiscard]] float flowHeight(const std::vector<FlowItem>& items, float width);

} // namespace musubi::screens
