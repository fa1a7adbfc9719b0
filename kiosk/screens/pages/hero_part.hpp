// The picture at the head of an upright page, and the sheet that rises over it.
#pragma once

#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

/// An upright stage in its normal colours: in reach mode the sky is up there, in high contrast no picture lies behind
/// anything.
[[nodiscard]] bool hasHero(const Stage& stage);

/// Picture and sheet, drawn beyond the part's rectangle: from the upper edge of the stage down to its lower one, the
/// sheet beginning at the rectangle's foot. Elastic: words come first.
[[nodiscard]] Part heroPart(const Hero& hero, const Stage& stage);
/// The lowest that it may be.
[[nodiscard]] float leastHero(const Stage& stage);

/// Moves the hero among the nodes of a leaf, which begin with the ground: it is painted before the top bar. Its words
/// are read where it stood.
void putHeroBehind(const Hero& hero, std::vector<Node>& nodes);

} // namespace musubi::screens
