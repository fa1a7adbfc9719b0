// `musubi-admin verify`: does what a kiosk would do with a repository, and shows nothing to anybody.
#pragma once

#include "admin/cli/act.hpp"

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::admin {

/// \param chosen  set when the command is on the line
void addVerifyCommand(CLI::App& app, Act& chosen);

} // namespace musubi::admin
