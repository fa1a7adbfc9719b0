// One tie as a part of a column.
#pragma once

#include "kiosk/present/tie_view.hpp"
#include "kiosk/screens/column.hpp"

#include <string>

namespace musubi::screens {

/// How much of a card this wide its picture takes: the mark of a sample is whole below it.
[[nodiscard]] float tiePictureWidth(const present::TieCard& view, float width, const Stage& stage);
/// A card, as high as its words need.
[[nodiscard]] Part tiePart(std::string id, const present::TieCard& tie, const Stage& stage);

} // namespace musubi::screens
