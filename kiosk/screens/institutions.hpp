// The page of laboratories and museums: filters, place cards, the city's map.
#pragma once

#include "kiosk/present/institutions_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene institutionsScreen(const present::InstitutionsView& view, const present::FrameView& frame,
                                              const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] scene::Scene institutionsColumn(const present::InstitutionsView& view, const present::FrameView& frame,
                                              const Stage& stage);

} // namespace musubi::screens
