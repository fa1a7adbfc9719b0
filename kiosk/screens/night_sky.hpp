// The stars of the dark pages. They keep away from words, so that none looks like a dot of
// a letter.
#pragma once

#include "kiosk/screens/pieces/pieces.hpp"

#include <vector>

namespace musubi::screens {

/// A fixed, even scatter over `sky`, without the stars that would stand on or beside a text of `parts`.
void addStars(Node& ground, Rect sky, const std::vector<Node>& parts);

} // namespace musubi::screens
