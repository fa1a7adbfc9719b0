// Ties as parts of a column: one, or all of a page.
#pragma once

#include "kiosk/present/tie_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// How much of a card this wide its picture takes: the mark of a sample is whole below it.
[[nodiscard]] float tiePictureWidth(const present::TieCard& view, float width, const Stage& stage);
/// A card, as high as its words need.
[[nodiscard]] Part tiePart(std::string id, const present::TieCard& tie, const Stage& stage);
/// How high a card for this tie is with its words at their largest.
[[nodiscard]] float tieHeight(const present::TieCard& tie, float width, const Stage& stage);

/// Upright: the heading, and below it rows of cards, each with the line and its knots over them. Nothing where ties are
/// a list: in high contrast, on a stage too narrow for two cards beside each other, or one that is lying.
[[nodiscard]] std::vector<Part> tieRows(const std::string& id, const Words& heading,
                                        const std::vector<present::TieCard>& ties, const Stage& stage);

} // namespace musubi::screens
