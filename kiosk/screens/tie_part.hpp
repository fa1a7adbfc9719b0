// One tie as a part of a column.
#pragma once

#include "kiosk/present/tie_view.hpp"
#include "kiosk/screens/column.hpp"

#include <string>

namespace musubi::screens {

/// A card, as high as its words need.
[[nodiscard]] Part tiePart(std::string id, const present::TieCard& tie, const Stage& stage);

} // namespace musubi::screens
