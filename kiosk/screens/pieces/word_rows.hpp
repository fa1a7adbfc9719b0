// Short texts one after the other, row under row where one row has no room for all of
// them: date and time, the same words in several languages.
#pragma once

#include "kiosk/screens/pieces/text.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

struct RowWord
{
    std::string id;
    Words words;
    TextStyle style;
};

/// Width of all in one row.
[[nodiscard]] float widthInOneRow(const std::vector<RowWord>& words, float gap, const Stage& stage);
[[nodiscard]] float heightInRows(const std::vector<RowWord>& words, float gap, float width, const Stage& stage);
/// From the top left of `rect`.
[[nodiscard]] std::vector<Node> wordRows(const std::vector<RowWord>& words, float gap, Rect rect, const Stage& stage);

/// `words`, without room for readings when they have none.
[[nodiscard]] Words withoutEmptyReadings(Words words);

} // namespace musubi::screens
