// One offer to schools: what happens in the lesson, for whom, how to ask for it.
#pragma once

#include "kiosk/present/offer_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

[[nodiscard]] scene::Scene offerScreen(const present::OfferView& view, const present::FrameView& frame,
                                       const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] Column offerColumn(const present::OfferView& view, const present::FrameView& frame, const Stage& stage);
/// How it comes and what it costs, as tags that lie over its picture, at most `room` wide.
[[nodiscard]] std::vector<Node> offerMarks(const present::OfferView& view, const present::FrameView& frame, float room,
                                           const Stage& stage);

} // namespace musubi::screens
