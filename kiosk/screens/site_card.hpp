// The chosen site of the geopark in a page of one column: its picture beside its words, or
// over them where the page is narrow.
#pragma once

#include "kiosk/present/geopark_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// One card; on a leaf too low for it, the picture is a part of its own before it. `view` outlives the parts.
[[nodiscard]] std::vector<Part> siteCardParts(const present::SitePanel& view, const present::FrameView& frame,
                                              const Stage& stage);

} // namespace musubi::screens
