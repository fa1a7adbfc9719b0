// A small map with one pin; touching it opens the large one.
#pragma once

#include "kiosk/present/map_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

struct SmallMapSpec
{
    std::string id;
    const present::MapView* map = nullptr; ///< outlives the call
    present::MapMark mark;
    Words open; ///< 大きな 地図で 見る
    Section section = Section::Geopark;
};

/// \param rect  at least 80 high: all of it is the target
[[nodiscard]] Node smallMap(const SmallMapSpec& spec, Rect rect, const Stage& stage);

} // namespace musubi::screens
