// The window through which a part of the map is seen: from degrees to pixels, and
// cutting lines off at its edge.
//
// Equirectangular, as SchematicMap says: x grows with longitude × cos(middle latitude),
// y with −latitude.
#pragma once

#include "kiosk/present/map_view.hpp"
#include "kiosk/scene/geometry.hpp"

#include <vector>

namespace musubi::screens {

class MapWindow
{
public:
    /// \param frame  what is drawn
    /// \param clear  the part of it that no panel covers: the map's area fits into it at zoom 1
    MapWindow(const present::MapView& map, scene::Rect frame, scene::Rect clear);

    [[nodiscard]] const scene::Rect& frame() const { return m_frame; }
    [[nodiscard]] double pixelsPerDegree() const { return m_pixelsPerDegree; } ///< of latitude
    [[nodiscard]] scene::Point place(present::GeoPoint point) const;
    /// Whether the place itself is inside the frame, `margin` away from its edge.
    [[nodiscard]] bool shows(present::GeoPoint point, float margin = 0) const;

private:
    scene::Rect m_frame;
    scene::Point m_middle;
    present::GeoPoint m_centre;
    double m_pixelsPerDegree = 1; ///< of latitude
    double m_shrink = 1;          ///< of longitude against latitude
};

/// Points every few pixels along the Catmull-Rom curve through `points`.
[[nodiscard]] std::vector<scene::Point> smoothLine(const std::vector<scene::Point>& points);
/// The pieces of a line that lie inside `window` (Liang–Barsky, piece by piece).
[[nodiscard]] std::vector<std::vector<scene::Point>> clipLine(const std::vector<scene::Point>& line,
                                                              const scene::Rect& window);
/// The smallest rectangle around the points.
[[nodiscard]] scene::Rect boundsOf(const std::vector<scene::Point>& points);

} // namespace musubi::screens
