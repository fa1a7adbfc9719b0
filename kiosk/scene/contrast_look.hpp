// What things look like in high contrast: plain, framed, dotted, gone.
#pragma once

#include "kiosk/scene/node.hpp"
#include "kiosk/theme/tokens.hpp"

#include <optional>

namespace musubi::scene {

[[nodiscard]] BoxContent plainBox(float radius, Colour fill);
[[nodiscard]] BoxContent framed(float radius, Colour fill, float width, Colour border = theme::kContrastInk);
/// What does nothing now.
[[nodiscard]] BoxContent dotted(float radius);
/// Nothing to be seen. Lines, knots and shapes may lie under anything, so what is left of them has to be a shape.
[[nodiscard]] Content gone(const Content& content);
/// A straight line in a chart as what it covers.
[[nodiscard]] ShapeContent ruled(const Rect& rect, Colour fill);
/// A bar has a line along the page, none along the edges of the glass.
void openAtEdges(ShapeContent& shape, Size page);
/// The frame of a picture that stays, as a node without an id.
/// \param shown  how much of its card's border is seen beside it
[[nodiscard]] std::optional<Node> frameOn(const Node& node, const PictureContent& picture, float shown);

} // namespace musubi::scene
