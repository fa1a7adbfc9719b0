// The running kiosk: sleeps until something happens, paints only what changed.
#pragma once

#include "kiosk/app/log.hpp"
#include "kiosk/app/options.hpp"

namespace musubi::app {

/// Runs until somebody leaves with Ctrl+Q or the session ends. Unavailable or NotFound when a part of the machine or
/// of the program is missing; a missing or broken pack is no failure: the built-in page says so.
[[nodiscard]] Outcome runWindow(const Options& options, Log& log);

} // namespace musubi::app
