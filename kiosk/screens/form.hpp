// A form that is filled in: its purpose, its fields with keys and choices, the check before it is sent.
#pragma once

#include "kiosk/present/form_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene formScreen(const present::FormView& view, const present::FrameView& frame,
                                      const Stage& stage);

} // namespace musubi::screens
