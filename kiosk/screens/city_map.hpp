// The city's map with a dot for every place, the chosen one as a pin.
#pragma once

#include "kiosk/present/institutions_view.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

namespace musubi::screens {

[[nodiscard]] Node cityMap(const present::InstitutionsView& view, Rect rect, const Stage& stage);

} // namespace musubi::screens
