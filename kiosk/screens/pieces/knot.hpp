// A knot of a line, and the card that hangs on it. Both are one target: a finger that aims at the ring means the card,
// and the ring alone is too small for one.
#pragma once

#include "kiosk/screens/pieces/text.hpp"

#include <string>

namespace musubi::screens {

/// The ring alone, `step` of its line's; it is neither touched nor read.
[[nodiscard]] Node knot(std::string id, scene::Point at, const scene::KnotContent& look, int step);

/// Lets `card` be touched at its knot too, and in what lies between them.
void hangOn(Node& card, const Node& knot);

} // namespace musubi::screens
