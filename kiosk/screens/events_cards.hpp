// The events of a day as cards in a column, or the places to choose from.
#pragma once

#include "kiosk/present/events_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

inline constexpr scene::Size kEventsPager{270, 80}; ///< the arrows of the list

/// How high the pictures of the cards are.
enum class Pictures
{
    Low,
    Filling,
    Squeezed, ///< lower still, where that saves a leaf
};

/// Or the places to choose from.
[[nodiscard]] std::vector<Part> eventCards(const present::EventsView& view, Pictures pictures, const Stage& stage);

} // namespace musubi::screens
