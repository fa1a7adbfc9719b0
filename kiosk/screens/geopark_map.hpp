// The geopark's map card: list of sites, pager and legend over the schematic map.
#pragma once

#include "kiosk/present/geopark_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

/// Where the sites can be chosen besides by their pins.
enum class SiteList
{
    OnMap,     ///< with its pager, at the map's left side
    Elsewhere, ///< on this page or another leaf of it: here the pins are read, too
};
[[nodiscard]] Node geoparkMap(const present::GeoparkView& view, SiteList list, Rect rect, const Stage& stage);

/// Without a card, from edge to edge of an upright stage: from the top bar to a little below `rect`, where the next
/// card stands on it. The sites are chosen elsewhere besides.
[[nodiscard]] Node geoparkMapAcross(const present::GeoparkView& view, Rect rect, const Stage& stage);

/// One site of the list; touching it chooses it.
[[nodiscard]] Node siteRow(const present::SiteChoice& site, std::size_t index, Rect rect, const Stage& stage);
/// Height at which the name of the site has its largest size.
[[nodiscard]] float siteRowHeight(const present::SiteChoice& site, float width, const Stage& stage);

} // namespace musubi::screens
