// A kiosk that tries a pack where no visitor sees it: reads it, makes its index, draws its pages.
//
// See check_apart.hpp for who asks.
#pragma once

#include "kiosk/app/log.hpp"
#include "kiosk/app/options.hpp"

namespace musubi::app {

/// Every place once, and the pages of the entries (of very many, a number spread over all of them), in the pack's own
/// language. Without a display the pages are laid out and not painted. Failed, with why, when the pack has nothing to
/// show or cannot be searched; what is merely left out of it is told.
[[nodiscard]] Outcome checkPack(const Options& options, Log& log);

} // namespace musubi::app
