// When a place is open, as cards for a page in one column.
#pragma once

#include "kiosk/present/institution_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// Open or not, today's hours, the day as a bar, when it is closed, what it costs, "check first"; one card, or more
/// where a leaf is too low for it.
[[nodiscard]] std::vector<Part> hoursParts(const present::InstitutionView& view, const Stage& stage);

} // namespace musubi::screens
