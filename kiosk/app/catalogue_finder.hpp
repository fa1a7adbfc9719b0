// Answers the search screen from the index of a catalogue.
//
// The index is a file in the device's cache, built once for what a pack holds and built
// again when that changes; it holds nothing but the pack's own words. Opening can take
// seconds and belongs on the thread that loads content; answers come at once.
#pragma once

#include "content/base/result.hpp"
#include "content/model/catalogue.hpp"
#include "kiosk/present/finder.hpp"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace musubi::app {

/// A finder for exactly this catalogue. A cache that cannot be written is no hindrance: then the index lives in a
/// temporary folder and goes with the program. Null when `stop` was asked for meanwhile.
/// Unreadable or Unavailable when neither can be written.
[[nodiscard]] Result<std::shared_ptr<const present::Finder>>
openFinder(const std::shared_ptr<const model::Catalogue>& catalogue, const std::filesystem::path& cache,
           const std::stop_token& stop = {});

} // namespace musubi::app
