// Asks this program, as another process, whether it can show a pack.
//
// A new release is tried like this before visitors see it (promise R3): whatever makes the program end badly or hang
// happens to the other process.
#pragma once

#include "content/base/result.hpp"
#include "content/store/pack_source.hpp"

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace musubi::app {

struct ApartRules
{
    std::filesystem::path program;      ///< musubi-kiosk
    std::filesystem::path assets;       ///< handed on
    std::chrono::seconds patience{300}; ///< a check that takes longer hangs, or shares a slow machine
};

/// What it found while it drew, a sentence each, when the pack can be shown.
/// Failed when the pack must not be shown: the check says so, or ends badly. Unavailable when it could not be asked,
/// was not done in time or ended from outside, or `stop` came first.
[[nodiscard]] Result<std::vector<std::string>> checkApart(const store::PackSource& source, const ApartRules& rules,
                                                          const std::stop_token& stop);

} // namespace musubi::app
