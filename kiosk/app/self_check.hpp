// A kiosk that tries a pack where no visitor sees it: reads it, makes its index, draws its pages.
//
// See check_apart.hpp for who asks.
#pragma once

#include "kiosk/app/log.hpp"
#include "kiosk/app/options.hpp"

#include <string_view>

namespace musubi::app {

/// What is found while a page is drawn is told with this before it.
inline constexpr std::string_view kDrawing = "Drawing ";

/// In the pack's own language every place and the first leaf of every entry (of very many, a number spread over all of
/// them), most of them laid out and some hundred painted; in each other language every place and an entry of each kind.
/// Without a display the pages are laid out and not painted. Failed, with why, when the pack has nothing to show or
/// cannot be searched; what is merely left out of it is told.
[[nodiscard]] Outcome checkPack(const Options& options, Log& log);

} // namespace musubi::app
