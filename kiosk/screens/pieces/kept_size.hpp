// Larger text makes nothing smaller on the glass. A drawing for a spacious stage has titles larger than those of a
// column; where its column stands for it because the text was made larger, they keep their size. So do letters that
// are as large as their place allows: a step of the text size makes the place smaller, but not what is read there.
#pragma once

#include "kiosk/screens/pieces/stage.hpp"
#include "kiosk/screens/pieces/text.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

namespace musubi::screens {

/// The size at which letters of `drawn` px on a spacious stage are as large on the glass; 0 on a stage that has no such
/// drawing at the usual text size.
[[nodiscard]] float keptSize(float drawn, const Stage& stage);

/// The same glass with the text one step smaller; nothing at the usual text size.
[[nodiscard]] std::optional<Stage> oneStepBefore(const Stage& stage);

/// The stages on which the page may have stood with the text one step smaller: with room for arrows and without, and in
/// reach mode as drawn too. All are equally wide; none at the usual text size.
[[nodiscard]] std::vector<Stage> stagesBefore(const Stage& stage);

/// The size at which letters are as large on the glass as the largest that `sizeOn` gives one step before; 0 without
/// such a step.
template <typename SizeOn>
[[nodiscard]] float keptFrom(const Stage& stage, const SizeOn& sizeOn)
{
    float kept = 0;
    for (const Stage& before : stagesBefore(stage))
        kept = std::max(kept, static_cast<float>(sizeOn(before)) * stage.size.width / before.size.width);
    return kept;
}

/// The smallest size that is as large on the glass as `largest` one step before; a caption's without such a step.
[[nodiscard]] float leastAfter(float largest, const Stage& stage);

/// `sizes`, largest first, and between them those at which letters are as large on the glass as these were at the steps
/// before: where a place does not grow with the text, the next smaller name would be too small.
[[nodiscard]] std::vector<float> withKeptSizes(const std::vector<float>& sizes, const Stage& stage);

/// Of the title over a story that has a column's whole width.
[[nodiscard]] float storyTitleSize(const Stage& stage);

/// As `fitting`, but never smaller than `least`, whatever the room: words that need more of it get more.
[[nodiscard]] TextStyle fittingFrom(float least, const Words& words, TextStyle style,
                                    std::initializer_list<float> sizes, scene::Size room, const Stage& stage);

} // namespace musubi::screens
