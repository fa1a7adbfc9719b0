// Which moment of its movements a frame shows.
#pragma once

#include "kiosk/app/kiosk.hpp"
#include "kiosk/paint/painter.hpp"

#include <optional>

namespace musubi::app {

/// \param pageBegan  when the page came onto the glass; none: it was there when the kiosk began, and does not arrive
[[nodiscard]] paint::Moment momentOf(const Kiosk& kiosk, std::optional<Milliseconds> pageBegan, Milliseconds uptime);

} // namespace musubi::app
