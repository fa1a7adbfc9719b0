// A session as a card, in the two shapes of the design: picture at the side (home) and on top (events).
#pragma once

#include "kiosk/present/session_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

/// 432 × 228: picture left, title, place, seats.
[[nodiscard]] Node sessionCardSide(const std::string& id, Rect rect, const present::SessionCard& view,
                                   const Stage& stage);
inline constexpr float kSessionPicture = 104; ///< least height of the picture on top
/// 432 × 320: picture on top, the time on the seam, title, place, seats and audience.
[[nodiscard]] Node sessionCardTop(const std::string& id, Rect rect, const present::SessionCard& view,
                                  float pictureHeight, const Stage& stage);
/// How high sessionCardTop() must be to show all of this session with the title at its largest and the
/// lowest picture.
[[nodiscard]] float sessionCardTopHeight(const present::SessionCard& view, float width, const Stage& stage);
/// きょう 10:00 as a dark pill, at most `room` wide.
[[nodiscard]] Node dayPill(const std::string& id, Point at, float room, const present::SessionCard& view,
                           const Stage& stage);
/// The seats tag in its colour: green just come, blue a number of seats, coral few left, gold draw.
[[nodiscard]] Node seatsTag(const std::string& id, Point at, const present::SessionCard& view, const Stage& stage);

/// "Today 13:30 Fossil hunt": what every card of a session is called.
[[nodiscard]] std::string spokenName(const present::SessionCard& view);
/// 見本 over the picture's corner: what is made up always says so.
void addSampleMark(Node& node, Point at, const present::SessionCard& view, const Stage& stage);

} // namespace musubi::screens
