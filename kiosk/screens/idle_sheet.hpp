// The question "still there?": its ring of seconds, and how it is asked over a form that somebody has begun to fill in.
#pragma once

#include "kiosk/screens/pieces/pieces.hpp"

#include <optional>

namespace musubi::screens {

/// \param secondsLeft  of `secondsInAll`, until the visit ends
[[nodiscard]] Node idleRing(Rect rect, int secondsLeft, int secondsInAll);

/// With the steps that are done, and what becomes of what was written. Nothing on other pages, and where there is no
/// room for it: the question alone says the same.
[[nodiscard]] std::optional<Node> idleFormSheet(const present::Context& context, const Stage& stage, int secondsLeft,
                                                int secondsInAll);

} // namespace musubi::screens
