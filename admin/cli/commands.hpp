// musubi-admin without a window: the same acts from a terminal or a script.
#pragma once

namespace musubi::admin {

/// Exit status: 0 done and nothing wrong, 1 problems of severity error were found, 2 the command could not run.
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace musubi::admin
