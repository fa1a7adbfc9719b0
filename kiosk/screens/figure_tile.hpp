// A large number with its unit, and below it what it counts.
#pragma once

#include "kiosk/present/showcase_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

[[nodiscard]] Node figureTile(const std::string& id, const present::FigureView& view, Rect rect, const Stage& stage);
/// Width at which the number stands beside its unit as large as it may be.
[[nodiscard]] float figureWidth(const present::FigureView& view, const Stage& stage);
[[nodiscard]] float figureHeight(const present::FigureView& view, float width, const Stage& stage);

} // namespace musubi::screens
