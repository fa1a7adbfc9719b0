// musubi-admin without a command: opens the workbench on a workspace.
#pragma once

#include "admin/app/workbench.hpp"
#include "admin/cli/window_options.hpp"

namespace musubi::app {

/// Reads the workspace, the schemas and the words. An error says what is missing.
/// \param wake  from any thread: something is ready
[[nodiscard]] Result<WorkbenchParts> partsFor(const admin::WindowOptions& options, std::function<void()> wake);

/// \return the exit status: 0, or 2 when the window could not be opened
[[nodiscard]] int runWindow(const admin::WindowOptions& options);

} // namespace musubi::app
