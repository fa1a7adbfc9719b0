// Any finished scene in high contrast: white on black, yellow for what acts and what is
// chosen, no gradients, no pictures behind words, no tie lines, nothing that moves.
//
// One transform for every screen, so that a new screen has high contrast the day it is
// made. It knows contents, roles and what lies behind what, never an id. Where ties would
// be a line, the screens themselves make a list (screens::Stage::contrast).
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::scene {

/// `page` in high contrast: the same tree with the same ids, rectangles, intents, roles and reading order. What
/// vanishes keeps its node without content. On a card a sign takes the place of the picture (picture_sign.hpp), or
/// what is in the card moves together (close_up.hpp): there rectangles change. New nodes have no id: signs, the frame
/// of a picture that stays, the icon of a map pin, whose own is always white.
///
/// Pure. Texts keep their sizes, so what fitted before fits now.
[[nodiscard]] Scene highContrast(Scene page);

} // namespace musubi::scene
