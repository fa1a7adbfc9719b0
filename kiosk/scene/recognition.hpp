// Telling from a node's content and role what it is for.
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::scene {

/// Something to touch, also when it does nothing now.
[[nodiscard]] bool isControl(Role role);
/// Whether something is drawn at its own rectangle.
[[nodiscard]] bool hasSomethingToSee(const Node& node);
/// A disc with an icon in it.
[[nodiscard]] bool isIconDisc(const Node& node);
/// "12", "3" in the size of a headline.
[[nodiscard]] bool isBigNumber(const Node& node);
[[nodiscard]] int bigNumbersIn(const Node& node);
/// The white ground of a QR code.
[[nodiscard]] bool holdsCode(const Node& node);
/// A see-through ring around something, only for its beauty.
[[nodiscard]] bool isOrnament(const Node& node, const BoxContent& box);
/// An upright or lying rule in a chart; its rectangle is what is drawn.
[[nodiscard]] bool isRule(const Node& node, const LineContent& line);
/// What a control without a content of its own is seen by: the largest box in it; null: nothing. A child of `control`.
[[nodiscard]] const Node* bodyOf(const Node& control);
/// Where the first characters of a text stand (without measuring: of centred words, the middle).
[[nodiscard]] Point firstInk(const Node& node, const TextContent& text);

} // namespace musubi::scene
