// One offer to schools: what happens in the lesson, for whom, how to ask for it.
#pragma once

#include "kiosk/present/offer_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene offerScreen(const present::OfferView& view, const present::FrameView& frame,
                                       const Stage& stage);

} // namespace musubi::screens
