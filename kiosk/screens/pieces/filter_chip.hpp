// A filter as a chip that may be narrow: icon or check mark and words in the middle,
// in one line as long as a readable size allows it.
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

[[nodiscard]] Node filterChip(const std::string& id, Rect rect, const present::FilterChoice& choice, Section section,
                              const Stage& stage);

} // namespace musubi::screens
