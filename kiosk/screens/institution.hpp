// The page of one laboratory or museum.
#pragma once

#include "kiosk/present/institution_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene institutionScreen(const present::InstitutionView& view, const present::FrameView& frame,
                                             const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] Column institutionColumn(const present::InstitutionView& view, const present::FrameView& frame,
                                       const Stage& stage);

} // namespace musubi::screens
