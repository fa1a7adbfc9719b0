// A pillar of the guideline as a card with its own chart of years, where pages are one
// column: each can stand on a leaf of its own.
#pragma once

#include "kiosk/present/future_city_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <cstddef>

namespace musubi::screens {

/// Touching it opens the pillar's page.
[[nodiscard]] Part pillarCardPart(const present::FutureCityView& view, std::size_t index, const Stage& stage);

} // namespace musubi::screens
