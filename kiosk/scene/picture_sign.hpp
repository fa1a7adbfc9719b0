// Where pictures are not shown, an icon says what was on them.
#pragma once

#include "kiosk/scene/node.hpp"

#include <optional>
#include <string>

namespace musubi::scene {

/// The Material icon for what a picture shows: "illustration:lake" gives "sailing". For a pack's own file, which may
/// show anything, that of a picture.
[[nodiscard]] std::string signOf(const std::string& source);

/// The sign of `picture`, a child of `card`, as a node without an id in the middle of what the rest of the card leaves
/// free of the picture. None where an icon in a disc on the picture's edge says the same, or where there is no room.
[[nodiscard]] std::optional<Node> signFor(const Node& picture, const Node& card, Colour ink);

} // namespace musubi::scene
