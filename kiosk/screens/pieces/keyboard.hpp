// A keyboard on the screen: the characters at the left, the keys that change them at
// the right. Any field can use it; it knows nothing of what the text is for.
#pragma once

#include "kiosk/present/keyboard.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

/// Where five rows of keys stand, with the function keys at their right.
inline constexpr scene::Size kKeyboardSize{1525, 436};

/// Where keys stand from side to side of a high stage, wide enough for ten beside each other where it can be; without
/// height.
[[nodiscard]] Rect keyboardAcross(const Stage& stage);
/// Keys grow up to so many times the height that they need.
inline constexpr float kHighestKeyboard = 1.3F;

/// Height that the keys need at this width, each a full target: beside each other, else the functions below the
/// characters, else in the view's narrow form.
[[nodiscard]] float keyboardHeight(const present::KeyboardView& view, float width, const Stage& stage);
/// The least height in which they still stand, each as small as a finger allows. With normal text there is always room
/// for more.
[[nodiscard]] float leastKeyboardHeight(const present::KeyboardView& view, float width, const Stage& stage);
/// The same keys drawn; `rect` is at least `leastKeyboardHeight` high.
[[nodiscard]] Node fittingKeyboard(const std::string& id, const present::KeyboardView& view, Rect rect,
                                   const Stage& stage);

/// Keys fill the height of `rect`; those of few columns stand in the middle and are no wider than a hand expects.
[[nodiscard]] Node keyboard(const std::string& id, const present::KeyboardView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
