// The buttons at the foot of a form: to the step before, and on.
#pragma once

#include "kiosk/screens/pages/column.hpp"

#include <optional>

namespace musubi::screens {

inline constexpr float kFootHeight = 96;

[[nodiscard]] Node formFoot(const ButtonSpec& next, const std::optional<ButtonSpec>& previous, Rect rect,
                            const Stage& stage);

/// Puts the buttons at the foot of every leaf where that leaves its parts enough room, else after the last part.
void addFoot(Column& column, const ButtonSpec& next, const std::optional<ButtonSpec>& previous, const Stage& stage);

} // namespace musubi::screens
