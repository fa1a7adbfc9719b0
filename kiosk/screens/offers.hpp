// What institutions bring to a class: filters at the left, six cards a page.
#pragma once

#include "kiosk/present/offers_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene offersScreen(const present::OffersView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene offersColumn(const present::OffersView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
