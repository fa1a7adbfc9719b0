// The upper part of a geosite's page: the mountain for its peaks, else the site's own
// picture beside the sky, with the site's name in large letters.
#pragma once

#include "kiosk/present/geosite_view.hpp"
#include "kiosk/screens/pages/frame.hpp"

#include <array>

namespace musubi::screens {

/// Whether the pack's mountain stands behind the page: only a site on its peaks is shown there.
[[nodiscard]] bool showsMountain(const present::GeositeView& view);

[[nodiscard]] Node geositeGround(const present::GeositeView& view, const Stage& stage);

/// Of the name, largest first.
inline constexpr std::array<float, 8> kGeositeTitleSizes{theme::kDisplay,   88,        72, 60, 52, theme::kH2,
                                                         theme::kPageTitle, theme::kH3};
/// Kind and municipalities, the name, its heights or its age: over the sky.
[[nodiscard]] Node geositeHeadline(const present::GeositeView& view, const present::FrameView& frame,
                                   const Stage& stage);
/// How large the name stands there.
[[nodiscard]] float geositeNameAsDrawn(const present::GeositeView& view, const present::FrameView& frame,
                                       const Stage& spacious);

/// Heights or age as dark pills, row under row; empty, and without height, where there are none.
[[nodiscard]] Node geositePills(const present::GeositeView& view, Rect rect, const Stage& stage);
[[nodiscard]] float geositePillsHeight(const present::GeositeView& view, float width, const Stage& stage);

/// The tie line on its way from the peak down to `to`, where the column of ties begins.
[[nodiscard]] Node arcFromPeak(Point to, const Stage& stage);

} // namespace musubi::screens
