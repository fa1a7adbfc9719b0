// What the kiosk says when a setting was changed.
#pragma once

#include "kiosk/app/visit.hpp"

#include <string>

namespace musubi::app {

/// The key of the toast's words; empty when the picture says it already.
[[nodiscard]] std::string confirmationOf(Effect effect, const present::VisitSettings& settings);

} // namespace musubi::app
