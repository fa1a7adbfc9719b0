// Setting words into rectangles: styles by role, and finding the style that fits whole.
// Nothing is ever shrunk smoothly or cut: a text takes the largest of the named sizes
// at which all of it fits.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/scene/node.hpp"
#include "kiosk/scene/text_metrics.hpp"
#include "kiosk/screens/pieces/stage.hpp"
#include "kiosk/theme/tokens.hpp"

#include <initializer_list>
#include <span>
#include <string>

namespace musubi::screens {

using present::Words;
using scene::Align;
using scene::Node;
using scene::Point;
using scene::Rect;
using scene::Role;
using scene::TextStyle;
using scene::Weight;
using theme::Colour;

/// A style of `size` px; leading by size (titles 1.3, text 1.55), wider with furigana.
[[nodiscard]] TextStyle bold(float size, Colour colour = theme::kInk, Align align = Align::Start);
[[nodiscard]] TextStyle regular(float size, Colour colour = theme::kInk, Align align = Align::Start);

/// `style` with the language and ruby lines of the words.
[[nodiscard]] TextStyle styled(const Words& words, TextStyle style);

/// A text node exactly as high as its lines (at most `rect.height`), from the top of `rect`.
[[nodiscard]] Node textNode(std::string id, const Words& words, const TextStyle& style, Rect rect, const Stage& stage,
                            Role role = Role::Text);

/// A text node as high as `rect`, its lines standing in the middle of it.
[[nodiscard]] Node centredText(std::string id, const Words& words, const TextStyle& style, Rect rect,
                               Role role = Role::Text);

/// The largest of `sizes` at which all of `words` fits into `room`; the last one if none does. A somewhat smaller
/// size wins when at it no phrase has to be broken inside.
[[nodiscard]] TextStyle fitting(const Words& words, TextStyle style, std::span<const float> sizes, scene::Size room,
                                const Stage& stage);
[[nodiscard]] TextStyle fitting(const Words& words, TextStyle style, std::initializer_list<float> sizes,
                                scene::Size room, const Stage& stage);

/// How large the words become in this style.
[[nodiscard]] scene::Size extentOf(const Words& words, const TextStyle& style, float width, const Stage& stage);
/// Whether all of the words fit into `room`.
[[nodiscard]] bool fits(const Words& words, const TextStyle& style, scene::Size room, const Stage& stage);

} // namespace musubi::screens
