// The search: field, kinds, what was found, keyboard and what others look for.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene searchScreen(const present::SearchView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
