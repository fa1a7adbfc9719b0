// The page of laboratories and museums: filters, place cards, the city's map.
#pragma once

#include "kiosk/present/institutions_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene institutionsScreen(const present::InstitutionsView& view, const present::FrameView& frame,
                                              const Stage& stage);

} // namespace musubi::screens
