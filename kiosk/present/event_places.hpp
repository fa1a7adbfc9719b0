// Where events can be looked for: the places at which the pack has some.
// Address: events?…&sheet=places shows them instead of the events, page by page; place=<slug> is the one that is
// chosen.
#pragma once

#include "kiosk/present/events_view.hpp"

namespace musubi::present {

inline constexpr std::size_t kPlacesOnPage = 21;

/// The chip that leads to the places; with the name of the chosen one it is on.
[[nodiscard]] FilterChoice placeFilter(const Context& context);
/// "Anywhere", then all places in the order of the catalogue. A touch chooses one and leads back to the list.
[[nodiscard]] std::vector<FilterChoice> placeChoices(const Context& context);

} // namespace musubi::present
