// What musubi-admin was asked to do: one of its commands, or without one its window.
#pragma once

#include "admin/cli/window_options.hpp"

namespace musubi::admin {

/// Exit status: 0 done and nothing wrong, 1 problems of severity error were found, 2 the command could not run.
/// \param openWindow  opens the window when no command is named; empty: this program has none
[[nodiscard]] int runCommandLine(int argc, char** argv, const OpenWindow& openWindow = {});

} // namespace musubi::admin
