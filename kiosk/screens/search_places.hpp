// Where the field, the results and the keys of the search stand in one column.
#pragma once

#include "kiosk/present/frame_view.hpp"
#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pieces/text.hpp"

namespace musubi::screens {

struct SearchPlaces
{
    Rect field;
    bool isFieldInBar = false;
    Rect parts; ///< without height: somebody types, and the keys have the room of the results
    Rect strip; ///< for names and the first results where the keys have that room; without height: none
    Rect keys;  ///< without height: they are put away
};

[[nodiscard]] SearchPlaces searchPlaces(const present::SearchView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
