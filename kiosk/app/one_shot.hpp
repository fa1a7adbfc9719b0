// Commands that do one thing and leave: a picture, a page as text, journeys.
#pragma once

#include "kiosk/app/log.hpp"
#include "kiosk/app/options.hpp"

namespace musubi::app {

/// Draws the page at rest into options.shot. Failed when the pack could not be shown (the built-in page is drawn);
/// Unavailable without a display, Unwritable when the file cannot be written.
[[nodiscard]] Outcome drawShot(const Options& options, Log& log);

/// Prints options.dump on stdout; needs no display. Failed when the pack could not be shown (the built-in page is
/// printed).
[[nodiscard]] Outcome printDump(const Options& options, Log& log);

/// Plays options.journeys, all of them. Failed when any failed; each failure is told.
[[nodiscard]] Outcome playJourneys(const Options& options, Log& log);

} // namespace musubi::app
