// What was found so far, told around the keys where these have the room of the results: a strip of names and first
// results to touch, more results for the eye where no hand reaches in reach mode, and the main key, which says how many
// there are and leads to them.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pieces/text.hpp"

#include <vector>

namespace musubi::screens {

/// The main key leads to the results even where nothing is found: there is more to touch than on the keys' page.
[[nodiscard]] present::KeyboardView withWayOut(present::KeyboardView keyboard, const present::SearchView& view);

/// Names that may be meant, then the first results, as many as stand whole in `rect`; where there is none of them, what
/// is said instead.
[[nodiscard]] Node foundStrip(const present::SearchView& view, Rect rect, const Stage& stage);

/// How much was found and its first titles, in the sky that reach mode has above the band, as near to the field as they
/// can stand. Empty where there is no such sky, and while nothing is looked for.
[[nodiscard]] std::vector<Node> foundAbove(const present::SearchView& view, const Stage& stage);

} // namespace musubi::screens
