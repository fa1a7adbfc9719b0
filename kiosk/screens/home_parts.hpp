// What home is made of on every stage: the mark with the kiosk's name, a knot of the
// day's line, a door.
#pragma once

#include "kiosk/present/home_view.hpp"
#include "kiosk/screens/pages/frame.hpp"
#include "kiosk/screens/pages/leaf_rows.hpp"

#include <cstddef>
#include <vector>

namespace musubi::screens {

/// The mark, the kiosk's name, and below it what it is: 92 high, at most `room` wide.
[[nodiscard]] Node homeBrand(const present::FrameView& frame, Point at, float room, const Stage& stage);
/// Today's events have the events' colour; the last one of another day is gold.
[[nodiscard]] Colour knotColour(const present::HomeView& view, std::size_t index);
[[nodiscard]] Node homeKnot(const std::string& id, Point at, Colour colour, std::size_t index);

/// How a door shares out its height, the same for all of them.
struct DoorShape
{
    float picture = 0;
    float title = 40;
    float caption = 30;
    float titleSize = theme::kBodyLarge;
};
inline constexpr float kDoorSides = 10;  ///< free beside the words
inline constexpr float kDoorSeam = 40;   ///< that the disc on the seam takes of the words' side
inline constexpr float kDoorBottom = 10; ///< free below the words
/// \param step  its turn when the page rises
[[nodiscard]] Node homeDoor(const present::Door& view, Rect rect, int step, const DoorShape& shape, const Stage& stage);
/// All doors in one row, their titles of one size so that none looks more important than its neighbour.
[[nodiscard]] Node homeDoorsAbreast(const present::HomeView& view, Rect row, DoorShape shape, const Stage& stage);
/// All doors as rows of a page in one column; upright the main one is a bar.
[[nodiscard]] std::vector<LeafRow> homeDoorRows(const present::HomeView& view, const Stage& stage);

} // namespace musubi::screens
