// Cards whose picture is not shown, closed up over the gap that it would leave.
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::scene {

/// In every touchable card of `node` with a picture without a name on top, for which no sign (picture_sign.hpp) stands
/// in: takes the picture out and moves what is below it to the middle of the card. Rectangles of cards stay.
void closeUp(Node& node);

} // namespace musubi::scene
