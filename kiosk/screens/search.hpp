// The search: field, kinds, what was found, keyboard and what others look for.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene searchScreen(const present::SearchView& view, const present::FrameView& frame,
                                        const Stage& stage);
/// The same in one column, for a stage that is not spacious. The field stays on every leaf; so do the keys where the
/// stage is high enough, else they and the results are shown in turn.
[[nodiscard]] scene::Scene searchColumn(const present::SearchView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
