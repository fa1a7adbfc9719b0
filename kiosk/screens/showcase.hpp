// One thing that the city is trying out: picture, figures, its years, its ties.
#pragma once

#include "kiosk/present/showcase_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

[[nodiscard]] scene::Scene showcaseScreen(const present::ShowcaseView& view, const present::FrameView& frame,
                                          const Stage& stage);
/// The same in one column, for a stage that is not spacious.
[[nodiscard]] Column showcaseColumn(const present::ShowcaseView& view, const present::FrameView& frame,
                                    const Stage& stage);
/// What it is and how it stands, as tags that lie over its picture, at most `room` wide.
[[nodiscard]] std::vector<Node> showcaseMarks(const present::ShowcaseView& view, const present::FrameView& frame,
                                              float room, const Stage& stage);

} // namespace musubi::screens
