// Preferring one line: a word is not broken while a slightly smaller size keeps it whole.
#pragma once

#include "kiosk/screens/pieces/text.hpp"

#include <initializer_list>

namespace musubi::screens {

/// The largest of `sizes` at which the words stand in one line of `room`; if none does, the largest of `sizes` and
/// `smaller` at which they fit in several lines.
[[nodiscard]] TextStyle fittingOneLine(const Words& words, TextStyle style, std::initializer_list<float> sizes,
                                       std::initializer_list<float> smaller, scene::Size room, const Stage& stage);

} // namespace musubi::screens
