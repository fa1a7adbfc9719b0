// Where the buttons of a narrow bottom bar stand, so that each keeps its word as long as
// that is possible: all equally wide, else as wide as the words need, else with the
// longest words in two lines. Only where nothing helps the icons are left alone.
#pragma once

#include "kiosk/screens/pieces/text.hpp"

#include <vector>

namespace musubi::screens {

/// Of the words in the cells.
[[nodiscard]] float barWordSize(const Stage& stage);

/// A place for each of `words`, in reading order, in `rows` rows of `all`.
[[nodiscard]] std::vector<Rect> barCells(const std::vector<Words>& words, Rect all, int rows, const Stage& stage);

/// Whether a line may end inside of these words without breaking one.
[[nodiscard]] bool mayTakeTwoLines(const Words& words);

} // namespace musubi::screens
